// Places in folders: the user's own, and the featured ones.
#pragma once

#include <QStandardItemModel>

#include "location/formats/bookmark.hpp"
#include "ui/model/scene.hpp"
#include "ui/thumbnails/thumbnails.hpp"

namespace hadal::ui {

Scene scene_of(const Bookmark& bookmark);

/// Own places and folders can be dragged, renamed and removed; the folder of the featured ones is
/// the last at the top and stays as it is.
class PlaceTree : public QStandardItemModel {
    Q_OBJECT

  public:
    /// Of each item; those of the standard model besides.
    enum Role {
        TextRole = Qt::UserRole + 1,  ///< of a place: the text of its bookmark; of a folder: none
        NoteRole,
        OwnRole,  ///< whether the user may change it
    };

    explicit PlaceTree(Thumbnails& thumbnails, QObject* parent = nullptr);

    static bool is_place(const QModelIndex& index) { return index.data(TextRole).isValid(); }
    static bool is_own(const QModelIndex& index) { return index.data(OwnRole).toBool(); }
    static bool is_own_folder(const QModelIndex& index) {
        return is_own(index) && !is_place(index);
    }
    /// Of a place, as it is now.
    static Bookmark bookmark_of(const QModelIndex& index);

    QModelIndex featured() const { return indexFromItem(featured_); }

    /// At the end of an own folder, or of the top if `folder` is none.
    QModelIndex add(const Bookmark& bookmark, const QModelIndex& folder = {});
    QModelIndex add_folder(const QString& name, const QModelIndex& folder = {});

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

  Q_SIGNALS:
    /// Where something that was dragged is now. It is still where it was as well: views remove it.
    void dropped(const QModelIndex& index);

  private:
    QModelIndex append(QStandardItem* item, const QModelIndex& folder);
    int own_rows() const { return featured_->row(); }

    Thumbnails& thumbnails_;
    QStandardItem* featured_;
};

}  // namespace hadal::ui
