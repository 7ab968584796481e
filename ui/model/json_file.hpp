// What files of the program's own have in common: an object that holds a list.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace hadal::ui {

/// The object in the text. Throws hadal::Error that begins with `problem` where there is none, or
/// none that holds a list by that name.
QJsonObject object_with_list(const QByteArray& json, const QString& list, const QString& problem);

}  // namespace hadal::ui
