#include "ui/model/json_file.hpp"

#include <QJsonDocument>

#include "base/error.hpp"

namespace hadal::ui {

QJsonObject object_with_list(const QByteArray& json, const QString& list, const char* problem) {
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (object[list].isArray()) return object;
    const QString reason = error.error ? error.errorString() : QStringLiteral("no ") + list;
    throw Error(ErrorCode::invalid_argument, problem + (": " + reason.toStdString()));
}

}  // namespace hadal::ui
