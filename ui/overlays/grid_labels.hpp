// What stands beside the lines of the grid.
#pragma once

#include <QLineF>
#include <QRectF>
#include <QStringList>
#include <functional>
#include <vector>

#include "location/grid_lines.hpp"

namespace hadal::ui {

/// For each line its value, or, where that is long, its last digits: deep numbers agree in all but
/// those, which tell lines apart. All that are shortened end at the same decimal place.
QStringList grid_labels(const std::vector<GridLine>& lines);

/// Where the label of a line goes: at its beginning, as one reads, or where it comes out from under
/// all that covers it there. `field` tells the room that the label takes at a point.
QPointF label_place(const QLineF& line, const std::vector<QRectF>& covered,
                    const std::function<QRectF(QPointF)>& field);

}  // namespace hadal::ui
