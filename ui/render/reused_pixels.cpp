#include "ui/render/reused_pixels.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "ui/work/in_parallel.hpp"

namespace hadal::ui {

namespace {
constexpr int band_rows = 16;  ///< taken in a fraction of a millisecond
}  // namespace

void ReusedPixels::begin(const View& view, ReferenceStore& references) {
    view_ = view;
    references_ = &references;
    mask_.assign(std::size_t(view.width) * std::size_t(view.height), 0);
    taken_now_.clear();
    pixels_ = 0;
    scattered_ = false;
    sources_.clear();
}

Computed ReusedPixels::computed(const Part& part) const {
    const uint8_t* known = part.known.empty() ? nullptr : part.known.data();
    return {request_of(part.view),
            part.planes->counts(),
            part.planes->fractions(),
            {known, part.view.width},
            part.planes->interior()};
}

/// Returns how many pixels that were.
int64_t ReusedPixels::take_row(int y, const SharedPixels& shared, const Part& part,
                               const Target& target, const Taken& taken) {
    uint8_t* row = mask_.data() + std::ptrdiff_t(y) * view_.width;
    thread_local std::vector<uint8_t> before;
    before.assign(row, row + view_.width);
    const int64_t pixels =
        shared.take(computed(part), target, {mask_.data(), view_.width}, y, y + 1);
    if (pixels == 0) return 0;
    if (shared.match().from_step > 1) {
        scattered_ = true;
        return pixels;
    }
    const bool coloured = shared.is_moved() && !part.image.isNull();
    const QRgb* colours = nullptr;
    if (coloured) {
        colours = reinterpret_cast<const QRgb*>(part.image.constScanLine(y - shared.match().dy)) -
                  shared.match().dx;
    }
    for (int x = 0; x < view_.width;) {
        const auto is_new = [&](int at) { return row[at] != before[std::size_t(at)]; };
        while (x < view_.width && !is_new(x))
            ++x;
        const int first = x;
        while (x < view_.width && is_new(x))
            ++x;
        if (x > first) taken({first, y, x - first, coloured ? colours + first : nullptr, part});
    }
    return pixels;
}

void ReusedPixels::take_now(const Part& part, const Target& target, const Taken& taken) {
    const auto shared =
        SharedPixels::between(request_of(part.view), request_of(view_), references_);
    if (!shared) return;
    for (int y = 0; y < view_.height; ++y)
        pixels_ += take_row(y, *shared, part, target, taken);
    if (pixels_ > 0) taken_now_ = mask_;
}

void ReusedPixels::find(std::shared_ptr<const Part> part) {
    const auto shared =
        SharedPixels::between(request_of(part->view), request_of(view_), references_);
    if (!shared) return;
    const int64_t pixels =
        shared->take(computed(*part), {}, {mask_.data(), view_.width}, 0, view_.height);
    pixels_ += pixels;
    if (pixels > 0) sources_.push_back({*shared, std::move(part)});
}

bool ReusedPixels::take(const Target& target, const Taken& taken, const std::stop_token& stop) {
    if (sources_.empty()) return true;
    std::vector<int> bands;
    for (int y = 0; y < view_.height; y += band_rows)
        bands.push_back(y);
    std::atomic<bool> all = true;
    in_parallel(bands, [&](int first) {
        if (stop.stop_requested()) {
            all = false;
            return;
        }
        for (int y = first; y < std::min(first + band_rows, view_.height); ++y) {
            // The mask of the row comes out as it was found.
            const auto at = std::ptrdiff_t(y) * view_.width;
            if (taken_now_.empty()) {
                std::fill_n(mask_.begin() + at, view_.width, uint8_t{0});
            } else {
                std::copy_n(taken_now_.begin() + at, view_.width, mask_.begin() + at);
            }
            for (const Source& source : sources_)
                take_row(y, source.shared, *source.part, target, taken);
        }
    });
    if (all) sources_.clear();
    return all;
}

void ReusedPixels::are(const std::vector<uint8_t>& known) {
    mask_ = known;
    pixels_ = std::count(mask_.begin(), mask_.end(), 1);
}

bool ReusedPixels::hold(const Region& area) const {
    if (pixels_ == 0) return false;
    for (int y = area.y; y < area.y + area.height; ++y) {
        if (std::memchr(mask().row(y) + area.x, 0, std::size_t(area.width))) return false;
    }
    return true;
}

}  // namespace hadal::ui
