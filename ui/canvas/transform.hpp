// Qt's word for the core's maps of the screen.
#pragma once

#include <QTransform>

#include "location/affine.hpp"

namespace hadal::ui {

/// The same maps. Of one with infinite parts nothing can be made.
inline QTransform transform_of(const Affine& map) {
    return {map.xx, map.yx, map.xy, map.yy, map.dx, map.dy};
}

inline QTransform transform_of(const Similarity& map) {
    return {map.a, map.b, -map.b, map.a, map.dx, map.dy};
}

}  // namespace hadal::ui
