// The picture in the making as it is seen: the colours of its raw planes.
#pragma once

#include <QImage>
#include <stop_token>

#include "colour/shade.hpp"
#include "ui/render/colours.hpp"
#include "ui/render/planes.hpp"
#include "ui/render/spare_pictures.hpp"

namespace hadal::ui {

/// Pixels may be coloured from several threads at the same time, different ones; the rest is for
/// one thread, while none is.
class ColouredImage {
  public:
    /// Starts a blank one, of counts with that limit. Returns the one before. Throws
    /// std::bad_alloc.
    QImage begin(int width, int height, int64_t limit);
    /// An image that nobody needs any more, to be used again.
    void give_back(QImage&& image);
    /// Sees to it that the next ones of the same size are at hand, their memory touched. Ends
    /// within a millisecond once it is told to stop. Throws std::bad_alloc.
    void prepare_next(const std::stop_token& stop);

    /// For pixels coloured from now on.
    void set_colours(const Colours& colours, quint64 generation);
    const Colours& colours() const { return colours_; }
    quint64 generation() const { return generation_; }
    bool has_colours() const { return has_colours_; }

    /// Every stride-th pixel of every stride-th row of the area, as in shade().
    void colour(const Planes& planes, const Region& area, int stride);
    /// Those pixels of an area, each by itself, that are 1 in a mask of the whole.
    void colour_those_in(const Planes& planes, PlaneView<const uint8_t> mask, const Region& area);
    /// The same in a row; the mask begins at x.
    void colour_those_in(const Planes& planes, const uint8_t* mask, int x, int y, int width);
    /// So many pixels in a row.
    void copy(int x, int y, int count, const QRgb* pixels);

    QRect rect() const { return image_.rect(); }
    /// Of what there is. RGB32 if it is opaque, else with holes.
    QImage part(const QRect& area, bool opaque) const;

  private:
    QImage image_;
    SparePictures<QImage> spare_;  ///< for the next ones
    uint8_t* bits_ = nullptr;      ///< of image_: asking it from several threads is not safe
    int64_t limit_ = 1000;
    Palette palette_;
    Colours colours_;
    quint64 generation_ = 0;
    bool has_colours_ = false;
};

}  // namespace hadal::ui
