#include "ui/places/places_file.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/error.hpp"
#include "ui/model/json_file.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

const auto key_places = QStringLiteral("places");
const auto key_folder = QStringLiteral("folder");
const auto key_name = QStringLiteral("name");
const auto key_note = QStringLiteral("note");
const auto key_place = QStringLiteral("place");
constexpr int most_nested = 50;  ///< folders deeper than this are left out

QJsonArray entries_of(const PlaceTree& tree, const QModelIndex& parent) {
    QJsonArray entries;
    for (int row = 0; row < tree.rowCount(parent); ++row) {
        const QModelIndex index = tree.index(row, 0, parent);
        if (!PlaceTree::is_own(index)) continue;
        if (PlaceTree::is_place(index)) {
            entries.append(QJsonObject{{key_name, index.data().toString()},
                                       {key_note, index.data(PlaceTree::NoteRole).toString()},
                                       {key_place, index.data(PlaceTree::TextRole).toString()}});
        } else {
            entries.append(QJsonObject{{key_folder, index.data().toString()},
                                       {key_places, entries_of(tree, index)}});
        }
    }
    return entries;
}

int add_entries(PlaceTree& tree, const QJsonArray& entries, const QModelIndex& parent, int depth) {
    int added = 0;
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        if (entry[key_folder].isString()) {
            if (depth == most_nested) continue;
            const QModelIndex folder = tree.add_folder(entry[key_folder].toString(), parent);
            added += add_entries(tree, entry[key_places].toArray(), folder, depth + 1);
            continue;
        }
        if (!entry[key_place].isString()) continue;
        try {
            Bookmark bookmark = bookmark_from_text(entry[key_place].toString().toStdString());
            if (entry[key_name].isString())
                bookmark.name = entry[key_name].toString().toStdString();
            if (entry[key_note].isString())
                bookmark.note = entry[key_note].toString().toStdString();
            tree.add(bookmark, parent);
            ++added;
        } catch (const Error&) {
            // One place that cannot be read is no reason to lose the others.
        }
    }
    return added;
}

}  // namespace

QByteArray places_to_json(const PlaceTree& tree, const QModelIndex& folder) {
    return QJsonDocument(QJsonObject{{key_places, entries_of(tree, folder)}}).toJson();
}

int add_from_json(PlaceTree& tree, const QByteArray& json, const QModelIndex& folder) {
    const QJsonObject all = object_with_list(json, key_places, tr("no file of places"));
    return add_entries(tree, all[key_places].toArray(), folder, 0);
}

}  // namespace hadal::ui
