#include "ui/canvas/layer.hpp"

#include <algorithm>
#include <cmath>

#include "ui/canvas/transform.hpp"

namespace hadal::ui {

namespace {

constexpr double most_magnified = 64;
constexpr double blank_stride = 1e3;  ///< holes are worse than any blocks

/// Whole-pixel moves are copied, not resampled; take rounding noise away so that they are seen.
QTransform without_noise(const QTransform& t) {
    const auto clean = [](double x) {
        return std::abs(x - std::round(x)) < 1e-6 ? std::round(x) : x;
    };
    return {clean(t.m11()), clean(t.m12()), clean(t.m21()),
            clean(t.m22()), clean(t.dx()),  clean(t.dy())};
}

}  // namespace

Layer::Layer(const Frame& frame, const View& shown, const QRectF& visible) : frame_(&frame) {
    if (same_plane(frame.view.location, shown.location)) {
        transform_ = without_noise(transform_of(pixel_map(frame.view, shown)));
        scale_ = std::sqrt(std::abs(transform_.determinant()));
        const bool seen = scale_ > 1 / most_magnified && scale_ < most_magnified &&
                          transform_.mapRect(QRectF(frame.covered())).intersects(visible);
        fit_ = seen ? Fit::mapped : Fit::apart;
    } else {
        fit_ = Fit::stretched;
        transform_ = QTransform::fromScale(double(shown.width) / frame.view.width,
                                           double(shown.height) / frame.view.height);
    }
}

double Layer::bluntness() const {
    return std::max(1.0, scale_ * (frame_->opaque ? frame_->stride : blank_stride));
}

bool Layer::covers(const QRectF& wanted) const {
    if (!frame_->opaque) return false;
    const QPolygonF corners = transform_.map(QPolygonF(QRectF(frame_->covered())));
    if (transform_.type() <= QTransform::TxScale) {
        return corners.boundingRect().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(wanted);
    }
    for (const QPointF& corner :
         {wanted.topLeft(), wanted.topRight(), wanted.bottomLeft(), wanted.bottomRight()}) {
        if (!corners.containsPoint(corner, Qt::OddEvenFill)) return false;
    }
    return true;
}

QRect Layer::hides() const {
    if (!frame_->opaque || transform_.type() > QTransform::TxScale) return {};
    // Away from the rim, whose pixels may be hidden in part.
    return transform_.mapRect(QRectF(frame_->covered())).toAlignedRect().adjusted(1, 1, -1, -1);
}

QRect Layer::about() const {
    if (!frame_->opaque) return {};
    return transform_.mapRect(QRectF(frame_->covered())).toAlignedRect();
}

void Layer::prepare(QPainter& painter, bool smooth) const {
    painter.setTransform(transform_, true);
    const bool copied = transform_.type() <= QTransform::TxTranslate;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth && !copied);
    painter.setCompositionMode(frame_->opaque ? QPainter::CompositionMode_Source
                                              : QPainter::CompositionMode_SourceOver);
}

void Layer::paint(QPainter& painter, bool smooth) const {
    painter.save();
    prepare(painter, smooth);
    painter.drawImage(frame_->corner, frame_->image);
    painter.restore();
}

void Layer::paint_sharp_tiles(QPainter& painter, double bluntness) const {
    painter.save();
    prepare(painter, false);
    for (const Tile& tile : frame_->tiles) {
        const double width = tile.stride * scale_;
        if (tile.reused ? width < bluntness : width <= bluntness) {
            painter.drawImage(tile.area.topLeft(), frame_->image,
                              tile.area.translated(-frame_->corner));
        }
    }
    painter.restore();
}

}  // namespace hadal::ui
