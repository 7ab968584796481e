// The list of places.
#pragma once

#include <QTreeView>

#include "ui/places/place_filter.hpp"
#include "ui/places/place_tree.hpp"

namespace hadal::ui {

/// A click or Enter on a place chooses it. Own places and folders can be dragged.
class PlacesView : public QTreeView {
    Q_OBJECT

  public:
    PlacesView(PlaceTree& tree, QWidget* parent = nullptr);

    void search(const QString& words);

    /// All indexes here are those of the tree.
    QModelIndex current() const { return filter_->mapToSource(currentIndex()); }
    /// Makes it the current one, and seen.
    void show_place(const QModelIndex& index);
    void rename(const QModelIndex& index);
    /// The first place there is to see; none: an invalid one.
    QModelIndex first() const;

  Q_SIGNALS:
    void chosen(const QModelIndex& place);
    void current_changed(const QModelIndex& index);
    void removal_wanted(const QModelIndex& index);
    void menu_wanted(const QModelIndex& index, QPoint global);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void choose(const QModelIndex& shown);
    /// Expands what is in `to` as what is in `from` is, of which it is a copy.
    void expand_like(const QModelIndex& from, const QModelIndex& to);

    PlaceTree& tree_;
    PlaceFilter* filter_;
    QPersistentModelIndex dropped_;  ///< of the tree, until the row that was dragged is gone
};

}  // namespace hadal::ui
