#include "ui/canvas/frame_mask.hpp"

#include <QPainterPath>
#include <algorithm>

namespace hadal::ui {

void paint_frame_mask(QPainter& painter, QSizeF picture, QSizeF frame, double ratio) {
    const QSizeF around = picture - frame;
    if (std::max(around.width(), around.height()) * ratio < 1) return;
    const QRectF all(QPointF(), picture);
    QRectF part(QPointF(), frame);
    part.moveCenter(all.center());
    painter.save();
    QPainterPath outside;
    outside.addRect(all);
    outside.addRect(part);  // odd and even: all but the frame
    painter.fillPath(outside, QColor(0, 0, 0, 150));
    // Inside, so that it is seen at the picture's own rim as well.
    painter.setPen(QPen(QColor(255, 255, 255, 200), 1));
    painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

}  // namespace hadal::ui
