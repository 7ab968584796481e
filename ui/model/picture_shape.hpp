// The shapes a picture may be given: one list for the frame on it, boxes to zoom into, and exports.
#pragma once

#include <QLatin1String>
#include <QSize>
#include <QString>
#include <vector>

namespace hadal::ui {

struct PictureShape {
    QLatin1String name;  ///< in the settings
    QString text;        ///< what users call it
    double aspect;       ///< width / height; 0: none of its own

    /// Whether a picture of that size has the shape, up to what rounding to whole pixels or
    /// millimetres does.
    bool fits(QSize size) const;
};

/// That of the window, which is the first; none in particular; and those of films, photographs and
/// paper, from the widest to the narrowest.
std::vector<PictureShape> picture_shapes();

inline constexpr QLatin1String window_shape("window");
inline constexpr QLatin1String free_shape("free");

/// The one of that name; that of the window if there is none.
PictureShape picture_shape(const QString& name);

}  // namespace hadal::ui
