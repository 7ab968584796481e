#include "ui/render/picture_store.hpp"

#include <algorithm>

#include "location/sampling_grid.hpp"

namespace hadal::ui {

namespace {

/// Whether one is the other as a drag moves it.
bool moved(const PictureStore::Picture& from, const PictureStore::Picture& to) {
    const auto match = grid_match(from.view, to.view);
    return match && match->from_step == 1 && match->to_step == 1;
}

}  // namespace

void PictureStore::set_budget(std::size_t bytes) {
    budget_ = bytes;
    trim();
}

void PictureStore::keep(Picture picture) {
    pictures_.remove_if([&](const Picture& old) {
        const bool replaced = old.view == picture.view || (old.passing && moved(old, picture));
        if (replaced) bytes_ -= old.planes->bytes();
        return replaced;
    });
    bytes_ += picture.planes->bytes();
    pictures_.push_front(std::move(picture));
    trim();
}

void PictureStore::each(const std::function<bool(const Picture&)>& visit) const {
    for (const Picture& picture : pictures_) {
        if (!visit(picture)) return;
    }
}

void PictureStore::trim() {
    while (bytes_ > budget_ && !pictures_.empty()) {
        const auto passing = std::find_if(pictures_.rbegin(), pictures_.rend(),
                                          [](const Picture& picture) { return picture.passing; });
        const auto oldest =
            passing != pictures_.rend() ? std::prev(passing.base()) : std::prev(pictures_.end());
        bytes_ -= oldest->planes->bytes();
        pictures_.erase(oldest);
    }
}

}  // namespace hadal::ui
