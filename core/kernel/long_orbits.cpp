// The vector loop over long numbers, for every formula and instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/long_orbits.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "formula/catalogue-inl.h"
#include "kernel/long_lanes-inl.h"
#include "kernel/long_orbits.hpp"
#include "number/scaled_complex.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// One vector of orbits and a bound of their errors.
template <class Formula>
class LongVector {
  public:
    LongVector(LongOrbits& orbits, int first)
        : orbits_(orbits),
          first_(first),
          z_{number(LongOrbits::z_re), number(LongOrbits::z_im)},
          c_{number(LongOrbits::c_re), number(LongOrbits::c_im)},
          alive_(hn::FirstN(doubles, static_cast<size_t>(std::max(orbits.count - first, 0)))),
          error_(hn::Set(doubles, unit())),
          c_modulus_(modulus(c_)) {}

    bool run(const std::function<bool()>& go_on) {
        for (int64_t n = 0;; ++n) {
            const DoubleVector size = modulus(z_);
            const DoubleVector error = hn::Mul(error_, hn::Set(doubles, 1 / error_unit));
            look(n, size, error);
            if (hn::AllFalse(doubles, alive_)) return true;
            if (n >= orbits_.limit) break;
            if (n % steps_between_looks == 0) {
                drop_digits();
                if (n % steps_between_questions == 0 && !go_on()) return false;
            }
            bound(size, error);
            z_ = Formula::step(z_, c_);
            z_.re.settle();
            z_.im.settle();
        }
        write(alive_, LongOrbits::Fate::stays, orbits_.limit);
        return true;
    }

  private:
    static constexpr int64_t steps_between_looks = 16;
    static constexpr int64_t steps_between_questions = 256;
    /// Errors of 2000 bits are numbers in this unit.
    static constexpr double error_unit = 0x1p1000;
    static constexpr int error_unit_log2 = 1000;
    /// More roundings than there are in a formula, on both parts, c's included.
    static constexpr double operations = 32;

    LongLanes number(LongOrbits::Part part) const {
        LongLanes result;
        result.length = orbits_.length;
        for (int k = 0; k < result.length; ++k)
            result.digits[k] = hn::Load(counts, orbits_.digits[part][k] + first_);
        result.settle();
        return result;
    }
    /// The last digit's, as an error.
    double unit() const {
        return power_of_two(error_unit_log2 - int64_t{digit_bits} * (z_.re.length - 1));
    }
    /// Not below |z|.
    static HWY_INLINE DoubleVector modulus(const Complex<LongLanes>& z) {
        constexpr double slack = 0x1p-48;
        const DoubleVector x = z.re.value();
        const DoubleVector y = z.im.value();
        return hn::Add(hn::Sqrt(hn::Add(hn::Mul(x, x), hn::Mul(y, y))), hn::Set(doubles, slack));
    }

    HWY_INLINE void look(int64_t n, DoubleVector size, DoubleVector error) {
        constexpr double slack = 1 - 0x1p-40;
        const DoubleVector radius = hn::Set(doubles, orbits_.radius);
        const LaneMask inside = hn::Lt(hn::Add(size, error), radius);
        const LaneMask gone = hn::AndNot(inside, alive_);
        if (HWY_LIKELY(hn::AllFalse(doubles, gone))) return;
        const LaneMask outside =
            hn::Gt(hn::Sub(hn::Mul(size, hn::Set(doubles, slack)), error), radius);
        write(hn::And(gone, outside), LongOrbits::Fate::escapes, n);
        write(hn::AndNot(outside, gone), LongOrbits::Fate::lost, n);
        alive_ = hn::And(alive_, inside);
    }
    /// The error after the next iteration: the formulas' derivatives are at most degree
    /// |z|^(degree - 1), folds or not.
    HWY_INLINE void bound(DoubleVector size, DoubleVector error) {
        const DoubleVector farthest = hn::Add(size, error);
        const DoubleVector at_least_1 = hn::Max(size, hn::Set(doubles, 1));
        DoubleVector growth = hn::Set(doubles, Formula::degree);
        DoubleVector power = at_least_1;
        for (int k = 1; k < Formula::degree; ++k) {
            growth = hn::Mul(growth, farthest);
            power = hn::Mul(power, at_least_1);
        }
        const DoubleVector rounded =
            hn::Mul(hn::Add(power, c_modulus_), hn::Set(doubles, operations * unit()));
        error_ = hn::Add(hn::Mul(growth, error_), rounded);
    }
    /// What is far below the errors there are is not worth carrying on.
    void drop_digits() {
        constexpr int64_t spare = 24;
        HWY_ALIGN double errors[hn::MaxLanes(doubles)];
        hn::Store(hn::IfThenElse(alive_, error_, hn::Set(doubles, HUGE_VAL)), doubles, errors);
        const double least = *std::min_element(std::begin(errors), std::end(errors));
        const int wanted = std::max(
            3, digits_for(std::max<int64_t>(error_unit_log2 - exponent_of(least) + spare, 0)));
        if (wanted >= z_.re.length) return;
        for (LongLanes* const part : {&z_.re, &z_.im, &c_.re, &c_.im})
            part->length = wanted;
    }
    void write(LaneMask lanes, LongOrbits::Fate fate, int64_t n) {
        for (uint64_t bits = bits_of(lanes); bits != 0; bits &= bits - 1) {
            const auto i = static_cast<size_t>(first_ + __builtin_ctzll(bits));
            orbits_.fates[i] = fate;
            orbits_.ends[i] = n;
        }
    }

    LongOrbits& orbits_;
    int first_;
    Complex<LongLanes> z_;
    Complex<LongLanes> c_;
    LaneMask alive_;
    DoubleVector error_;
    DoubleVector c_modulus_;
};

template <class Formula>
bool walk(LongOrbits& orbits, const std::function<bool()>& go_on) {
    constexpr int lanes = static_cast<int>(hn::MaxLanes(doubles));
    static_assert(LongOrbits::capacity % lanes == 0);
    for (int first = 0; first < orbits.count; first += lanes) {
        LongVector<Formula> vector(orbits, first);
        if (!vector.run(go_on)) return false;
    }
    return true;
}

LongWalk long_walk(FormulaId formula) {
    static constexpr auto table = for_each_formula(
        []<class Formula>(const Row<Formula>&) { return LongWalk{&walk<Formula>}; });
    return table.at(static_cast<size_t>(formula));
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {
LongWalk long_walk(Isa isa, FormulaId formula) {
    HADAL_RETURN_FOR_ISA(isa, long_walk(formula))
}
}  // namespace hadal
#endif
