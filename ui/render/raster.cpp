#include "ui/render/raster.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <ranges>
#include <utility>

#include "location/sampling_grid.hpp"
#include "ui/work/in_parallel.hpp"

namespace hadal::ui {

namespace {

constexpr int band_rows = 16;
/// What is reused is told in squares of so many pixels.
constexpr int cell = 32;
/// Rows and columns apart in which pixels are looked for.
constexpr int search_step = 8;

/// Makes one tile of two if they lie side by side.
bool join(Tile& to, const Tile& tile) {
    const QRect united = to.area.united(tile.area);
    const auto pixels = [](const QRect& area) { return int64_t{area.width()} * area.height(); };
    if (to.stride != tile.stride || to.reused != tile.reused ||
        pixels(united) != pixels(to.area) + pixels(tile.area))
        return false;
    to.area = united;
    return true;
}

/// Joins what can be joined with the last tile.
void join_last(std::vector<Tile>& tiles) {
    for (bool joined = true; joined;) {
        joined = false;
        for (auto it = tiles.begin(); it + 1 < tiles.end() && !joined; ++it) {
            if (!join(tiles.back(), *it)) continue;
            tiles.erase(it);
            joined = true;
        }
    }
}

}  // namespace

void Raster::begin(quint64 serial, const View& view, const PictureStore& kept,
                   ReferenceStore& references) {
    if (!image_.has_colours()) recolour({}, 0);
    auto left = std::make_shared<ReusedPixels::Part>(ReusedPixels::Part{
        view_, std::exchange(planes_, nullptr), std::move(known_),
        image_.begin(view.width, view.height, view.location.iterations), image_.generation()});
    // What a picture that is left has not taken over yet, the next one takes from where that would
    // have taken it.
    const bool is_part = left->planes && !reused_.all_taken();
    const std::vector<Tile> left_tiles = std::move(tiles_);
    serial_ = serial;
    view_ = view;
    limit_ = view.location.iterations;
    tiles_.clear();
    pixels_by_stride_.clear();
    stride_ = 0;
    changed_ = false;
    computed_ = 0;
    previewed_ = 0;
    planes_ = pool_.take(view.width, view.height);
    known_.assign(std::size_t(view.width) * std::size_t(view.height), 0);
    reused_.begin(view, references);
    all_coloured_ = true;
    if (is_part) {
        carry_over(*left, left_tiles);
        image_.give_back(std::move(left->image));
    } else {
        end_taking();
        before_ = std::move(left);
    }
    if (before_ && before_->planes) reused_.find(before_);
    kept.each([&](const PictureStore::Picture& picture) {
        if (!reused_.wanting()) return false;
        if (!before_ || picture.planes != before_->planes)
            reused_.find(std::make_shared<ReusedPixels::Part>(
                ReusedPixels::Part{picture.view, picture.planes}));
        return true;
    });
    if (reused_.all_taken()) end_taking();
    shared_taken_ = false;
}

/// The pixels computed for a picture that was left before those it shares were taken, which are
/// few.
void Raster::carry_over(const ReusedPixels::Part& left, const std::vector<Tile>& tiles) {
    QRect coloured;
    reused_.take_now(left, planes_->target(), [&](const ReusedPixels::Run& run) {
        paint(run);
        coloured |= QRect(run.x, run.y, run.count, 1);
    });
    if (reused_.count() == 0) return;
    std::copy_n(reused_.mask().data, known_.size(), known_.begin());
    const auto match = coloured.isNull() ? std::nullopt : grid_match(left.view, view_);
    all_coloured_ = match && match->from_step == 1 && match->to_step == 1;
    if (!all_coloured_) return;
    for (Tile tile : tiles) {
        tile.area = tile.area.translated(match->dx, match->dy) & coloured;
        if (!tile.area.isEmpty()) tiles_.push_back(tile);
    }
    changed_ = !tiles_.empty();
}

/// Those that are there already need no other colours where the picture was but moved.
void Raster::paint(const ReusedPixels::Run& run) {
    if (run.colours && run.part.colours == image_.generation()) {
        image_.copy(run.x, run.y, run.count, run.colours);
    } else {
        image_.colour(*planes_, {run.x, run.y, run.count, 1}, 1);
    }
}

void Raster::prepare_next(const std::stop_token& stop) try {
    pool_.reserve(view_.width, view_.height, stop);
    image_.prepare_next(stop);
} catch (const std::bad_alloc&) {
    // The next picture will tell, if it needs as much.
}

bool Raster::take_shared(const std::stop_token& stop) {
    if (reused_.all_taken()) shared_taken_ = true;
    if (shared_taken_) return true;
    if (!reused_.take(
            planes_->target(), [this](const ReusedPixels::Run& run) { paint(run); }, stop))
        return false;
    std::transform(known_.begin(), known_.end(), reused_.mask().data, known_.begin(),
                   std::bit_or<uint8_t>());
    // Those that lie scattered are coloured with the tiles they lie in: nobody waits for them.
    all_coloured_ = all_coloured_ && !reused_.scattered();
    note_reused();
    changed_ = true;
    end_taking();
    return true;
}

/// What was before is of no more use.
void Raster::end_taking() {
    shared_taken_ = true;
    if (before_) image_.give_back(std::move(before_->image));
    before_.reset();
}

/// So that they are seen before the render comes by.
void Raster::note_reused() {
    for (int y = 0; y < view_.height; y += cell) {
        const int height = std::min(cell, view_.height - y);
        for (int x = 0; x < view_.width; x += cell) {
            const Region area{x, y, std::min(cell, view_.width - x), height};
            if (!reused_.hold(area)) continue;
            tiles_.push_back({QRect(x, y, area.width, height), 1, true});
            join_last(tiles_);
        }
    }
}

Region Raster::blank_square(int x, int y, int side) const {
    int best_x = std::clamp(x, 0, view_.width - 1);
    int best_y = std::clamp(y, 0, view_.height - 1);
    const int wanted_x = best_x;
    const int wanted_y = best_y;
    int64_t nearest = std::numeric_limits<int64_t>::max();
    const auto consider = [&](int at_x, int at_y) {
        const int64_t dx = at_x - wanted_x;
        const int64_t dy = at_y - wanted_y;
        if (dx * dx + dy * dy >= nearest) return;
        nearest = dx * dx + dy * dy;
        best_x = at_x;
        best_y = at_y;
    };
    const auto look_along = [&](int row) {
        const uint8_t* known = reused().row(row);
        const uint8_t* end = known + view_.width;
        const uint8_t* right = std::find(known + wanted_x, end, 0);
        if (right != end) consider(int(right - known), row);
        const auto left =
            std::find(std::reverse_iterator(known + wanted_x), std::reverse_iterator(known), 0);
        if (left.base() != known) consider(int(left.base() - known) - 1, row);
    };
    look_along(wanted_y);
    for (int row = 0; row < view_.height; row += search_step)
        look_along(row);
    look_along(view_.height - 1);
    const int left = std::max(0, best_x - side / 2);
    const int top = std::max(0, best_y - side / 2);
    return {left, top, std::min(side, view_.width - left), std::min(side, view_.height - top)};
}

int Raster::resume() {
    reused_.are(known_);
    // Passes that were not done everywhere begin again, where most of their tiles will have nothing
    // left to do.
    for (auto& [stride, pixels] : pixels_by_stride_) {
        if (stride_ == 0 || stride < stride_) pixels = 0;
    }
    return std::max(1, stride_ / 2);
}

PixelTally Raster::tally() const {
    PixelTally tally;
    for (int y = 0; y < view_.height; ++y) {
        tally.add({planes_->counts().row(y), std::size_t(view_.width)}, limit_);
    }
    return tally;
}

std::optional<CountRange> Raster::usual_counts() const {
    return hadal::usual_counts(planes_->counts(), planes_->fractions(), view_.width, view_.height);
}

/// Returns how many pixels of the area's lattice had no values.
int64_t Raster::mark(const Region& area, int stride) {
    int64_t blank = 0;
    for (int y = area.y; y < area.y + area.height; y += stride) {
        uint8_t* row = known_.data() + std::ptrdiff_t(y) * view_.width;
        for (int x = area.x; x < area.x + area.width; x += stride)
            blank += 1 - std::exchange(row[x], uint8_t{1});
    }
    return blank;
}

void Raster::note(const Tile& tile, int64_t computed) {
    changed_ = true;
    computed_ += computed;
    tiles_.push_back(tile);
    join_last(tiles_);
    int64_t& pixels = pixels_by_stride_[tile.stride];
    pixels += int64_t{tile.area.width()} * tile.area.height();
    if (pixels < int64_t{view_.width} * view_.height) return;
    // A pass is done: its tiles need not be told apart any more.
    stride_ = tile.stride;
    std::erase_if(tiles_, [&](const Tile& done) { return done.stride >= stride_; });
}

void Raster::add_tile(const Region& area, int stride) {
    std::unique_lock turnstile(turnstile_);
    std::shared_lock lock(pixels_);
    turnstile.unlock();
    int64_t computed = 0;
    if (reused_.hold(area)) {
        if (stride == 1 && !all_coloured_) image_.colour(*planes_, area, 1);
    } else {
        computed = mark(area, stride);
        image_.colour(*planes_, area, stride);
        // Blocks of a coarse pass may lie over them.
        if (stride > 1 && reused_.count() > 0) image_.colour_those_in(*planes_, reused(), area);
    }
    std::lock_guard tiles(tiles_mutex_);
    note({QRect(area.x, area.y, area.width, area.height), stride}, computed);
}

void Raster::add_first_tile(const Region& area, First kind) {
    const bool preview = kind == First::preview;
    std::unique_lock turnstile(turnstile_);
    std::shared_lock lock(pixels_);
    turnstile.unlock();
    int64_t computed = 0;
    std::vector<uint8_t> certain(std::size_t(area.width));
    for (int y = area.y; y < area.y + area.height; ++y) {
        const int64_t* counts = planes_->counts().row(y);
        const uint8_t* interior = planes_->interior().row(y);
        const uint8_t* shared = reused().row(y);
        uint8_t* known = known_.data() + std::ptrdiff_t(y) * view_.width;
        for (int i = 0; i < area.width; ++i) {
            const int x = area.x + i;
            const bool ended = kind == First::last || counts[x] >= 0 || interior[x] == 1;
            certain[std::size_t(i)] = !shared[x] && ended;
            if (!certain[std::size_t(i)]) continue;
            ++computed;
            if (!preview) known[x] = 1;
        }
        image_.colour_those_in(*planes_, certain.data(), area.x, y, area.width);
    }
    if (computed == 0) return;
    std::lock_guard tiles(tiles_mutex_);
    note({QRect(area.x, area.y, area.width, area.height), 1}, preview ? 0 : computed);
    if (preview) previewed_ += computed;
}

void Raster::recolour(const Colours& colours, quint64 generation) {
    std::lock_guard turnstile(turnstile_);
    std::unique_lock lock(pixels_);
    image_.set_colours(colours, generation);
    if (stride_ > 0 || !tiles_.empty() || (shared_taken_ && reused_.count() > 0)) recolour_all();
}

/// Those with that stride, in bands of a few rows.
void Raster::colour_tiles(int stride) {
    std::vector<Region> areas;
    for (const Tile& tile : tiles_) {
        if (tile.stride != stride) continue;
        const QRect& area = tile.area;
        const int rows = band_rows * stride;
        for (int y = area.top(); y <= area.bottom(); y += rows) {
            areas.push_back({area.x(), y, area.width(), std::min(rows, area.bottom() + 1 - y)});
        }
    }
    in_parallel(areas, [this, stride](const Region& area) {
        // A first tile may have holes.
        if (stride == 1) image_.colour_those_in(*planes_, {known_.data(), view_.width}, area);
        if (stride > 1) image_.colour(*planes_, area, stride);
    });
}

void Raster::recolour_all() {
    // From coarse to fine, as it came.
    if (stride_ > 0) {
        const int rows = band_rows * stride_;
        std::vector<Region> bands;
        for (int y = 0; y < view_.height; y += rows) {
            bands.push_back({0, y, view_.width, std::min(rows, view_.height - y)});
        }
        in_parallel(bands, [this](const Region& band) { image_.colour(*planes_, band, stride_); });
    }
    for (const auto& [stride_done, pixels] : std::ranges::reverse_view(pixels_by_stride_)) {
        colour_tiles(stride_done);
    }
    if (stride_ != 1 && shared_taken_ && reused_.count() > 0) {
        std::vector<Region> bands;
        for (int y = 0; y < view_.height; y += band_rows)
            bands.push_back({0, y, view_.width, std::min(band_rows, view_.height - y)});
        in_parallel(bands, [this](const Region& band) {
            image_.colour_those_in(*planes_, reused(), band);
        });
    }
    changed_ = true;
}

bool Raster::changed() const {
    std::lock_guard tiles(tiles_mutex_);
    return changed_;
}

bool Raster::has_new_pixels() const {
    std::lock_guard tiles(tiles_mutex_);
    return computed_ > 0;
}

bool Raster::has_preview() const {
    std::lock_guard tiles(tiles_mutex_);
    return previewed_ > 0;
}

bool Raster::opaque() const {
    std::lock_guard tiles(tiles_mutex_);
    return stride_ > 0;
}

Frame Raster::snapshot(bool complete) {
    std::lock_guard turnstile(turnstile_);
    std::unique_lock lock(pixels_);
    Frame frame;
    frame.serial = serial_;
    frame.colours = image_.generation();
    frame.view = view_;
    frame.opaque = stride_ > 0 || complete;
    frame.complete = complete;
    frame.stride = complete ? 1 : stride_;
    frame.computed = computed_ + previewed_;
    QRect part = image_.rect();
    if (!shared_taken_) {
        // All there is lies in a few tiles: the whole would take longer to copy than to wait for.
        part = {};
        for (const Tile& tile : tiles_)
            part |= tile.area;
        frame.corner = part.topLeft();
    }
    frame.image = image_.part(part, frame.opaque);
    if (complete) {
        frame.planes = planes_;
    } else {
        frame.tiles = tiles_;
    }
    changed_ = false;
    return frame;
}

}  // namespace hadal::ui
