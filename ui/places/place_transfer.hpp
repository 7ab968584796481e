// Places in and out of files.
#pragma once

#include <QObject>

#include "ui/places/place_tree.hpp"

class QWidget;

namespace hadal::ui {

class PlaceTransfer : public QObject {
    Q_OBJECT

  public:
    explicit PlaceTransfer(PlaceTree& tree, QObject* parent = nullptr);

    /// Ask for files, then do it. One place goes into a location file; a folder, or all own places
    /// if it is none, into one of places.
    void ask_import(QWidget* asker, const QModelIndex& folder);
    void ask_export(QWidget* asker, const QModelIndex& index);

    /// Adds the places in the files to an own folder, or to the top: files of places, and whatever
    /// a location can be read from.
    void import_files(const QStringList& paths, const QModelIndex& folder = {});
    void export_file(const QString& path, const QModelIndex& index);

  Q_SIGNALS:
    /// Places were added, of which this one, or the folder it is in, is the first.
    void imported(const QModelIndex& first);
    void told(const QString& text);
    /// What could not be read or written.
    void failed(const QString& reason);

  private:
    PlaceTree& tree_;
};

}  // namespace hadal::ui
