#include "ui/render/raster.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <ranges>
#include <thread>
#include <utility>

#include "location/sampling_grid.hpp"
#include "render/reuse.hpp"

namespace hadal::ui {

namespace {

constexpr int band_rows = 16;

/// The palette with its colours in the byte order of QImage::Format_RGB32, so that shaded pixels
/// are painted without conversion.
Palette in_image_order(Palette palette) {
    static_assert(std::endian::native == std::endian::little, "RGB32 is B, G, R, A in memory");
    for (uint64_t& colour : palette.table) {
        constexpr uint64_t field = 0xffff;
        colour = (colour & field << 16) | (colour >> 32 & field) | (colour & field) << 32;
    }
    std::swap(palette.interior.red, palette.interior.blue);
    return palette;
}

/// Does the work for all areas, on as many threads as the machine has.
template <class Work>
void in_parallel(const std::vector<Region>& areas, Work work) {
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t i = next++; i < areas.size(); i = next++)
            work(areas[i]);
    };
    std::vector<std::jthread> helpers;
    const std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(threads, areas.size()); ++i)
        helpers.emplace_back(take);
    take();
}

}  // namespace

/// As much as there was of the picture before.
struct Raster::Part {
    View view;
    std::shared_ptr<const Planes> planes;
    std::vector<uint8_t> known;
    const QImage& image;
};

void Raster::begin(quint64 serial, const View& view, const PictureStore& kept,
                   ReferenceStore& references) {
    std::swap(image_, spare_image_);
    const bool fits = image_.width() == view.width && image_.height() == view.height;
    const Part before{view_, std::exchange(planes_, nullptr), std::move(known_), spare_image_};
    serial_ = serial;
    view_ = view;
    limit_ = view.location.iterations;
    tiles_.clear();
    pixels_by_stride_.clear();
    stride_ = 0;
    reused_pixels_ = 0;
    changed_ = false;
    planes_ = pool_.take(view.width, view.height);
    if (!fits) image_ = QImage(view.width, view.height, QImage::Format_ARGB32_Premultiplied);
    if (image_.isNull()) throw std::bad_alloc();
    image_.fill(0);
    bits_ = image_.bits();
    const int64_t of_before = take_over_all(before, kept, references);
    if (blank_colours_) {
        recolour(colours_, generation_);
    } else if (reused_pixels_ > 0 && (of_before < reused_pixels_ || !copy_colours(before))) {
        recolour_all();
    }
}

int Raster::resume() {
    reused_ = known_;
    reused_pixels_ = std::count(reused_.begin(), reused_.end(), 1);
    // Passes that were not done everywhere begin again, where most of their tiles will have nothing
    // left to do.
    for (auto& [stride, pixels] : pixels_by_stride_) {
        if (stride_ == 0 || stride < stride_) pixels = 0;
    }
    return std::max(1, stride_ / 2);
}

/// Of a picture that was moved, which is quicker than to colour it again. False where it was not.
bool Raster::copy_colours(const Part& before) {
    const View& from = before.view;
    const auto match = grid_match(from, view_);
    if (!match || match->from_step != 1 || match->to_step != 1 ||
        from.location.iterations != limit_) {
        return false;
    }
    const int left = std::max(0, match->dx);
    const int right = std::min(view_.width, from.width + match->dx);
    const int top = std::max(0, match->dy);
    const int bottom = std::min(view_.height, from.height + match->dy);
    for (int y = top; y < bottom; ++y) {
        const auto* old =
            reinterpret_cast<const QRgb*>(before.image.constScanLine(y - match->dy)) - match->dx;
        auto* row = reinterpret_cast<QRgb*>(bits_ + std::ptrdiff_t(y) * image_.bytesPerLine());
        const uint8_t* known = reused().row(y);
        for (int x = left; x < right; ++x)
            row[x] = known[x] ? old[x] : 0;
    }
    changed_ = true;
    return true;
}

/// Returns how many pixels are those of the picture before.
int64_t Raster::take_over_all(const Part& before, const PictureStore& kept,
                              ReferenceStore& references) {
    const int64_t pixels = int64_t{view_.width} * view_.height;
    reused_.assign(std::size_t(pixels), 0);
    reused_pixels_ = 0;
    const Request request{view_.location, view_.width, view_.height};
    const auto from = [&](const View& view, const Planes& planes, PlaneView<const uint8_t> known) {
        const Computed computed{
            {view.location, view.width, view.height}, planes.counts(), planes.fractions(), known};
        reused_pixels_ += take_over(computed, request, planes_->target(),
                                    {reused_.data(), view_.width}, &references);
        return reused_pixels_ < pixels;
    };
    bool wanting = true;
    if (before.planes) {
        wanting = from(before.view, *before.planes, {before.known.data(), before.view.width});
    }
    const int64_t of_before = reused_pixels_;
    if (wanting) {
        kept.each([&](const PictureStore::Picture& picture) {
            return from(picture.view, *picture.planes, {});
        });
    }
    known_ = reused_;
    return of_before;
}

