#include "ui/model/picture_shape.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

constexpr double din_a = std::numbers::sqrt2;
/// Sheets of paper are whole millimetres.
constexpr double most_off = 5e-4;

/// A shape that is called by its proportions.
PictureShape proportions(QLatin1String name, double width, double height) {
    return {name, name, width / height};
}

}  // namespace

bool PictureShape::fits(QSize size) const {
    if (aspect == 0) return false;
    const double height = size.width() / aspect;
    return std::abs(height - size.height()) <= std::max(1.0, most_off * height);
}

std::vector<PictureShape> picture_shapes() {
    return {
        {window_shape, tr("As the window"), 0},
        {free_shape, tr("Free"), 0},
        proportions(QLatin1String("21:9"), 21, 9),
        proportions(QLatin1String("2:1"), 2, 1),
        proportions(QLatin1String("16:9"), 16, 9),
        proportions(QLatin1String("3:2"), 3, 2),
        {QLatin1String("a"), tr("DIN A, across"), din_a},
        proportions(QLatin1String("4:3"), 4, 3),
        proportions(QLatin1String("1:1"), 1, 1),
        proportions(QLatin1String("3:4"), 3, 4),
        {QLatin1String("a-upright"), tr("DIN A, upright"), 1 / din_a},
        proportions(QLatin1String("2:3"), 2, 3),
        proportions(QLatin1String("9:16"), 9, 16),
    };
}

PictureShape picture_shape(const QString& name) {
    const std::vector<PictureShape> all = picture_shapes();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const PictureShape& it) { return it.name == name; });
    return found == all.end() ? all.front() : *found;
}

}  // namespace hadal::ui
