// Vectors of doubles on the current instruction set: the number type that the formulas have there.
#if defined(HADAL_KERNEL_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_LANES_INL_H
#undef HADAL_KERNEL_LANES_INL_H
#else
#define HADAL_KERNEL_LANES_INL_H
#endif

#include <hwy/highway.h>

#include <cstdint>

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using DoubleTag = hn::ScalableTag<double>;
using CountTag = hn::ScalableTag<int64_t>;
using DoubleVector = hn::Vec<DoubleTag>;
using CountVector = hn::Vec<CountTag>;
using LaneMask = hn::Mask<DoubleTag>;

inline constexpr DoubleTag doubles{};
inline constexpr CountTag counts{};

/// One real number per lane.
struct Lanes {
    /// Doubles it takes to keep one of these in memory: those of the value, and all.
    static constexpr int parts = 1;
    static constexpr int components = 1;
    using Value = Lanes;

    DoubleVector raw;

    // Written out, here and below: GCC compiles implicit constructors without the instruction set
    // around them.
    HWY_INLINE Lanes() {}
    HWY_INLINE Lanes(DoubleVector raw_) : raw(raw_) {}

    static HWY_INLINE Lanes load(const double* const* arrays, size_t at) {
        return {hn::Load(doubles, arrays[0] + at)};
    }
    static HWY_INLINE Lanes widened(const Lanes& v) { return v; }
    HWY_INLINE DoubleVector component(int /*i*/) const { return raw; }
    static HWY_INLINE Lanes select(LaneMask yes, const Lanes& a, const Lanes& b) {
        return {hn::IfThenElse(yes, a.raw, b.raw)};
    }
    /// A constant or variable of value `v` whose derivative is 1 along `axis` (0, 1) or none (-1).
    static HWY_INLINE Lanes variable(const Lanes& v, int /*axis*/) { return v; }
    HWY_INLINE DoubleVector value() const { return raw; }
};

HWY_INLINE Lanes operator+(const Lanes& a, const Lanes& b) {
    return {hn::Add(a.raw, b.raw)};
}
HWY_INLINE Lanes operator-(const Lanes& a, const Lanes& b) {
    return {hn::Sub(a.raw, b.raw)};
}
HWY_INLINE Lanes operator*(const Lanes& a, const Lanes& b) {
    return {hn::Mul(a.raw, b.raw)};
}
HWY_INLINE Lanes absolute(const Lanes& a) {
    return {hn::Abs(a.raw)};
}

/// The lanes of a mask as bits, from the lowest up.
HWY_INLINE uint64_t bits_of(LaneMask mask) {
    uint8_t bytes[8] = {};
    hn::StoreMaskBits(doubles, mask, bytes);
    return bytes[0];
}

/// The other way round.
HWY_INLINE LaneMask mask_of(uint64_t bits) {
    const uint8_t bytes[8] = {static_cast<uint8_t>(bits)};
    return hn::LoadMaskBits(doubles, bytes);
}

/// For each set of chosen lanes (a bit mask), the order that moves them to the front.
template <size_t N>
struct PackOrder {
    int64_t lanes[size_t{1} << N][N] = {};

    constexpr PackOrder() {
        for (size_t bits = 0; bits < (size_t{1} << N); ++bits) {
            size_t to = 0;
            for (size_t lane = 0; lane < N; ++lane) {
                if (bits >> lane & 1) lanes[bits][to++] = static_cast<int64_t>(lane);
            }
        }
    }
};

/// Moves the chosen lanes of vectors to the front; what is behind them is unspecified.
/// Takes the place of Highway's Compress, whose table GCC 12 copies to the stack at every call:
/// that took half of the whole render.
class Packer {
  public:
    explicit HWY_INLINE Packer(LaneMask chosen)
#if HWY_TARGET == HWY_AVX3
        : chosen_(chosen) {
    }
    HWY_INLINE DoubleVector operator()(DoubleVector v) const {
        return DoubleVector{_mm512_maskz_compress_pd(chosen_.raw, v.raw)};
    }

  private:
    LaneMask chosen_;
#else
        : order_(hn::SetTableIndices(doubles, order.lanes[bits_of(chosen)])) {
    }
    HWY_INLINE DoubleVector operator()(DoubleVector v) const {
        return hn::TableLookupLanes(v, order_);
    }

  private:
    static constexpr PackOrder<hn::MaxLanes(doubles)> order{};
    decltype(hn::SetTableIndices(doubles, static_cast<const int64_t*>(nullptr))) order_;
#endif
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
