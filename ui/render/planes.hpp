// The raw data of one picture, kept so that colours can change without iterating.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>

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

    /// Writes to all of it.
    void touch() {
        std::fill_n(counts_.get(), size(), 0);
        std::fill_n(fractions_.get(), size(), 0.0f);
        std::fill_n(interior_.get(), size(), uint8_t{0});
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

    int width_;
    int height_;
    Array<int64_t> counts_;
    Array<float> fractions_;
    Array<uint8_t> interior_;
};

}  // namespace hadal::ui
