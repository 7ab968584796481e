// A place in a few words.
#pragma once

#include <QString>

#include "location/location.hpp"

namespace hadal::ui {

/// Such as "Mandelbrot, zoom 2.083e+45, -0.75 + 0.1 i".
QString location_summary(const Location& location);

}  // namespace hadal::ui
