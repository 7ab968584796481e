#include "ui/render/planes_pool.hpp"

#include <utility>

namespace hadal::ui {

namespace {

auto of_size(int width, int height) {
    return [width, height](const std::unique_ptr<Planes>& planes) {
        return planes->width() == width && planes->height() == height;
    };
}

}  // namespace

void PlanesPool::Spare::put(std::unique_ptr<Planes> returned) {
    std::unique_ptr<Planes> oldest;  // freed without the lock
    std::lock_guard lock(mutex);
    oldest = planes.put(std::move(returned));
}

std::shared_ptr<Planes> PlanesPool::take(int width, int height) {
    std::unique_lock lock(spare_->mutex);
    std::unique_ptr<Planes> planes = spare_->planes.take(of_size(width, height));
    lock.unlock();
    if (!planes) planes = std::make_unique<Planes>(width, height);
    const auto give_back = [spare = spare_](Planes* returned) {
        spare->put(std::unique_ptr<Planes>(returned));
    };
    return {planes.release(), give_back};
}

void PlanesPool::reserve(int width, int height, const std::stop_token& stop) {
    const auto is_full = [&] {
        std::lock_guard lock(spare_->mutex);
        return spare_->planes.full_of(of_size(width, height));
    };
    while (!stop.stop_requested() && !is_full()) {
        auto planes = std::make_unique<Planes>(width, height);
        planes->touch(stop);
        spare_->put(std::move(planes));
    }
}

}  // namespace hadal::ui
