#include "ui/thumbnails/paint_thumbnail.hpp"

namespace hadal::ui {

namespace {
constexpr int padding = 3;  ///< around the caption
const QColor shade(0, 0, 0, 150);
}  // namespace

void paint_thumbnail(QPainter& painter, const QRect& area, const QImage& image,
                     const QString& caption, const QPalette& colours) {
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (image.isNull()) {
        painter.fillRect(area, colours.color(QPalette::Mid));
    } else {
        painter.drawImage(area, image);
    }
    if (!caption.isEmpty()) {
        QFont small = painter.font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        painter.setFont(small);
        const QFontMetrics metrics(small, painter.device());
        const QString text =
            metrics.elidedText(caption, Qt::ElideRight, area.width() - 2 * padding);
        QRect band = area;
        band.setTop(area.bottom() - metrics.height());
        painter.fillRect(band, shade);
        painter.setPen(Qt::white);
        painter.drawText(band.adjusted(padding, 0, -padding, 0),
                         Qt::AlignLeading | Qt::AlignVCenter, text);
    }
    painter.restore();
}

}  // namespace hadal::ui
