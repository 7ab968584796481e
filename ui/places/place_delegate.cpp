#include "ui/places/place_delegate.hpp"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include "ui/places/place_tree.hpp"
#include "ui/thumbnails/paint_thumbnail.hpp"

namespace hadal::ui {

namespace {

constexpr int margin = 4;
constexpr QSize extent(96, 60);
constexpr int lines = 2;  ///< of the note

QRect thumbnail_area(const QStyleOptionViewItem& option) {
    const QRect area(option.rect.topLeft() + QPoint(margin, margin), extent);
    return QStyle::visualRect(option.direction, option.rect, area);
}

QRect text_area(const QStyleOptionViewItem& option) {
    QRect area = option.rect.adjusted(extent.width() + 3 * margin, margin, -margin, -margin);
    return QStyle::visualRect(option.direction, option.rect, area);
}

/// Up to a few lines, the last one elided.
void paint_note(QPainter& painter, QRect area, const QString& note) {
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(note, painter.font(), painter.device());
    layout.beginLayout();
    for (int line = 0; line < lines && area.height() >= metrics.height(); ++line) {
        QTextLine text = layout.createLine();
        if (!text.isValid()) break;
        text.setLineWidth(area.width());
        const bool last = line + 1 == lines;
        const QString rest = note.mid(text.textStart(), last ? -1 : text.textLength());
        painter.drawText(area, Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine,
                         metrics.elidedText(rest.trimmed(), Qt::ElideRight, area.width()));
        area.setTop(area.top() + metrics.lineSpacing());
    }
    layout.endLayout();
}

}  // namespace

void PlaceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    if (!PlaceTree::is_place(index)) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem row = option;
    row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    paint_thumbnail(*painter, thumbnail_area(option),
                    index.data(Qt::DecorationRole).value<QImage>(), {}, option.palette);

    const bool chosen = option.state & QStyle::State_Selected;
    const auto colour = chosen ? QPalette::HighlightedText : QPalette::Text;
    const QRect area = text_area(option);
    painter->save();
    painter->setPen(option.palette.color(QPalette::Active, colour));
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    const QFontMetrics metrics(bold, painter->device());
    painter->drawText(area, Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->setFont(option.font);
    const QString note = index.data(PlaceTree::NoteRole).toString();
    paint_note(*painter, area.adjusted(0, metrics.lineSpacing(), 0, 0), note);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        row.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, row.widget);
    }
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (!PlaceTree::is_place(index)) {
        // Places are dropped on it.
        const QSize folder = QStyledItemDelegate::sizeHint(option, index);
        return folder + QSize(0, 2 * margin);
    }
    const int text = (lines + 1) * QFontMetrics(option.font).lineSpacing();
    return {2 * extent.width(), std::max(extent.height(), text) + 2 * margin};
}

void PlaceDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const {
    if (!PlaceTree::is_place(index))
        return QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    QRect area = text_area(option);
    area.setHeight(editor->sizeHint().height());
    editor->setGeometry(area);
}

}  // namespace hadal::ui
