#include "ui/canvas/outline.hpp"

#include <algorithm>
#include <cmath>

namespace hadal::ui {

namespace {

constexpr double least_seen = 24;  ///< pixels
constexpr double ring_radius = 14;
constexpr double most_drawn = 1e6;  ///< pixels from the corner that painters can be trusted with

}  // namespace

QPolygonF Outline::corners(const View& shown) const {
    if (!of_ || !same_plane(of_->location, shown.location)) return {};
    const Similarity map = pixel_map(*of_, shown);
    QPolygonF corners;
    for (const auto& [x, y] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
        const double px = x * of_->width;
        const double py = y * of_->height;
        const QPointF corner(map.a * px - map.b * py + map.dx, map.b * px + map.a * py + map.dy);
        const bool near = std::abs(corner.x()) < most_drawn && std::abs(corner.y()) < most_drawn;
        if (!near) return {};
        corners << corner;
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
    // Dark under light: seen on any picture.
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 160), 4), QPen(QColor(255, 214, 64), 2)}) {
        painter.setPen(pen);
        painter.drawPolygon(frame);
        if (small) painter.drawEllipse(bounds.center(), ring_radius, ring_radius);
    }
    painter.restore();
}

}  // namespace hadal::ui
