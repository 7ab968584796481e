#include "render/resume/orbit_sheets.hpp"

#include <algorithm>

#include "location/sampling_grid.hpp"
#include "render/resume/open_orbits.hpp"

namespace hadal {

namespace {

int block_of(int pixel, int side) {
    return pixel >= 0 ? pixel / side : -((side - 1 - pixel) / side);
}

}  // namespace

bool OrbitKind::operator==(const OrbitKind& other) const {
    return radius == other.radius && with_derivatives == other.with_derivatives &&
           !reference.owner_before(other.reference) && !other.reference.owner_before(reference);
}

template <class State>
std::size_t OrbitSheets<State>::bytes_locked() const {
    std::size_t orbits = 0;
    for (const Sheet& sheet : sheets_)
        orbits += sheet.orbits;
    return orbits * sizeof(Orbit);
}

template <class State>
std::size_t OrbitSheets<State>::bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_locked();
}

template <class State>
int64_t OrbitSheets<State>::size() const {
    return static_cast<int64_t>(bytes() / sizeof(Orbit));
}

template <class State>
void OrbitSheets<State>::clear() {
    const std::lock_guard lock(mutex_);
    sheets_.clear();
}

/// Other lattices go first, then what lies outside the picture.
template <class State>
void OrbitSheets<State>::make_room(std::size_t orbits, const Region& picture) {
    const auto fits = [&] { return bytes_locked() + orbits * sizeof(Orbit) <= budget_; };
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

template <class State>
OrbitSheets<State>::Use::Use(OrbitSheets& sheets_used, const Request& request, const Region& region,
                             const OrbitKind& kind)
    : all_(sheets_used) {
    const View view{request.location, request.width, request.height};
    const std::lock_guard lock(all_.mutex_);
    std::list<Sheet>& sheets = all_.sheets_;
    std::optional<GridMatch> match;
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
        if (sheet.kind != kind) return false;
        match = grid_match(view, sheet.view);
        return match && match->from_step == 1 && match->to_step == 1;
    });
    if (found == sheets.end()) {
        std::erase_if(sheets, [](const Sheet& sheet) { return sheet.orbits == 0; });
        sheets.push_front({view, kind, {}, 0});
        match = GridMatch{};
    } else {
        sheets.splice(sheets.begin(), sheets, found);
    }
    sheet_ = &sheets.front();
    picture_ = {match->dx, match->dy, view.width, view.height};
    dx_ = match->dx + region.x;
    dy_ = match->dy + region.y;
}

template <class State>
template <class Visit>
void OrbitSheets<State>::Use::each_block(const Region& area, Visit visit) const {
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

template <class State>
void OrbitSheets<State>::Use::each(const Region& area,
                                   const std::function<void(const Orbit&)>& visit) const {
    const std::lock_guard lock(all_.mutex_);
    each_block(area, [&](const std::vector<Orbit>& block) {
        for (Orbit orbit : block) {
            orbit.x -= dx_;
            orbit.y -= dy_;
            if (orbit.x >= area.x && orbit.x < area.x + area.width && orbit.y >= area.y &&
                orbit.y < area.y + area.height)
                visit(orbit);
        }
    });
}

template <class State>
void OrbitSheets<State>::Use::replace(const Region& area,
                                      const std::function<bool(int, int)>& decided,
                                      std::span<const Orbit> by) {
    const std::lock_guard lock(all_.mutex_);
    each_block(area, [&](std::vector<Orbit>& block) {
        sheet_->orbits -= std::erase_if(block, [&](const Orbit& orbit) {
            const int x = orbit.x - dx_;
            const int y = orbit.y - dy_;
            return x >= area.x && x < area.x + area.width && y >= area.y &&
                   y < area.y + area.height && decided(x, y);
        });
    });
    const std::size_t bytes = by.size() * sizeof(Orbit);
    if (by.empty()) return;
    if (all_.bytes_locked() + bytes > all_.budget_) {
        all_.make_room(by.size(), picture_);
        if (all_.bytes_locked() + bytes > all_.budget_) return;
    }
    for (Orbit orbit : by) {
        orbit.x += dx_;
        orbit.y += dy_;
        sheet_->blocks[{block_of(orbit.y, block_side), block_of(orbit.x, block_side)}].push_back(
            orbit);
        ++sheet_->orbits;
    }
}

template class OrbitSheets<PlainState>;
template class OrbitSheets<PerturbedState>;

}  // namespace hadal
