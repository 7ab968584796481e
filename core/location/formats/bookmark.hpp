// A place with a name, and how it looks best: bookmarks, featured places.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "location/location.hpp"

namespace hadal {

struct Bookmark {
    std::string name;  ///< one line; may be empty
    std::string note;
    Location location;
    bool auto_limit = true;  ///< the limit may follow the depth when one goes on from here
    std::string palette;     ///< by its name; empty, or one that is not there: the first there is
    double density = 1;      ///< of colours, 0.01 to 100
    double offset = 0;       ///< turns of the palette, 0 to 1

    bool operator==(const Bookmark&) const = default;
};

/// A few lines of TOML: the keys of a location and those above. So it is a location file, too.
std::string to_text(const Bookmark& bookmark);

/// Reads what to_text wrote, or any location as location_from_text does: what is left out is as
/// above. The text may be anything. Throws Error(invalid_argument) naming the key or the line.
Bookmark bookmark_from_text(std::string_view text);

/// The places in resources/places, compiled in, in the order they are offered: from the whole set
/// to the deepest. The storage lives for ever.
std::span<const Bookmark> featured_places();

}  // namespace hadal
