#include "ui/panels/palette_icon.hpp"

#include <QImage>
#include <QPixmap>

namespace hadal::ui {

QIcon palette_icon(const Palette& palette, QSize size, qreal pixel_ratio) {
    const int width = qRound(size.width() * pixel_ratio);
    QImage line(width, 1, QImage::Format_RGB32);
    for (int x = 0; x < width; ++x) {
        const Rgb colour = palette.at((x + 0.5) / width);
        line.setPixel(x, 0, qRgb(colour.red, colour.green, colour.blue));
    }
    QImage image = line.scaled(width, qRound(size.height() * pixel_ratio));
    image.setDevicePixelRatio(pixel_ratio);
    return QIcon(QPixmap::fromImage(image));
}

}  // namespace hadal::ui
