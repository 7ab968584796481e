#include "ui/history/history_file.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/error.hpp"
#include "location/formats/location_text.hpp"
#include "ui/model/colours_json.hpp"
#include "ui/model/json_file.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

const auto key_current = QStringLiteral("current");
const auto key_visits = QStringLiteral("visits");
const auto key_id = QStringLiteral("id");
const auto key_parent = QStringLiteral("parent");
const auto key_next = QStringLiteral("next");
const auto key_location = QStringLiteral("location");
const auto key_auto_limit = QStringLiteral("auto_limit");
const auto key_colours = QStringLiteral("colours");

Visit visit_from(const QJsonObject& object) {
    Visit visit;
    visit.id = object[key_id].toInteger();
    visit.parent = object[key_parent].toInteger();
    visit.next = object[key_next].toInteger();
    visit.place.location = location_from_text(object[key_location].toString().toStdString());
    visit.place.auto_limit = object[key_auto_limit].toBool(true);
    return visit;
}

}  // namespace

QByteArray history_to_json(const History& history, const VisitColours& colours) {
    QJsonArray visits;
    for (const auto& [id, visit] : history.visits()) {
        QJsonObject object{
            {key_id, qint64(id)},
            {key_parent, qint64(visit.parent)},
            {key_next, qint64(visit.next)},
            {key_auto_limit, visit.place.auto_limit},
            {key_location, QString::fromStdString(to_text(visit.place.location))},
        };
        const auto seen = colours.find(id);
        if (seen != colours.end()) object[key_colours] = to_json(seen->second);
        visits.append(object);
    }
    const QJsonObject all{{key_current, qint64(history.current().id)}, {key_visits, visits}};
    return QJsonDocument(all).toJson();
}

SavedHistory history_from_json(const QByteArray& json) {
    const QJsonObject all = object_with_list(json, key_visits, tr("not a history"));
    SavedHistory saved;
    saved.current = all[key_current].toInteger();
    int64_t last = 0;
    for (const QJsonValue& value : all[key_visits].toArray()) {
        try {
            const QJsonObject object = value.toObject();
            const Visit visit = visit_from(object);
            if (visit.id <= last || visit.parent >= visit.id) continue;
            last = visit.id;
            saved.visits.push_back(visit);
            if (object.contains(key_colours))
                saved.colours[visit.id] = colours_from_json(object[key_colours].toObject());
        } catch (const Error&) {
            // One view that cannot be read is no reason to lose the others.
        }
    }
    return saved;
}

}  // namespace hadal::ui
