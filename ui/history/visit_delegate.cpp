#include "ui/history/visit_delegate.hpp"

#include <QPainter>

#include "ui/history/history_model.hpp"
#include "ui/thumbnails/paint_thumbnail.hpp"

namespace hadal::ui {

namespace {

constexpr int gap = 20;    ///< before each thumbnail, for the lines
constexpr int margin = 5;  ///< above, below and after it
constexpr int frame = 3;   ///< around the current one

void paint_lines(QPainter& painter, const QRect& cell, const StripLines& lines) {
    const int middle = cell.left() + gap / 2;
    const int centre = cell.center().y();
    if (lines.from) painter.drawLine(cell.left() - margin, centre, middle, centre);
    if (lines.into) painter.drawLine(middle, centre, cell.left() + gap, centre);
    if (lines.above) painter.drawLine(middle, cell.top(), middle, centre);
    if (lines.below) painter.drawLine(middle, centre, middle, cell.bottom() + 1);
}

}  // namespace

void VisitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    painter->setPen(QPen(option.palette.color(QPalette::Disabled, QPalette::Text), 1.5));
    // Mirrored where writing runs from right to left, and time with it.
    if (option.direction == Qt::RightToLeft) {
        painter->translate(option.rect.left() + option.rect.right() + 1, 0);
        painter->scale(-1, 1);
    }
    paint_lines(*painter, option.rect, index.data(HistoryModel::LinesRole).value<StripLines>());
    painter->restore();
    if (!index.data(HistoryModel::VisitRole).isValid()) return;

    QRect area(option.rect.topLeft() + QPoint(gap, margin), thumbnail_extent);
    area = QStyle::visualRect(option.direction, option.rect, area);
    const QPalette& colours = option.palette;
    painter->save();
    const bool current = index.data(HistoryModel::CurrentRole).toBool();
    const bool chosen = option.state & QStyle::State_Selected;
    if (current || chosen) {
        const QRect around = area.adjusted(-frame, -frame, frame, frame);
        painter->fillRect(around, colours.color(current ? QPalette::Highlight : QPalette::Dark));
    }
    paint_thumbnail(*painter, area, index.data(Qt::DecorationRole).value<QImage>(),
                    index.data(Qt::DisplayRole).toString(), colours);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(area.adjusted(-frame - 1, -frame - 1, frame, frame));
    }
    painter->restore();
}

QSize VisitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return thumbnail_extent + QSize(gap + margin, 2 * margin);
}

}  // namespace hadal::ui
