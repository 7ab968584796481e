#include "ui/overlays/orbit_overlay.hpp"

#include <QLocale>
#include <memory>

#include "ui/canvas/outlined.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

namespace {

constexpr std::size_t most_points = 2000;

}  // namespace

OrbitOverlay::OrbitOverlay(const Navigator& navigator, Canvas& canvas, QAction& action)
    : ComputedOverlay(navigator, canvas, action, Subject::point, QColor(255, 214, 64)) {}

ComputedOverlay::Order OrbitOverlay::order(const View& view, QPoint pixel) {
    const auto found = std::make_shared<OrbitTrace>();
    return {[view, pixel, found](const RenderHooks& hooks) {
                *found = trace_orbit(view, pixel.x(), pixel.y(), most_points, hooks);
            },
            [this, found] {
                trace_ = std::move(*found);
                QString words;
                if (trace_.count >= 0) {
                    words = tr("Orbit: escapes after %1 iterations").arg(count_text(trace_.count));
                } else if (trace_.period > 0) {
                    words = tr("Orbit: stays, and is drawn to a cycle of period %1 (multiplier %2)")
                                .arg(count_text(trace_.period),
                                     QLocale().toString(trace_.multiplier, 'f', 4));
                } else {
                    words = tr("Orbit: does not escape within %1 iterations; no period found")
                                .arg(count_text(trace_.iterations));
                }
                if (trace_.iterations >= int64_t(most_points))
                    words += tr("; the first %1 points are drawn").arg(count_text(most_points));
                set_words(words);
            }};
}

QString OrbitOverlay::words_at_work() const {
    return tr("Orbit: iterating");
}

void OrbitOverlay::draw(QPainter& painter, const QTransform& map, const QRectF& area) const {
    const auto place = [&](const PixelPoint& point) { return map.map(QPointF(point.x, point.y)); };
    const QRectF seen = area.adjusted(-8, -8, 8, 8);
    painter.setOpacity(0.75);
    draw_outlined(painter, colour(), 1, [&] {
        for (std::size_t i = 1; i < trace_.points.size(); ++i) {
            const QPointF from = place(trace_.points[i - 1]);
            const QPointF to = place(trace_.points[i]);
            if (drawable(from) && drawable(to)) painter.drawLine(from, to);
        }
    });
    painter.setOpacity(1);
    const auto dots = [&](const std::vector<PixelPoint>& points, const QColor& fill,
                          double radius) {
        for (const PixelPoint& point : points) {
            const QPointF at = place(point);
            if (seen.contains(at)) draw_dot(painter, at, radius, fill);
        }
    };
    dots(trace_.points, colour(), 2.5);
    dots(trace_.cycle, QColor(255, 90, 70), 4.5);
}

}  // namespace hadal::ui
