// Colours in files of the program's own.
#pragma once

#include <QJsonObject>

#include "ui/render/colours.hpp"

namespace hadal::ui {

QJsonObject to_json(const Colours& colours);

/// What is missing or out of bounds is as in colours newly made.
Colours colours_from_json(const QJsonObject& object);

}  // namespace hadal::ui
