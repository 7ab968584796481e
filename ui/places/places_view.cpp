#include "ui/places/places_view.hpp"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QTimer>
#include <utility>

#include "ui/places/place_delegate.hpp"

namespace hadal::ui {

PlacesView::PlacesView(PlaceTree& tree, QWidget* parent)
    : QTreeView(parent), tree_(tree), filter_(new PlaceFilter(this)) {
    setObjectName(QStringLiteral("places_view"));
    setAccessibleName(tr("Places"));
    filter_->setSourceModel(&tree_);
    setModel(filter_);
    setItemDelegate(new PlaceDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(12);
    setUniformRowHeights(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(QAbstractItemView::InternalMove);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    expand(filter_->mapFromSource(tree_.featured()));
    connect(this, &QTreeView::clicked, this, &PlacesView::choose);
    connect(&tree_, &PlaceTree::dropped, this, [this](const QModelIndex& index) {
        expand_like(current(), index);
        dropped_ = index;
    });
    // What was dragged stays the current one: it is a new row, and without the old one, that below
    // would be.
    connect(filter_, &PlaceFilter::rowsRemoved, this, [this] {
        if (dropped_.isValid()) show_place(std::exchange(dropped_, QModelIndex()));
    });
}

void PlacesView::search(const QString& words) {
    filter_->set_words(words);
    if (!words.trimmed().isEmpty()) expandAll();
}

void PlacesView::show_place(const QModelIndex& index) {
    const QModelIndex shown = filter_->mapFromSource(index);
    setCurrentIndex(shown);
    scrollTo(shown);
}

QModelIndex PlacesView::first() const {
    QModelIndex shown = model()->index(0, 0);
    while (shown.isValid() && !PlaceTree::is_place(filter_->mapToSource(shown)))
        shown = indexBelow(shown);
    return filter_->mapToSource(shown);
}

void PlacesView::rename(const QModelIndex& index) {
    show_place(index);
    // Once the list has found room for it.
    QTimer::singleShot(0, this, [this] { edit(currentIndex()); });
}

void PlacesView::choose(const QModelIndex& shown) {
    const QModelIndex index = filter_->mapToSource(shown);
    if (PlaceTree::is_place(index)) Q_EMIT chosen(index);
}

void PlacesView::expand_like(const QModelIndex& from, const QModelIndex& to) {
    setExpanded(filter_->mapFromSource(to), isExpanded(filter_->mapFromSource(from)));
    for (int row = 0; row < tree_.rowCount(from); ++row)
        expand_like(tree_.index(row, 0, from), tree_.index(row, 0, to));
}

void PlacesView::keyPressEvent(QKeyEvent* event) {
    const bool free = state() != QAbstractItemView::EditingState;
    if (free && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        PlaceTree::is_place(current()) ? choose(currentIndex())
                                       : setExpanded(currentIndex(), !isExpanded(currentIndex()));
    } else if (free && event->key() == Qt::Key_Delete) {
        Q_EMIT removal_wanted(current());
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void PlacesView::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_mouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex shown = by_mouse ? indexAt(event->pos()) : currentIndex();
    Q_EMIT menu_wanted(
        filter_->mapToSource(shown),
        by_mouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(shown).center()));
}

void PlacesView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    Q_EMIT current_changed(filter_->mapToSource(current));
}

}  // namespace hadal::ui
