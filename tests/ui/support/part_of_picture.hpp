// What is shown of a picture before all of it is there.
#pragma once

#include <QImage>

#include "support/catch.hpp"
#include "ui/render/frame.hpp"

namespace hadal::ui::test {

/// How many pixels a part has, each of which must be as in the finished picture.
inline int64_t pixels_as_in(const QImage& whole, const Frame& part) {
    int64_t seen = 0;
    for (int y = 0; y < part.image.height(); ++y) {
        for (int x = 0; x < part.image.width(); ++x) {
            const QRgb pixel = part.image.pixel(x, y);
            if (qAlpha(pixel) == 0) continue;
            ++seen;
            if (pixel != whole.pixel(part.corner + QPoint(x, y))) {
                FAIL("another colour than in the end at " << x << ", " << y);
            }
        }
    }
    return seen;
}

}  // namespace hadal::ui::test
