#include "colour/shade.hpp"

#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "number/log2-inl.h"

namespace hadal {

namespace {

namespace hn = hwy::HWY_NAMESPACE;
using Tag = hn::ScalableTag<double>;

/// Pixels shaded at once: the buffers stay in the first cache.
constexpr std::size_t chunk = 256;

struct alignas(64) Buffer {
    std::array<double, chunk> values;
    std::array<Rgb, chunk> colours;
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
                return finish(buffer, count, [](auto, auto value) { return hn::Sqrt(value); });
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
        std::array<double, chunk> steps_along;
        for (std::size_t i = 0; i < count; i += lanes) {
            const auto value = hn::Add(hn::Load(d, buffer.values.data() + i), hn::Set(d, before_));
            const auto along =
                hn::Add(hn::Mul(function(d, value), hn::Set(d, times_)), hn::Set(d, offset_));
            hn::StoreU(along, d, steps_along.data() + i);
        }
        // Beyond 2^60 there are no steps left to tell apart; NaN comes out as the bound too.
        const double most = palette_.cyclic ? 0x1p60 : steps;
        const int64_t mask = palette_.cyclic ? Palette::positions - 1 : -1;
        for (std::size_t i = 0; i < count; ++i) {
            double along = steps_along[i] < most ? steps_along[i] : most;
            along = along > 0 ? along : 0;
            buffer.colours[i] = buffer.values[i] >= 0
                                    ? palette_.at_step(static_cast<int64_t>(along) & mask)
                                    : palette_.interior;
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

void fill_block_row(uint8_t* out, const Rgb& colour, int width) {
    for (int i = 0; i < width; ++i, out += 4) {
        out[0] = colour.red;
        out[1] = colour.green;
        out[2] = colour.blue;
        out[3] = 255;
    }
}

}  // namespace

Rgb colour_of(const Shading& shading, int64_t count, float fraction) {
    const Shader shader(shading);
    Buffer buffer{};
    buffer.values[0] = shader.value_of(count, fraction);
    shader.run(buffer, 1);
    return buffer.colours[0];
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
            for (std::size_t i = 0; i < filled; ++i) {
                const int x = start + static_cast<int>(i) * stride;
                fill_block_row(out_row + std::ptrdiff_t{4} * x, buffer.colours[i],
                               std::min(stride, right - x));
            }
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
