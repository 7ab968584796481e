#include "ui/overlays/grid_overlay.hpp"

#include <algorithm>
#include <memory>

#include "ui/canvas/outlined.hpp"
#include "ui/overlays/grid_labels.hpp"
#include "ui/overlays/labels.hpp"

namespace hadal::ui {

namespace {
constexpr double least_spacing = 90;  ///< logical pixels
}

GridOverlay::GridOverlay(const Navigator& navigator, Canvas& canvas, QAction& action)
    : ComputedOverlay(navigator, canvas, action, Subject::view, QColor(190, 215, 255)) {}

ComputedOverlay::Order GridOverlay::order(const View& view, QPoint) {
    const auto found = std::make_shared<GridLines>();
    return {[view, found, spacing = least_spacing * ratio()](const RenderHooks&) {
                *found = grid_lines(view, spacing);
            },
            [this, found] {
                lines_ = std::move(*found);
                set_words(tr("Grid: a line every %1, real and imaginary")
                              .arg(QString::fromStdString(lines_.step)));
            }};
}

QString GridOverlay::words_at_work() const {
    return tr("Grid");
}

void GridOverlay::draw(QPainter& painter, const QTransform& map, const QRectF& area) const {
    const auto ends = [&](const GridLine& line) {
        return QLineF(map.map(QPointF(line.from.x, line.from.y)),
                      map.map(QPointF(line.to.x, line.to.y)));
    };
    for (const bool major : {false, true}) {
        painter.setOpacity(major ? 0.9 : 0.45);
        draw_outlined(painter, colour(), 1, [&] {
            for (const GridLine& line : lines_.lines) {
                if (line.major == major) painter.drawLine(ends(line));
            }
        });
    }
    painter.setOpacity(1);
    Labels labels(painter, area);
    const QStringList texts = grid_labels(lines_.lines);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const GridLine& line = lines_.lines[std::size_t(i)];
        // At the end that is higher, or further to the left: where one begins to read.
        const QLineF at = ends(line);
        const bool steep = std::abs(at.dy()) > std::abs(at.dx());
        const bool first = steep ? at.y1() < at.y2() : at.x1() < at.x2();
        labels.draw((first ? at.p1() : at.p2()) + QPointF(2, 2), texts[i]);
    }
}

}  // namespace hadal::ui
