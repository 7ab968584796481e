// What stands beside the lines of the grid.
#pragma once

#include <QStringList>
#include <vector>

#include "location/grid_lines.hpp"

namespace hadal::ui {

/// For each line its value, or, where that is long, its last digits: deep numbers agree in all but
/// those, which tell lines apart. All that are shortened end at the same decimal place.
QStringList grid_labels(const std::vector<GridLine>& lines);

}  // namespace hadal::ui
