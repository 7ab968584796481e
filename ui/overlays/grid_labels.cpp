#include "ui/overlays/grid_labels.hpp"

#include <algorithm>

namespace hadal::ui {

namespace {

constexpr qsizetype most_digits = 14;
constexpr qsizetype last_digits = 8;
constexpr QPointF beside_line(2, 2);

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

bool is_steep(const QLineF& line) {
    return std::abs(line.dy()) > std::abs(line.dx());
}

/// From the end that is higher, or further to the left: where one begins to read.
QLineF as_read(const QLineF& line) {
    const bool first = is_steep(line) ? line.y1() < line.y2() : line.x1() < line.x2();
    return first ? line : QLineF(line.p2(), line.p1());
}

/// Where a line comes out from under what covers its beginning; its beginning, if it does not.
QPointF way_out(const QLineF& line, const QRectF& covered) {
    const double way = is_steep(line) ? (covered.bottom() - line.y1()) / line.dy()
                                      : (covered.right() - line.x1()) / line.dx();
    return way >= 0 && way <= 1 ? line.pointAt(way) : line.p1();
}

}  // namespace

QPointF label_place(const QLineF& line, const std::vector<QRectF>& covered,
                    const std::function<QRectF(QPointF)>& field) {
    const QLineF along = as_read(line);
    QPointF at = along.p1() + beside_line;
    const auto hides = [&](const QRectF& area) { return field(at).intersects(area); };
    // Out from under one it may be under the next.
    for (std::size_t tries = 0; tries < covered.size(); ++tries) {
        const auto over = std::find_if(covered.begin(), covered.end(), hides);
        if (over == covered.end()) break;
        at = way_out(along, *over) + beside_line;
    }
    return at;
}

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
