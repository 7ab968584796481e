// How a visit looks on the strip.
#pragma once

#include <QStyledItemDelegate>

namespace hadal::ui {

/// A thumbnail with its zoom, a frame around the current one, and lines from those before.
class VisitDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace hadal::ui
