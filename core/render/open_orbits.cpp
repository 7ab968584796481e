#include "render/open_orbits.hpp"

#include <algorithm>

#include "location/sampling_grid.hpp"

namespace hadal {

namespace {

int block_of(int pixel, int side) {
    return pixel >= 0 ? pixel / side : -((side - 1 - pixel) / side);
}

}  // namespace

std::size_t OpenOrbits::bytes_locked() const {
    std::size_t orbits = 0;
    for (const Sheet& sheet : sheets_)
        orbits += sheet.orbits;
    return orbits * sizeof(OpenOrbit);
}

std::size_t OpenOrbits::bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_locked();
}

int64_t OpenOrbits::size() const {
    return static_cast<int64_t>(bytes() / sizeof(OpenOrbit));
}

/// Other lattices go first, then what lies outside the picture.
void OpenOrbits::make_room(std::size_t orbits, const Region& picture) {
    const auto fits = [&] { return bytes_locked() + orbits * sizeof(OpenOrbit) <= budget_; };
    while (!fits() && sheets_.size() > 1)
        sheets_.pop_back();
    if (fits()) return;
    Sheet& sheet = sheets_.front();
    std::erase_if(sheet.blocks, [&](const auto& entry) {
        const int top = entry.first.first * block_side;
        const int left = entry.first.second * block_side;
        const bool outside = top + block_side <= picture.y || top >= picture.y + picture.height ||
                             left + block_side <= picture.x || left >= picture.x + picture.width;
        if (outside) sheet.orbits -= entry.second.size();
        return outside;
    });
}

OpenOrbits::Use::Use(std::shared_ptr<OpenOrbits> orbits, const Request& request,
                     const Region& region, bool with_derivatives)
    : orbits_(std::move(orbits)) {
    const View view{request.location, request.width, request.height};
    const std::lock_guard lock(orbits_->mutex_);
    std::list<Sheet>& sheets = orbits_->sheets_;
    std::optional<GridMatch> match;
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
        if (sheet.radius != request.location.radius || sheet.with_derivatives != with_derivatives)
            return false;
        match = grid_match(view, sheet.view);
        return match && match->from_step == 1 && match->to_step == 1;
    });
    if (found == sheets.end()) {
        std::erase_if(sheets, [](const Sheet& sheet) { return sheet.orbits == 0; });
        sheets.push_front({view, request.location.radius, with_derivatives, {}, 0});
        match = GridMatch{};
    } else {
        sheets.splice(sheets.begin(), sheets, found);
    }
    sheet_ = &sheets.front();
    picture_ = {match->dx, match->dy, view.width, view.height};
    dx_ = match->dx + region.x;
    dy_ = match->dy + region.y;
}

template <class Visit>
void OpenOrbits::Use::each_block(const Region& area, Visit visit) const {
    const int left = block_of(area.x + dx_, block_side);
    const int right = block_of(area.x + area.width - 1 + dx_, block_side);
    const int top = block_of(area.y + dy_, block_side);
    const int bottom = block_of(area.y + area.height - 1 + dy_, block_side);
    for (int y = top; y <= bottom; ++y) {
        auto block = sheet_->blocks.lower_bound({y, left});
        for (; block != sheet_->blocks.end() && block->first <= Block{y, right}; ++block)
            visit(block->second);
    }
}

void OpenOrbits::Use::each(const Region& area,
                           const std::function<void(const OpenOrbit&)>& visit) const {
    const std::lock_guard lock(orbits_->mutex_);
    each_block(area, [&](const std::vector<OpenOrbit>& block) {
        for (OpenOrbit orbit : block) {
            orbit.x -= dx_;
            orbit.y -= dy_;
            if (orbit.x >= area.x && orbit.x < area.x + area.width && orbit.y >= area.y &&
                orbit.y < area.y + area.height)
                visit(orbit);
        }
    });
}

void OpenOrbits::Use::replace(const Region& area, const std::function<bool(int, int)>& decided,
                              std::span<const OpenOrbit> by) {
    const std::lock_guard lock(orbits_->mutex_);
    each_block(area, [&](std::vector<OpenOrbit>& block) {
        sheet_->orbits -= std::erase_if(block, [&](const OpenOrbit& orbit) {
            const int x = orbit.x - dx_;
            const int y = orbit.y - dy_;
            return x >= area.x && x < area.x + area.width && y >= area.y &&
                   y < area.y + area.height && decided(x, y);
        });
    });
    const std::size_t bytes = by.size() * sizeof(OpenOrbit);
    if (by.empty()) return;
    if (orbits_->bytes_locked() + bytes > orbits_->budget_) {
        orbits_->make_room(by.size(), picture_);
        if (orbits_->bytes_locked() + bytes > orbits_->budget_) return;
    }
    for (OpenOrbit orbit : by) {
        orbit.x += dx_;
        orbit.y += dy_;
        sheet_->blocks[{block_of(orbit.y, block_side), block_of(orbit.x, block_side)}].push_back(
            orbit);
        ++sheet_->orbits;
    }
}

}  // namespace hadal
