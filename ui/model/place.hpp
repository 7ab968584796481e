// What undo goes back to: a location, and whether its limit was picked by hand.
#pragma once

#include "location/location.hpp"

namespace hadal::ui {

struct Place {
    Location location;
    bool auto_limit = true;  ///< the iteration limit follows the depth

    bool operator==(const Place&) const = default;
};

}  // namespace hadal::ui
