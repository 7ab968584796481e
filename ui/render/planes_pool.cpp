#include "ui/render/planes_pool.hpp"

#include <utility>

namespace hadal::ui {

std::shared_ptr<Planes> PlanesPool::take(int width, int height) {
    std::unique_ptr<Planes> planes;
    {
        std::lock_guard lock(spare_->mutex);
        planes = std::move(spare_->planes);
    }
    if (!planes || planes->width() != width || planes->height() != height) {
        planes.reset();  // before there are others, for the sake of memory
        planes = std::make_unique<Planes>(width, height);
    }
    const auto give_back = [spare = spare_](Planes* returned) {
        std::unique_ptr<Planes> kept(returned);
        std::lock_guard lock(spare->mutex);
        std::swap(spare->planes, kept);
    };
    return {planes.release(), give_back};
}

void PlanesPool::reserve(int width, int height, const std::stop_token& stop) {
    {
        std::lock_guard lock(spare_->mutex);
        const auto& spare = spare_->planes;
        if (spare && spare->width() == width && spare->height() == height) return;
    }
    auto planes = std::make_unique<Planes>(width, height);
    planes->touch(stop);
    std::lock_guard lock(spare_->mutex);
    std::swap(spare_->planes, planes);
}

}  // namespace hadal::ui
