#include "ui/render/backdrops.hpp"

#include <new>

#include "base/error.hpp"

namespace hadal::ui {

void Backdrops::lie_beneath(const View& view, bool deep) {
    around_ = view;
    deep_ = deep;
    look_for_missing();
}

void Backdrops::look_for_missing() {
    missing_.reset();
    for (int level = 0; level < (deep_ ? most_backdrops : 1); ++level) {
        const std::optional<View>& there = backdrops_[std::size_t(level)].view;
        if (there && serves_as_backdrop(*there, around_, level)) continue;
        missing_ = level;
        return;
    }
}

std::optional<Frame> Backdrops::make(RenderOptions options, const RenderHooks& hooks_of_all,
                                     ReferenceStore& references) {
    Backdrop& backdrop = backdrops_[std::size_t(*missing_)];
    try {
        const View view = backdrop_of(around_, *missing_);
        backdrop.view.reset();
        const PictureStore none;
        backdrop.raster.begin(0, view, none, references);
        backdrop.raster.take_shared({});
        RenderHooks hooks = hooks_of_all;
        hooks.tile_done = [&](const Region& area, int stride) {
            backdrop.raster.add_tile(area, stride);
        };
        options.like = request_of(around_);
        hadal::render(request_of(view), backdrop.raster.target(), options, hooks);
        backdrop.view = view;
        look_for_missing();
        return backdrop.raster.snapshot(true);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled) missing_.reset();
    } catch (const std::bad_alloc&) {
        missing_.reset();
    }
    return std::nullopt;
}

void Backdrops::recolour(const Colours& colours, quint64 generation) {
    for (Backdrop& backdrop : backdrops_)
        backdrop.raster.recolour(colours, generation);
}

void Backdrops::each(const std::function<void(Frame)>& show) {
    for (Backdrop& backdrop : backdrops_) {
        if (backdrop.view) show(backdrop.raster.snapshot(true));
    }
}

}  // namespace hadal::ui
