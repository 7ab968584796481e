#include "ui/places/place_transfer.hpp"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPersistentModelIndex>
#include <sstream>

#include "poster/location_file.hpp"
#include "ui/export/file_output.hpp"
#include "ui/places/places_file.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

namespace {

constexpr qint64 most_bytes = qint64{64} << 20;

QByteArray bytes_of(const QString& path) {
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) return file.read(most_bytes);
    throw Error(ErrorCode::io, (path + QStringLiteral(": ") + file.errorString()).toStdString());
}

/// The name is that of the file where there is none in it.
Bookmark bookmark_from_file(const QString& path, const QByteArray& bytes) {
    std::istringstream file(bytes.toStdString());
    const Location location = read_location(file, QFileInfo(path).fileName().toStdString());
    Bookmark bookmark;
    try {
        bookmark = bookmark_from_text(file.str());
    } catch (const Error&) {
        bookmark.location = location;
    }
    if (bookmark.name.empty()) bookmark.name = QFileInfo(path).completeBaseName().toStdString();
    return bookmark;
}

int added_from_json(PlaceTree& tree, const QString& path, const QByteArray& json,
                    const QModelIndex& folder) {
    try {
        return add_from_json(tree, json, folder);
    } catch (const Error& error) {
        throw error.in_file(QFileInfo(path).fileName().toStdString());
    }
}

}  // namespace

PlaceTransfer::PlaceTransfer(PlaceTree& tree, QObject* parent) : QObject(parent), tree_(tree) {}

void PlaceTransfer::ask_import(QWidget* asker, const QModelIndex& folder) {
    auto* dialog = new QFileDialog(asker, tr("Import places"));
    dialog->setObjectName(QStringLiteral("import_places"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Places, locations and pictures (*.json *.toml *.kfr *.png *.txt)"),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, into = QPersistentModelIndex(folder)](const QStringList& paths) {
                import_files(paths, into);
            });
    dialog->open();
}

void PlaceTransfer::ask_export(QWidget* asker, const QModelIndex& index) {
    const bool one = PlaceTree::is_place(index);
    auto* dialog = new QFileDialog(asker, one ? tr("Export place") : tr("Export places"));
    dialog->setObjectName(QStringLiteral("export_places"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(one ? tr("Hadal locations (*.toml)") : tr("Places (*.json)"));
    dialog->setDefaultSuffix(QLatin1String(one ? "toml" : "json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, what = QPersistentModelIndex(index)](const QString& path) {
                export_file(path, what);
            });
    dialog->open();
}

void PlaceTransfer::import_files(const QStringList& paths, const QModelIndex& folder) {
    int added = 0;
    const QModelIndex parent = PlaceTree::is_own_folder(folder) ? folder : QModelIndex();
    const int first = parent.isValid() ? tree_.rowCount(parent) : tree_.featured().row();
    QStringList problems;
    for (const QString& path : paths) {
        try {
            const QByteArray bytes = bytes_of(path);
            if (bytes.trimmed().startsWith('{')) {
                added += added_from_json(tree_, path, bytes, folder);
            } else {
                tree_.add(bookmark_from_file(path, bytes), folder);
                ++added;
            }
        } catch (const Error& error) {
            problems << error_text(error);
        }
    }
    if (added > 0) Q_EMIT imported(tree_.index(first, 0, parent));
    const QString text = tr("Places imported: %1").arg(count_text(added));
    if (problems.isEmpty()) {
        Q_EMIT told(text);
    } else {
        Q_EMIT failed((problems << text).join(tr("; ", "between complaints")));
    }
}

void PlaceTransfer::export_file(const QString& path, const QModelIndex& index) {
    try {
        write_file(path,
                   PlaceTree::is_place(index)
                       ? QByteArray::fromStdString(to_text(PlaceTree::bookmark_of(index)))
                       : places_to_json(tree_, PlaceTree::is_own(index) ? index : QModelIndex()));
        Q_EMIT told(tr("Exported to %1").arg(QFileInfo(path).fileName()));
    } catch (const Error& error) {
        Q_EMIT failed(error_text(error));
    }
}

}  // namespace hadal::ui
