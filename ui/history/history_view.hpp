// The filmstrip: the views one has been at, to go back to.
#pragma once

#include <QTableView>

#include "ui/history/history_model.hpp"

namespace hadal::ui {

/// A click or Enter goes there.
class HistoryView : public QTableView {
    Q_OBJECT

  public:
    HistoryView(Navigator& navigator, const HistoryKeeper& keeper, Thumbnails& thumbnails,
                QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void go_to(const QModelIndex& index);
    void follow();

    Navigator& navigator_;
    HistoryModel* model_;
};

}  // namespace hadal::ui
