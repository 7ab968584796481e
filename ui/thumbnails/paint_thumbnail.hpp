// How thumbnails look in lists, the same everywhere.
#pragma once

#include <QPainter>
#include <QStyleOption>

namespace hadal::ui {

/// What one measures on the screen, in logical pixels.
inline constexpr QSize thumbnail_extent(128, 80);

/// The image in `area`, or a field that stands for one that is not there yet; `caption` at its
/// lower edge, legible on any picture.
void paint_thumbnail(QPainter& painter, const QRect& area, const QImage& image,
                     const QString& caption, const QPalette& colours);

}  // namespace hadal::ui
