// The planes of one strip: a band of whole pixel rows of a poster, in memory that is used again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/plane.hpp"

namespace hadal {

/// Planes for strips of up to `height` rows of `width` samples. The planes that are only needed for
/// a picture are left out when `picture` is false.
class StripPlanes {
  public:
    /// Throws Error(out_of_memory).
    StripPlanes(int width, int height, bool picture);

    /// Bytes that one sample takes in all planes.
    static constexpr std::size_t sample_bytes(bool picture) {
        return sizeof(int64_t) + (picture ? sizeof(float) + rgba_bytes : 0);
    }

    PlaneView<int64_t> counts() const { return {counts_.get(), stride(sizeof(int64_t))}; }
    PlaneView<float> fractions() const { return {fractions_.get(), stride(sizeof(float))}; }
    PlaneView<uint8_t> rgba() const { return {rgba_.get(), stride(rgba_bytes)}; }

  private:
    static constexpr std::size_t rgba_bytes = 4;

    std::ptrdiff_t stride(std::size_t bytes) const {
        return static_cast<std::ptrdiff_t>(width_ * bytes);
    }

    std::size_t width_;
    std::unique_ptr<int64_t[]> counts_;
    std::unique_ptr<float[]> fractions_;
    std::unique_ptr<uint8_t[]> rgba_;
};

}  // namespace hadal
