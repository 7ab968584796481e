#include <vector>

#include "location/formats/bookmark.hpp"
#include "location/formats/place_files.hpp"

namespace hadal {

std::span<const Bookmark> featured_places() {
    static const std::vector<Bookmark> places = [] {
        std::vector<Bookmark> parsed;
        for (const std::string_view file : place_files())
            parsed.push_back(bookmark_from_text(file));
        return parsed;
    }();
    return places;
}

}  // namespace hadal
