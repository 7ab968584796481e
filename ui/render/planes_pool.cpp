#include "ui/render/planes_pool.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hadal::ui {

void PlanesPool::Spare::put(std::unique_ptr<Planes> kept) {
    std::unique_ptr<Planes> oldest;  // freed without the lock
    std::lock_guard lock(mutex);
    if (planes.size() == most_spare_pictures) {
        oldest = std::move(planes.front());
        planes.erase(planes.begin());
    }
    planes.push_back(std::move(kept));
}

std::shared_ptr<Planes> PlanesPool::take(int width, int height) {
    std::unique_ptr<Planes> planes;
    {
        std::lock_guard lock(spare_->mutex);
        // Before there are others, for the sake of memory.
        std::erase_if(spare_->planes, [&](const auto& spare) {
            return spare->width() != width || spare->height() != height;
        });
        if (!spare_->planes.empty()) {
            planes = std::move(spare_->planes.back());
            spare_->planes.pop_back();
        }
    }
    if (!planes) planes = std::make_unique<Planes>(width, height);
    const auto give_back = [spare = spare_](Planes* returned) {
        spare->put(std::unique_ptr<Planes>(returned));
    };
    return {planes.release(), give_back};
}

void PlanesPool::reserve(int width, int height, const std::stop_token& stop) {
    const auto wanting = [&] {
        std::lock_guard lock(spare_->mutex);
        const auto fits = [&](const auto& spare) {
            return spare->width() == width && spare->height() == height;
        };
        return std::count_if(spare_->planes.begin(), spare_->planes.end(), fits) <
               std::ptrdiff_t(most_spare_pictures);
    };
    while (!stop.stop_requested() && wanting()) {
        auto planes = std::make_unique<Planes>(width, height);
        planes->touch(stop);
        spare_->put(std::move(planes));
    }
}

}  // namespace hadal::ui
