#include "ui/overlays/ray_overlay.hpp"

#include <QLocale>
#include <memory>

#include "ui/canvas/outlined.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

RayOverlay::RayOverlay(const Navigator& navigator, Canvas& canvas, QAction& action)
    : ComputedOverlay(navigator, canvas, action, Subject::point, QColor(120, 235, 160)) {}

ComputedOverlay::Order RayOverlay::order(const View& view, QPoint pixel) {
    const auto found = std::make_shared<std::optional<ExternalRay>>();
    return {[view, pixel, found](const RenderHooks& hooks) {
                *found = external_ray(view, pixel.x(), pixel.y(), hooks);
            },
            [this, found] {
                ray_ = std::move(*found);
                if (ray_) {
                    set_words(tr("External ray: angle %1 turns, %2 degrees")
                                  .arg(QLocale().toString(ray_->angle, 'f', 10),
                                       QLocale().toString(360 * ray_->angle, 'f', 4)));
                } else {
                    set_words(tr("External ray: none of this point, or not within %1 iterations "
                                 "and the digits of doubles")
                                  .arg(count_text(most_traced_ray)));
                }
            }};
}

QString RayOverlay::words_at_work() const {
    return tr("External ray: tracing");
}

void RayOverlay::draw(QPainter& painter, const QTransform& map, const QRectF&) const {
    if (!ray_) return;
    QPolygonF line;
    for (const PixelPoint& point : ray_->points) {
        const QPointF at = map.map(QPointF(point.x, point.y));
        if (!drawable(at)) break;
        line << at;
    }
    painter.setBrush(Qt::NoBrush);
    draw_outlined(painter, colour(), 2, [&] { painter.drawPolyline(line); });
}

}  // namespace hadal::ui