PixelTally Raster::tally() const {
    PixelTally tally;
    for (int y = 0; y < view_.height; ++y) {
        tally.add({planes_->counts().row(y), std::size_t(view_.width)}, limit_);
    }
    return tally;
}

void Raster::colour(const Region& area, int stride) {
    const Shading shading{&palette_, colours_.density, colours_.offset, limit_};
    shade(shading, planes_->counts(), planes_->fractions(), area, stride,
          {bits_, std::ptrdiff_t(image_.bytesPerLine())});
}

/// The reused pixels of an area, each by itself: blocks of a coarse pass may lie over them.
void Raster::colour_reused(const Region& area) {
    if (reused_pixels_ == 0) return;
    for (int y = area.y; y < area.y + area.height; ++y) {
        const uint8_t* row = reused().row(y);
        const uint8_t* end = row + area.x + area.width;
        for (const uint8_t* x = std::find(row + area.x, end, 1); x != end;) {
            const uint8_t* last = std::find(x, end, 0);
            colour({int(x - row), y, int(last - x), 1}, 1);
            x = std::find(last, end, 1);
        }
    }
}

bool Raster::all_reused(const Region& area) const {
    if (reused_pixels_ == 0) return false;
    for (int y = area.y; y < area.y + area.height; ++y) {
        const uint8_t* row = reused().row(y) + area.x;
        if (std::memchr(row, 0, std::size_t(area.width))) return false;
    }
    return true;
}

void Raster::mark(const Region& area, int stride) {
    for (int y = area.y; y < area.y + area.height; y += stride) {
        uint8_t* row = known_.data() + std::ptrdiff_t(y) * view_.width;
        for (int x = area.x; x < area.x + area.width; x += stride)
            row[x] = 1;
    }
}

void Raster::note(const Tile& tile) {
    changed_ = true;
    tiles_.push_back(tile);
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
    if (!all_reused(area)) {
        mark(area, stride);
        colour(area, stride);
        if (stride > 1) colour_reused(area);
    }
    std::lock_guard tiles(tiles_mutex_);
    note({QRect(area.x, area.y, area.width, area.height), stride});
}

void Raster::recolour(const Colours& colours, quint64 generation) {
    std::lock_guard turnstile(turnstile_);
    std::unique_lock lock(pixels_);
    blank_colours_ = false;
    colours_ = colours;
    generation_ = generation;
    palette_ = in_image_order(palette_of(colours));
    if (stride_ > 0 || !tiles_.empty() || reused_pixels_ > 0) recolour_all();
}

void Raster::recolour_all() {
    // From coarse to fine, as it came.
    if (stride_ > 0) {
        const int rows = band_rows * stride_;
        std::vector<Region> bands;
        for (int y = 0; y < view_.height; y += rows) {
            bands.push_back({0, y, view_.width, std::min(rows, view_.height - y)});
        }
        in_parallel(bands, [this](const Region& band) { colour(band, stride_); });
    }
    for (const auto& [stride_done, pixels] : std::ranges::reverse_view(pixels_by_stride_)) {
        const int stride = stride_done;
        std::vector<Region> areas;
        for (const Tile& tile : tiles_) {
            if (tile.stride != stride) continue;
            const QRect& area = tile.area;
            areas.push_back({area.x(), area.y(), area.width(), area.height()});
        }
        in_parallel(areas, [this, stride](const Region& area) { colour(area, stride); });
    }
    if (stride_ != 1) {
        std::vector<Region> bands;
        for (int y = 0; y < view_.height; y += band_rows)
            bands.push_back({0, y, view_.width, std::min(band_rows, view_.height - y)});
        in_parallel(bands, [this](const Region& band) { colour_reused(band); });
    }
    changed_ = true;
}

bool Raster::changed() const {
    std::lock_guard tiles(tiles_mutex_);
    return changed_;
}

bool Raster::has_tiles() const {
    std::lock_guard tiles(tiles_mutex_);
    return stride_ > 0 || !tiles_.empty();
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
    frame.colours = generation_;
    frame.view = view_;
    frame.opaque = stride_ > 0 || complete;
    frame.complete = complete;
    frame.stride = complete ? 1 : stride_;
    frame.image = image_.copy();
    if (frame.opaque) frame.image.reinterpretAsFormat(QImage::Format_RGB32);
    if (complete) {
        frame.planes = planes_;
    } else {
        frame.tiles = tiles_;
    }
    changed_ = false;
    return frame;
}

}  // namespace hadal::ui
