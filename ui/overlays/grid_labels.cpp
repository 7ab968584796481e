#include "ui/overlays/grid_labels.hpp"

#include <algorithm>

namespace hadal::ui {

namespace {

constexpr qsizetype most_digits = 14;
constexpr qsizetype last_digits = 8;

bool has_places(const QString& value) {
    return value.contains(QLatin1Char('.')) && !value.contains(QLatin1Char('e'));
}

qsizetype places_of(const QString& value) {
    return has_places(value) ? value.size() - value.indexOf(QLatin1Char('.')) - 1 : 0;
}

QString shortened(QString value, qsizetype places) {
    if (value.size() <= most_digits) return value;
    // The zeros at its end are not written.
    if (has_places(value)) value += QString(places - places_of(value), QLatin1Char('0'));
    return QChar(0x2026) + value.right(last_digits);
}

}  // namespace

QStringList grid_labels(const std::vector<GridLine>& lines) {
    qsizetype places = 0;
    for (const GridLine& line : lines)
        places = std::max(places, places_of(QString::fromStdString(line.value)));
    QStringList labels;
    for (const GridLine& line : lines) {
        const QString text = shortened(QString::fromStdString(line.value), places);
        labels << (line.real ? text : text + QStringLiteral(" i"));
    }
    return labels;
}

}  // namespace hadal::ui
