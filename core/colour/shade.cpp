#include "colour/shade.hpp"

#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#include "number/log2-inl.h"

namespace hadal {

namespace {

namespace hn = hwy::HWY_NAMESPACE;
using Tag = hn::ScalableTag<double>;

/// Pixels shaded at once: the buffers stay in the first cache.
constexpr std::size_t chunk = 256;

/// A pixel's four bytes as a number that lies in memory as R, G, B, A.
uint32_t in_memory_order(uint32_t colour) {
    const uint32_t pixel = colour | 0xff000000;
    if constexpr (std::endian::native == std::endian::little) return pixel;
    return pixel >> 24 | (pixel >> 8 & 0xff00) | (pixel << 8 & 0xff0000) | pixel << 24;
}

struct alignas(64) Buffer {
    std::array<double, chunk> values;
    std::array<double, chunk> steps_along;
    std::array<uint32_t, chunk> pixels;  ///< in memory order
};

/// A shading worked out for all pixels: position = times f(count + before) + offset.
class Shader {
  public:
    explicit Shader(const Shading& shading)
        : palette_(shading.palette != nullptr ? *shading.palette : builtin_palettes().front()),
          times_(shading.density * palette_.scale),
          offset_(palette_.start + shading.offset) {
        if (palette_.mapping == Mapping::logarithmic) {
            before_ = -1;
            const double first = log2_of_one(palette_.first_count - 1);
            const double range =
                log2_of_one(static_cast<double>(std::max<int64_t>(shading.limit, 1))) - first;
            times_ = range > 0 ? shading.density / range : 0;
            offset_ -= first * times_;
        }
        // Positions count up from 0, in steps of the palette's table.
        if (palette_.cyclic) offset_ -= std::floor(offset_);
        times_ *= steps;
        offset_ *= steps;
    }

    /// Colours the first `count` values of the buffer: counts with fractions, below 0 inside.
    void run(Buffer& buffer, std::size_t count) const {
        switch (palette_.mapping) {
            case Mapping::linear:
                return finish(buffer, count, [](auto, auto value) { return value; });
            case Mapping::root:
                return finish(buffer, count, [](auto d, auto value) {
                    return hn::Sqrt(hn::Max(value, hn::Zero(d)));
                });
            case Mapping::logarithmic:
                return finish(buffer, count, [](auto d, auto value) {
                    return HWY_NAMESPACE::log2_of(d, hn::Max(value, hn::Set(d, 1.0)));
                });
        }
    }

    double value_of(int64_t count, float fraction) const {
        if (count < 0) return interior;
        const double whole = static_cast<double>(count);
        return palette_.smooth ? whole + static_cast<double>(fraction) : whole;
    }

  private:
    static constexpr double steps = static_cast<double>(Palette::positions);
    static constexpr double interior = -1;

    static double log2_of_one(double x) {
        const hn::CappedTag<double, 1> d;
        return hn::GetLane(HWY_NAMESPACE::log2_of(d, hn::Set(d, x)));
    }

    template <class Function>
    void finish(Buffer& buffer, std::size_t count, Function function) const {
        const Tag d;
        const std::size_t lanes = hn::Lanes(d);
        for (std::size_t i = 0; i < count; i += lanes) {
            const auto value = hn::Add(hn::Load(d, buffer.values.data() + i), hn::Set(d, before_));
            const auto along =
                hn::Add(hn::Mul(function(d, value), hn::Set(d, times_)), hn::Set(d, offset_));
            hn::Store(along, d, buffer.steps_along.data() + i);
        }
        // Beyond 2^60 there are no steps left to tell apart; NaN comes out as the bound too.
        const double most = palette_.cyclic ? 0x1p60 : steps;
        const int64_t mask = palette_.cyclic ? Palette::positions - 1 : -1;
        const uint32_t inside = packed(palette_.interior);
        for (std::size_t i = 0; i < count; ++i) {
            double along = buffer.steps_along[i] < most ? buffer.steps_along[i] : most;
            along = along > 0 ? along : 0;
            const uint32_t colour = palette_.at_step(static_cast<int64_t>(along) & mask);
            buffer.pixels[i] = in_memory_order(buffer.values[i] >= 0 ? colour : inside);
        }
    }

    const Palette& palette_;
    double times_;
    double offset_;
    double before_ = 0;
};

int first_multiple(int from, int stride) {
    return (from + stride - 1) / stride * stride;
}

/// Pixels to a row, each as often as the stride is wide, cut at `width` pixels.
void write_row(const Buffer& buffer, std::size_t count, int stride, int width, uint8_t* out) {
    if (stride == 1) {
        std::memcpy(out, buffer.pixels.data(), 4 * count);
        return;
    }
    for (int x = 0; x < width; ++x, out += 4)
        std::memcpy(out, &buffer.pixels[static_cast<std::size_t>(x / stride)], 4);
}

}  // namespace

Rgb colour_of(const Shading& shading, int64_t count, float fraction) {
    const Shader shader(shading);
    Buffer buffer{};
    buffer.values[0] = shader.value_of(count, fraction);
    shader.run(buffer, 1);
    std::array<uint8_t, 4> bytes{};
    std::memcpy(bytes.data(), buffer.pixels.data(), bytes.size());
    return {bytes[0], bytes[1], bytes[2]};
}

double turns_between(const Shading& shading, double from, double to) {
    Buffer buffer{};
    buffer.values[0] = from;
    buffer.values[1] = to;
    Shader(shading).run(buffer, 2);
    return (buffer.steps_along[1] - buffer.steps_along[0]) /
           static_cast<double>(Palette::positions);
}

void shade(const Shading& shading, PlaneView<const int64_t> counts,
           PlaneView<const float> fractions, const Region& area, int stride,
           PlaneView<uint8_t> pixels) {
    const Shader shader(shading);
    Buffer buffer{};
    const int right = area.x + area.width;
    const int bottom = area.y + area.height;
    const int across = static_cast<int>(chunk) * stride;
    for (int y = first_multiple(area.y, stride); y < bottom; y += stride) {
        const int64_t* count_row = counts.row(y);
        const float* fraction_row = fractions ? fractions.row(y) : nullptr;
        uint8_t* out_row = pixels.row(y);
        for (int start = first_multiple(area.x, stride); start < right; start += across) {
            std::size_t filled = 0;
            for (int x = start; x < right && filled < chunk; x += stride) {
                buffer.values[filled++] =
                    shader.value_of(count_row[x], fraction_row != nullptr ? fraction_row[x] : 0);
            }
            shader.run(buffer, filled);
            write_row(buffer, filled, stride, std::min(across, right - start),
                      out_row + std::ptrdiff_t{4} * start);
        }
        // The rest of the blocks is a copy of their first row.
        const int first = first_multiple(area.x, stride);
        if (first >= right) continue;
        for (int below = y + 1; below < std::min(y + stride, bottom); ++below) {
            std::memcpy(pixels.row(below) + std::ptrdiff_t{4} * first,
                        out_row + std::ptrdiff_t{4} * first,
                        static_cast<std::size_t>(right - first) * 4);
        }
    }
}

}  // namespace hadal
