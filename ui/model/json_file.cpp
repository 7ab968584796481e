#include "ui/model/json_file.hpp"

#include <QJsonDocument>

#include "base/error.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

QJsonObject object_with_list(const QByteArray& json, const QString& list, const QString& problem) {
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (object[list].isArray()) return object;
    const QString reason =
        error.error ? error.errorString() : tr("there is no list '%1'").arg(list);
    throw Error(ErrorCode::invalid_argument,
                (problem + QStringLiteral(": ") + reason).toStdString());
}

}  // namespace hadal::ui
