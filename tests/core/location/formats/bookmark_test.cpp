// Bookmarks as text.
#include "location/formats/bookmark.hpp"

#include <random>

#include "base/error.hpp"
#include "location/formats/location_text.hpp"
#include "support/catch.hpp"
#include "support/damaged.hpp"
#include "support/message_of.hpp"

using namespace hadal;

namespace {

Bookmark sample() {
    Bookmark bookmark;
    bookmark.name = "Where \"the\" \\ sea ends";
    bookmark.note = "Two lines,\nand a tab\tand a snowman \xe2\x98\x83.";
    bookmark.location.centre = {"-0.74364388703715870475219150611477", "0.1318259"};
    bookmark.location.zoom = "1e500";
    bookmark.location.rotation = -12.5;
    bookmark.location.iterations = 123456;
    bookmark.auto_limit = false;
    bookmark.palette = "reef";
    bookmark.density = 0.37;
    bookmark.offset = 0.125;
    return bookmark;
}

}  // namespace

TEST_CASE("a bookmark comes back from its text, which is a location too", "[bookmark]") {
    const Bookmark bookmark = sample();
    CHECK(bookmark_from_text(to_text(bookmark)) == bookmark);
    CHECK(location_from_text(to_text(bookmark)) == bookmark.location);
    CHECK(bookmark_from_text(to_text(Bookmark{})) == Bookmark{});
}

TEST_CASE("a location is a bookmark without a name", "[bookmark]") {
    const Bookmark bookmark = bookmark_from_text(to_text(sample().location));
    CHECK(bookmark.location == sample().location);
    CHECK(bookmark.name.empty());
    CHECK(bookmark.auto_limit);
    CHECK(bookmark.density == 1);
}

TEST_CASE("what a bookmark cannot be is told by its key", "[bookmark]") {
    const auto message = [](const char* text) {
        return message_of([&] { bookmark_from_text(text); });
    };
    CHECK(message("name = 3").find("name") == 3);
    CHECK(message("note = [1]").find("note") == 3);
    CHECK(message("density = 0").find("density") == 3);
    CHECK(message("density = \"much\"").find("density") == 3);
    CHECK(message("offset = nan").find("offset") == 3);
    CHECK(message("auto_limit = \"yes\"").find("auto_limit") == 3);
    CHECK(message("zoom = \"-1\"").find("zoom") != std::string::npos);
}

TEST_CASE("any text gives a bookmark that can be written, or an error", "[bookmark]") {
    std::mt19937 random(5);
    int read = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = damaged(to_text(sample()), random);
        try {
            const Bookmark bookmark = bookmark_from_text(text);
            CHECK(bookmark_from_text(to_text(bookmark)) == bookmark);
            ++read;
        } catch (const Error&) {
        }
    }
    CHECK(read > 100);
}
