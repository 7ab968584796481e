#include "ui/canvas/outline.hpp"

#include <algorithm>

#include "ui/canvas/outlined.hpp"

namespace hadal::ui {

namespace {

constexpr double least_seen = 24;  ///< pixels
constexpr double ring_radius = 14;

}  // namespace

QPolygonF Outline::corners(const View& shown) const {
    if (!of_ || !same_plane(of_->location, shown.location)) return {};
    const Affine map = pixel_map(*of_, shown);
    const double width = of_->width;
    const double height = of_->height;
    QPolygonF corners;
    for (const PixelPoint& corner : {PixelPoint{0, 0}, {width, 0}, {width, height}, {0, height}}) {
        const auto [x, y] = mapped(map, corner);
        if (!drawable({x, y})) return {};
        corners << QPointF(x, y);
    }
    return corners;
}

void Outline::paint(QPainter& painter, const View& shown) const {
    const QPolygonF frame = corners(shown);
    if (frame.isEmpty()) return;
    const QRectF bounds = frame.boundingRect();
    const bool small = std::max(bounds.width(), bounds.height()) < least_seen;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    draw_outlined(painter, marking_colour, 2, [&] {
        painter.drawPolygon(frame);
        if (small) painter.drawEllipse(bounds.center(), ring_radius, ring_radius);
    });
    painter.restore();
}

}  // namespace hadal::ui
