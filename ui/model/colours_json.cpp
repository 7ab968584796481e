#include "ui/model/colours_json.hpp"

namespace hadal::ui {

namespace {

const auto key_palette = QStringLiteral("palette");
const auto key_density = QStringLiteral("density");
const auto key_offset = QStringLiteral("offset");

double within(double least, double value, double most, double otherwise) {
    return value >= least && value <= most ? value : otherwise;
}

}  // namespace

QJsonObject to_json(const Colours& colours) {
    return {{key_palette, QString::fromStdString(colours.palette)},
            {key_density, colours.density},
            {key_offset, colours.offset}};
}

Colours colours_from_json(const QJsonObject& object) {
    Colours colours;
    colours.palette = object[key_palette].toString().toStdString();
    colours.palette = palette_of(colours).name;
    colours.density = within(least_density, object[key_density].toDouble(), most_density, 1);
    colours.offset = within(0, object[key_offset].toDouble(), 1, 0);
    return colours;
}

}  // namespace hadal::ui
