// A palette at a glance.
#pragma once

#include <QIcon>
#include <QSize>

#include "colour/palette.hpp"

namespace hadal::ui {

/// One run through the palette from left to right.
QIcon palette_icon(const Palette& palette, QSize size, qreal pixel_ratio);

}  // namespace hadal::ui
