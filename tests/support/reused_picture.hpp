// A picture that is made from what others have, to be held against renders that know of none.
#pragma once

#include <algorithm>

#include "render/deep/reference_store.hpp"
#include "render/resume/open_orbits.hpp"
#include "render/reuse.hpp"
#include "support/raster.hpp"
#include "support/views.hpp"

namespace hadal {

inline constexpr auto count_bytes = std::ptrdiff_t{sizeof(int64_t)};
inline constexpr auto fraction_bytes = std::ptrdiff_t{sizeof(float)};

/// Counts what it computes.
class ReusedPicture {
  public:
    explicit ReusedPicture(const Request& request)
        : request_(request),
          raster_(request.width, request.height),
          interior_(raster_.size()),
          known_(raster_.size()) {}

    int64_t take(const ReusedPicture& from, ReferenceStore* references = nullptr) {
        return take_over(from.computed(), request_, target(), {known_.data(), request_.width},
                         references);
    }
    /// Some rows of that.
    int64_t take_rows(const ReusedPicture& from, const SharedPixels& shared, int first, int end) {
        return shared.take(from.computed(), target(), {known_.data(), request_.width}, first, end);
    }
    /// Only which pixels that would be.
    int64_t mark(const ReusedPicture& from) {
        return take_over(from.computed(), request_, {}, {known_.data(), request_.width});
    }
    const std::vector<uint8_t>& known() const { return known_; }
    /// Computes what is missing; how many pixels that were.
    int64_t finish(const std::shared_ptr<ReferenceStore>& references = nullptr,
                   const std::shared_ptr<OpenOrbits>& open_orbits = nullptr) {
        RenderOptions options;
        options.open_orbits = open_orbits;
        options.known = {known_.data(), request_.width};
        options.coarsest = 8;
        options.references = references;
        const RenderStatistics statistics = render(request_, target(), options);
        known_.assign(known_.size(), 1);
        resumed_ = statistics.resumed;
        return statistics.escaped + statistics.interior;
    }
    /// Computes every stride-th pixel of every stride-th row of a part, as a render cut short does.
    void begin(int stride, int rows, const std::shared_ptr<ReferenceStore>& references,
               const std::shared_ptr<OpenOrbits>& open_orbits) {
        for (int y = 0; y < rows; y += stride) {
            for (int x = 0; x < request_.width; x += stride) {
                RenderOptions options;
                options.region = {x, y, 1, 1};
                options.threads = 1;
                options.references = references;
                options.open_orbits = open_orbits;
                const std::ptrdiff_t at = y * request_.width + x;
                render(request_,
                       {{&raster_.counts[static_cast<std::size_t>(at)], count_bytes},
                        {&raster_.fractions[static_cast<std::size_t>(at)], fraction_bytes},
                        {},
                        {},
                        {&interior_[static_cast<std::size_t>(at)], 1}},
                       options);
                known_[static_cast<std::size_t>(at)] = 1;
            }
        }
    }
    bool is_what_a_cold_render_gives() const {
        ReusedPicture cold(request_);
        cold.finish();
        return shows_what(cold);
    }
    bool shows_what(const ReusedPicture& other) const { return raster_ == other.raster_; }
    /// Of the pixels computed by finish(), those that went on from where they stood.
    int64_t resumed() const { return resumed_; }
    /// Pixels that stay for ever, and those that stayed so far.
    int64_t interior() const { return std::count(interior_.begin(), interior_.end(), 1); }
    int64_t inside() const { return std::count(raster_.counts.begin(), raster_.counts.end(), -1); }
    const Request& request() const { return request_; }
    View view() const { return {request_.location, request_.width, request_.height}; }

  private:
    Target target() {
        Target target;
        target.counts = raster_.target().counts;
        target.fractions = raster_.target().fractions;
        target.interior = {interior_.data(), request_.width};
        return target;
    }
    Computed computed() const {
        return {request_,
                {raster_.counts.data(), request_.width * count_bytes},
                {raster_.fractions.data(), request_.width * fraction_bytes},
                {known_.data(), request_.width},
                {interior_.data(), request_.width}};
    }

    Request request_;
    Raster raster_;
    std::vector<uint8_t> interior_;
    std::vector<uint8_t> known_;
    int64_t resumed_ = 0;
};

inline Request small_at(const std::string& re, const std::string& im, const std::string& zoom,
                        int64_t iterations) {
    return request_at(re, im, zoom, iterations, 90, 61);
}

inline Request seahorses(const char* zoom, int64_t limit = 1500) {
    return small_at("-0.743643887037151", "0.131825904205330", zoom, limit);
}

}  // namespace hadal
