#include "ui/places/place_tree.hpp"

#include <QMimeData>

#include "ui/text/core_text.hpp"
#include "ui/text/location_summary.hpp"

namespace hadal::ui {

namespace {

QStandardItem* place_item(const Bookmark& bookmark, bool own) {
    auto* item = new QStandardItem(QString::fromStdString(bookmark.name));
    item->setData(QString::fromStdString(to_text(bookmark)), PlaceTree::TextRole);
    item->setData(QString::fromStdString(bookmark.note), PlaceTree::NoteRole);
    item->setData(own, PlaceTree::OwnRole);
    item->setEditable(own);
    item->setDragEnabled(own);
    item->setDropEnabled(false);
    return item;
}

QStandardItem* folder_item(const QString& name, bool own) {
    auto* item = new QStandardItem(name);
    item->setData(own, PlaceTree::OwnRole);
    item->setEditable(own);
    item->setDragEnabled(own);
    item->setDropEnabled(own);
    return item;
}

}  // namespace

Scene scene_of(const Bookmark& bookmark) {
    return {bookmark.location, {bookmark.palette, bookmark.density, bookmark.offset}};
}

PlaceTree::PlaceTree(Thumbnails& thumbnails, QObject* parent)
    : QStandardItemModel(parent),
      thumbnails_(thumbnails),
      featured_(folder_item(tr("Featured places"), false)) {
    appendRow(featured_);
    for (Bookmark bookmark : featured_places()) {
        bookmark.name = core_text(bookmark.name).toStdString();
        bookmark.note = core_text(bookmark.note).toStdString();
        featured_->appendRow(place_item(bookmark, false));
    }
}

Bookmark PlaceTree::bookmark_of(const QModelIndex& index) {
    Bookmark bookmark = bookmark_from_text(index.data(TextRole).toString().toStdString());
    bookmark.name = index.data(Qt::DisplayRole).toString().toStdString();
    bookmark.note = index.data(NoteRole).toString().toStdString();
    return bookmark;
}

QModelIndex PlaceTree::add(const Bookmark& bookmark, const QModelIndex& folder) {
    return append(place_item(bookmark, true), folder);
}

QModelIndex PlaceTree::add_folder(const QString& name, const QModelIndex& folder) {
    return append(folder_item(name, true), folder);
}

QModelIndex PlaceTree::append(QStandardItem* item, const QModelIndex& folder) {
    if (is_own_folder(folder)) {
        itemFromIndex(folder)->appendRow(item);
    } else {
        insertRow(own_rows(), item);
    }
    return item->index();
}

QVariant PlaceTree::data(const QModelIndex& index, int role) const {
    switch (role) {
        case Qt::DecorationRole:
            if (!is_place(index)) return {};
            return thumbnails_.find(scene_of(bookmark_of(index)));
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole: {
            if (!is_place(index)) return {};
            const QString summary = location_summary(bookmark_of(index).location);
            const QString note = index.data(NoteRole).toString();
            return note.isEmpty() ? summary : note + QLatin1Char('\n') + summary;
        }
        default:
            return QStandardItemModel::data(index, role);
    }
}

bool PlaceTree::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent) const {
    if (!data->hasFormat(mimeTypes().front())) return false;
    if (parent.isValid() ? !is_own_folder(parent) : row > own_rows()) return false;
    return QStandardItemModel::canDropMimeData(data, action, row, column, parent);
}

bool PlaceTree::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                             const QModelIndex& parent) {
    // Dropped below everything: the end of one's own.
    if (!parent.isValid() && row < 0) row = own_rows();
    const int at = row < 0 ? rowCount(parent) : row;
    if (!QStandardItemModel::dropMimeData(data, action, row, column < 0 ? -1 : 0, parent))
        return false;
    Q_EMIT dropped(index(at, 0, parent));
    return true;
}

}  // namespace hadal::ui
