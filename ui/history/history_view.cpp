#include "ui/history/history_view.hpp"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include "ui/history/visit_delegate.hpp"

namespace hadal::ui {

HistoryView::HistoryView(Navigator& navigator, const HistoryKeeper& keeper, Thumbnails& thumbnails,
                         QWidget* parent)
    : QTableView(parent),
      navigator_(navigator),
      model_(new HistoryModel(navigator, keeper, thumbnails, this)) {
    setObjectName(QStringLiteral("history_view"));
    setAccessibleName(tr("History"));
    setAccessibleDescription(tr("Views one has been at. Enter goes to the one chosen."));
    setModel(model_);
    setItemDelegate(new VisitDelegate(this));
    const QSize cell = itemDelegate()->sizeHint({}, {});
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->hide();
        header->setMinimumSectionSize(1);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    horizontalHeader()->setDefaultSectionSize(cell.width());
    verticalHeader()->setDefaultSectionSize(cell.height());
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTableView::clicked, this, &HistoryView::go_to);
    connect(&navigator_, &Navigator::history_changed, this, &HistoryView::follow);
}

QSize HistoryView::sizeHint() const {
    const QSize cell = itemDelegate()->sizeHint({}, {});
    return {6 * cell.width(), cell.height() + horizontalScrollBar()->sizeHint().height()};
}

QSize HistoryView::minimumSizeHint() const {
    return {120, itemDelegate()->sizeHint({}, {}).height()};
}

void HistoryView::go_to(const QModelIndex& index) {
    const QVariant visit = index.data(HistoryModel::VisitRole);
    if (visit.isValid()) navigator_.return_to(visit.toLongLong());
}

void HistoryView::follow() {
    if (!isVisible()) return;
    const QModelIndex current = model_->current();
    setCurrentIndex(current);
    scrollTo(current);
}

void HistoryView::showEvent(QShowEvent* event) {
    QTableView::showEvent(event);
    follow();
}

void HistoryView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    if (!enter) return QTableView::keyPressEvent(event);
    go_to(currentIndex());
}

void HistoryView::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_mouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = by_mouse ? indexAt(event->pos()) : currentIndex();
    const QVariant visit = index.data(HistoryModel::VisitRole);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("history_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (visit.isValid()) {
        const int64_t id = visit.toLongLong();
        menu->addAction(tr("&Go there"), this, [this, id] { navigator_.return_to(id); });
        QAction* forget = menu->addAction(tr("&Forget this and what follows"), this,
                                          [this, id] { navigator_.forget_branch(id); });
        forget->setEnabled(!navigator_.history().leads_to_current(id));
    }
    menu->addAction(tr("Forget &all but the current view"), this,
                    [this] { navigator_.clear_history(); });
    menu->popup(by_mouse ? event->globalPos()
                         : viewport()->mapToGlobal(visualRect(index).center()));
}

}  // namespace hadal::ui
