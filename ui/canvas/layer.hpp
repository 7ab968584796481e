// One frame as it lies in the view that is shown.
#pragma once

#include <QPainter>
#include <QTransform>

#include "ui/render/frame.hpp"

namespace hadal::ui {

/// How a frame relates to the view.
enum class Fit {
    mapped,     ///< the same fractal: its pixels lie where the view has them
    stretched,  ///< another fractal: it only fills the view until there is something better
    apart,      ///< the same fractal, but elsewhere, or at a scale that is of no use
};

class Layer {
  public:
    /// `visible`: what is to be seen, in pixels of the view.
    Layer(const Frame& frame, const View& shown, const QRectF& visible);

    const Frame& frame() const { return *frame_; }
    Fit fit() const { return fit_; }
    /// The width of the blocks that stand for one sample, in pixels of the view; at least 1.
    double bluntness() const;
    /// Pixels of the view for one of the frame.
    double scale() const { return scale_; }
    bool covers(const QRectF& visible) const;
    /// Pixels of the view that show nothing of what lies below; none of a turned frame.
    QRect hides() const;

    /// What it fills, more or less where it is turned; nothing of one with holes.
    QRect about() const;

    /// `smooth`: pixels that are not copied one to one are blended.
    void paint(QPainter& painter, bool smooth = true) const;
    /// Only the tiles whose samples are at most `bluntness` pixels of the view wide; of those that
    /// were seen before in older pictures, the ones that are sharper.
    void paint_sharp_tiles(QPainter& painter, double bluntness) const;

  private:
    void prepare(QPainter& painter, bool smooth) const;

    const Frame* frame_;
    QTransform transform_;
    double scale_ = 1;
    Fit fit_ = Fit::mapped;
};

}  // namespace hadal::ui
