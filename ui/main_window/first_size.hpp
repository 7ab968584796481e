// How large the window is that comes first.
#pragma once

#include <QSize>

namespace hadal::ui {

/// With no size kept from an earlier session, on a screen with so much room, in logical pixels: not
/// all of it, for the desktop puts a frame around, and who wants all of it maximises.
inline QSize first_size(QSize available) {
    constexpr QSize usual(1280, 800);
    constexpr double most_share = 0.9;
    return usual.boundedTo(available * most_share);
}

}  // namespace hadal::ui
