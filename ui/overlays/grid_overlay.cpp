#include "ui/overlays/grid_overlay.hpp"

#include <algorithm>
#include <memory>

#include "ui/canvas/outlined.hpp"
#include "ui/overlays/grid_labels.hpp"
#include "ui/overlays/labels.hpp"

namespace hadal::ui {

namespace {

constexpr double least_spacing = 90;  ///< logical pixels

}  // namespace

GridOverlay::GridOverlay(const Navigator& navigator, Canvas& canvas, const Covers& covers,
                         QAction& action)
    : ComputedOverlay(navigator, canvas, action, Subject::view, QColor(190, 215, 255)),
      covers_(covers) {}

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
    const std::vector<QRectF> covered = covers_.areas();
    for (const QRectF& area : covered)
        labels.keep_clear_of(area);
    const QStringList texts = grid_labels(lines_.lines);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const GridLine& line = lines_.lines[std::size_t(i)];
        const QPointF at = label_place(ends(line), covered,
                                       [&](QPointF at) { return labels.field(at, texts[i]); });
        labels.draw(at, texts[i]);
    }
}

}  // namespace hadal::ui
