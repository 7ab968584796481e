// Lines that are seen on any picture.
#pragma once

#include <QPainter>
#include <QPointF>
#include <cmath>

namespace hadal::ui {

/// Yellow: no palette's own, and legible on all of them.
inline constexpr QColor marking_colour(255, 214, 64);

/// Calls `strokes` twice with a pen set, a wide dark one and above it one of `colour` that is
/// `width` wide. The brush is left as it is.
template <class Strokes>
void draw_outlined(QPainter& painter, const QColor& colour, double width, Strokes strokes) {
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 160), width + 2), QPen(colour, width)}) {
        painter.setPen(pen);
        strokes();
    }
}

/// A dot with a dark rim.
inline void draw_dot(QPainter& painter, QPointF at, double radius, const QColor& fill) {
    painter.setPen(QPen(QColor(0, 0, 0, 170), 1));
    painter.setBrush(fill);
    painter.drawEllipse(at, radius, radius);
}

/// Whether the point is so near that painters can be trusted with it.
inline bool drawable(QPointF point) {
    constexpr double most = 1e6;
    return std::abs(point.x()) < most && std::abs(point.y()) < most;
}

}  // namespace hadal::ui
