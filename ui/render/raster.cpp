#include "ui/render/raster.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <ranges>
#include <thread>

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

}  // namespace

void Raster::begin(quint64 serial, const View& view) {
    const bool fits = image_.width() == view.width && image_.height() == view.height;
    serial_ = serial;
    view_ = view;
    limit_ = view.location.iterations;
    // Planes that a frame still refers to are left alone: the window reads counts from them.
    planes_.reset();
    planes_ = pool_.take(view.width, view.height);
    if (!fits) image_ = QImage(view.width, view.height, QImage::Format_ARGB32_Premultiplied);
    if (image_.isNull()) throw std::bad_alloc();
    image_.fill(0);
    bits_ = image_.bits();
    tiles_.clear();
    pixels_by_stride_.clear();
    stride_ = 0;
    changed_ = false;
    if (blank_colours_) recolour(colours_, generation_);
}

void Raster::colour(const Region& area, int stride) {
    const Shading shading{&palette_, colours_.density, colours_.offset, limit_};
    shade(shading, planes_->counts(), planes_->fractions(), area, stride,
          {bits_, std::ptrdiff_t(image_.bytesPerLine())});
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
    colour(area, stride);
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
    if (stride_ > 0 || !tiles_.empty()) recolour_all();
}

void Raster::recolour_all() {
    // From coarse to fine, as it came.
    if (stride_ > 0) {
        const int rows = band_rows * stride_;
        std::vector<Region> bands;
        for (int y = 0; y < view_.height; y += rows) {
            bands.push_back({0, y, view_.width, std::min(rows, view_.height - y)});
        }
        colour_all(bands, stride_);
    }
    for (const auto& [stride, pixels] : std::ranges::reverse_view(pixels_by_stride_)) {
        std::vector<Region> areas;
        for (const Tile& tile : tiles_) {
            if (tile.stride != stride) continue;
            const QRect& area = tile.area;
            areas.push_back({area.x(), area.y(), area.width(), area.height()});
        }
        colour_all(areas, stride);
    }
    changed_ = true;
}

void Raster::colour_all(const std::vector<Region>& areas, int stride) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < areas.size(); i = next++)
            colour(areas[i], stride);
    };
    std::vector<std::jthread> helpers;
    const std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(threads, areas.size()); ++i)
        helpers.emplace_back(work);
    work();
}

bool Raster::changed() const {
    std::lock_guard tiles(tiles_mutex_);
    return changed_;
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
    frame.opaque = stride_ > 0;
    frame.complete = complete;
    frame.stride = stride_;
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
