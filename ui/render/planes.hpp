// The raw data of one picture, kept so that colours can change without iterating.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stop_token>

#include "base/large_pages.hpp"
#include "render/render.hpp"

namespace hadal::ui {

/// Counts, smooth fractions and what is proven to be interior of a width x height picture,
/// uninitialised when made.
class Planes {
  public:
    Planes(int width, int height)
        : width_(width),
          height_(height),
          counts_(array<int64_t>(size())),
          fractions_(array<float>(size())),
          interior_(array<uint8_t>(size())) {}

    int width() const { return width_; }
    int height() const { return height_; }

    Target target() {
        return {{counts_.get(), pitch<int64_t>()},
                {fractions_.get(), pitch<float>()},
                {},
                {},
                {interior_.get(), pitch<uint8_t>()}};
    }
    PlaneView<const int64_t> counts() const { return {counts_.get(), pitch<int64_t>()}; }
    PlaneView<const float> fractions() const { return {fractions_.get(), pitch<float>()}; }

    PlaneView<const uint8_t> interior() const { return {interior_.get(), pitch<uint8_t>()}; }

    /// Writes to all of it, or to as much as there is time for: ends within a millisecond or so
    /// once the token says to stop.
    void touch(const std::stop_token& stop) {
        touch(counts_, stop);
        touch(fractions_, stop);
        touch(interior_, stop);
    }

    std::size_t bytes() const {
        return size() * (sizeof(int64_t) + sizeof(float) + sizeof(uint8_t));
    }

  private:
    std::size_t size() const { return std::size_t(width_) * std::size_t(height_); }
    template <class T>
    std::ptrdiff_t pitch() const {
        return std::ptrdiff_t(width_) * std::ptrdiff_t(sizeof(T));
    }

    struct GiveBack {
        std::size_t count;
        template <class T>
        void operator()(T* memory) const {
            LargePages<T>().deallocate(memory, count);
        }
    };
    template <class T>
    using Array = std::unique_ptr<T[], GiveBack>;
    template <class T>
    static Array<T> array(std::size_t count) {
        return Array<T>(LargePages<T>().allocate(count), GiveBack{count});
    }

    /// Piece by piece: where large pages have to be found, each may take a while.
    template <class T>
    void touch(const Array<T>& values, const std::stop_token& stop) {
        constexpr std::size_t piece = (std::size_t{1} << 20) / sizeof(T);
        for (std::size_t at = 0; at < size() && !stop.stop_requested(); at += piece)
            std::fill_n(values.get() + at, std::min(piece, size() - at), T{});
    }

    int width_;
    int height_;
    Array<int64_t> counts_;
    Array<float> fractions_;
    Array<uint8_t> interior_;
};

}  // namespace hadal::ui
