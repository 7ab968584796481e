// The raw data of one picture, kept so that colours can change without iterating.
#pragma once

#include <cstdint>
#include <memory>

#include "render/render.hpp"

namespace hadal::ui {

/// Counts, smooth fractions and what is proven to be interior of a width x height picture,
/// uninitialised when made.
class Planes {
  public:
    Planes(int width, int height)
        : width_(width),
          height_(height),
          counts_(std::make_unique_for_overwrite<int64_t[]>(size())),
          fractions_(std::make_unique_for_overwrite<float[]>(size())),
          interior_(std::make_unique_for_overwrite<uint8_t[]>(size())) {}

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

    std::size_t bytes() const {
        return size() * (sizeof(int64_t) + sizeof(float) + sizeof(uint8_t));
    }

  private:
    std::size_t size() const { return std::size_t(width_) * std::size_t(height_); }
    template <class T>
    std::ptrdiff_t pitch() const {
        return std::ptrdiff_t(width_) * std::ptrdiff_t(sizeof(T));
    }

    int width_;
    int height_;
    std::unique_ptr<int64_t[]> counts_;
    std::unique_ptr<float[]> fractions_;
    std::unique_ptr<uint8_t[]> interior_;
};

}  // namespace hadal::ui
