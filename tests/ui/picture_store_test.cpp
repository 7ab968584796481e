// Which pictures are kept to go back to, and which go first.
#include "ui/render/picture_store.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace hadal;
using namespace hadal::ui;

namespace {

constexpr int width = 40;
constexpr int height = 30;

PictureStore::Picture picture(const char* zoom, bool passing = false) {
    Location location = home(formulas().front().id);
    location.zoom = zoom;
    return {{location, width, height}, std::make_shared<Planes>(width, height), passing};
}

PictureStore::Picture moved(const PictureStore::Picture& from, double pixels, bool passing) {
    View view = from.view;
    view.location = panned(view, pixels, 0);
    return {view, std::make_shared<Planes>(width, height), passing};
}

std::vector<std::string> zooms(const PictureStore& store) {
    std::vector<std::string> found;
    store.each([&](const PictureStore::Picture& it) {
        found.push_back(it.view.location.zoom);
        return true;
    });
    return found;
}

std::size_t kept(const PictureStore& store) {
    return zooms(store).size();
}

using Zooms = std::vector<std::string>;

}  // namespace

TEST_CASE("pictures kept: the newest first, each view once", "[pictures_kept]") {
    PictureStore store;
    store.keep(picture("1"));
    store.keep(picture("3"));
    store.keep(picture("1"));
    CHECK(zooms(store) == Zooms{"1", "3"});
    CHECK(store.bytes() == 2 * picture("1").planes->bytes());
}

TEST_CASE("pictures kept: as many as the budget holds, those of a moment go first",
          "[pictures_kept]") {
    PictureStore store;
    const std::size_t one = picture("1").planes->bytes();
    store.set_budget(3 * one);
    store.keep(picture("1"));
    store.keep(picture("3", true));
    store.keep(picture("5"));
    CHECK(kept(store) == 3);
    store.keep(picture("7"));
    CHECK(zooms(store) == Zooms{"7", "5", "1"});
    store.keep(picture("9"));
    CHECK(zooms(store) == Zooms{"9", "7", "5"});
    store.set_budget(one);
    CHECK(zooms(store) == Zooms{"9"});
    CHECK(store.bytes() == one);
    store.set_budget(0);
    CHECK(kept(store) == 0);
    store.keep(picture("1"));
    CHECK(store.bytes() == 0);
}

TEST_CASE("pictures kept: of a drag its start, its end and the last moment", "[pictures_kept]") {
    PictureStore store;
    const PictureStore::Picture start = picture("30");
    store.keep(start);
    for (int i = 1; i < 10; ++i)
        store.keep(moved(start, 2 * i, true));
    CHECK(kept(store) == 2);
    store.keep(moved(start, 30, false));
    CHECK(kept(store) == 2);
}
