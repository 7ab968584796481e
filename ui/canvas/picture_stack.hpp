// The pictures there are, laid over each other for the view that is wanted.
#pragma once

#include <QPainter>
#include <optional>
#include <vector>

#include "ui/canvas/layer.hpp"
#include "ui/render/frame.hpp"

namespace hadal::ui {

/// Keeps the newest frame and a few older ones. Painting moves, turns and scales them to where the
/// view shows them, the sharpest on top, so that the picture is whole and as sharp as can be while
/// the renderer works.
class PictureStack {
  public:
    void add(const Frame& frame);
    /// A wider frame that lies beneath, in the place of one about as wide.
    void add_backdrop(const Frame& frame);

    /// Paints `visible` in physical pixels of `shown`; quickly, or as smooth as can be.
    void paint(QPainter& painter, const View& shown, const QRectF& visible, bool smooth) const;

    const Frame* newest() const { return newest_ ? &*newest_ : nullptr; }

  private:
    std::vector<Layer> layers(const View& shown, const QRectF& visible) const;
    static void paint_seen(QPainter& painter, const std::vector<Layer>& from_below,
                           const QRect& view, bool smooth);
    static void paint_tiles(QPainter& painter, const Layer& of,
                            const std::vector<Layer>& from_below, const QRect& view);
    void retire(Frame&& frame);
    void thin_out(const View& next);

    std::vector<Frame> backdrops_;
    std::optional<Frame> newest_;
    std::optional<Frame> unfinished_;  ///< overtaken before it was complete
    std::optional<Frame> partial_;     ///< overtaken while it had holes
    std::vector<Frame> complete_;      ///< the last one at the end
};

}  // namespace hadal::ui
