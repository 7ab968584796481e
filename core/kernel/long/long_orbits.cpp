// The vector loop over long numbers, for every formula and instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/long/long_orbits.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include <new>
#include <utility>

#include "formula/catalogue-inl.h"
#include "kernel/long/long_lanes-inl.h"
#include "kernel/long/long_orbits.hpp"
#include "number/rounded_norm.hpp"
#include "number/scaled_complex.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// The orbits that are on their way, all at the same n: vectors of them, and bounds of their
/// errors.
template <class Formula>
class LongWalkOf {
  public:
    explicit LongWalkOf(LongOrbits& orbits)
        : orbits_(orbits), live_(orbits.count), scale_(first_scale(orbits.length)) {
        lengths_.fill(orbits.length);
        errors_.fill(power_of_two(least_log2));
        for (std::size_t i = 0; i < at_.size(); ++i)
            at_[i] = i;
    }

    bool run(const std::function<bool()>& go_on) {
        int64_t worked = 0;
        for (int64_t n = 0; live_ > 0;) {
            const int64_t steps = std::min(steps_between_looks, orbits_.limit - n);
            rescale();
            for (int first = 0; first < live_; first += lanes) {
                if ((worked += steps) >=
                    most_between_questions / lengths_[static_cast<std::size_t>(first)]) {
                    if (!go_on()) return false;
                    worked = 0;
                }
                Vector(*this, first).run(n, steps);
            }
            n += steps;
            pack();
        }
        return true;
    }

  private:
    static constexpr int64_t steps_between_looks = 16;
    /// Steps of a vector by digits of its numbers.
    static constexpr int64_t most_between_questions = 1 << 14;
    static constexpr int lanes = static_cast<int>(hn::MaxLanes(doubles));
    static_assert(LongOrbits::capacity % lanes == 0);
    /// More than the roundings of a formula make of its last digits, by its products'.
    static constexpr double operations = 4 * Formula::degree;

    class Vector;

    std::size_t index(int i) const { return at_[static_cast<std::size_t>(i)]; }
    static int64_t bits_of_length(int length) { return int64_t{digit_bits} * (length - 1); }
    /// Errors begin far below 1 in the unit of theirs, and grow.
    static constexpr int64_t least_log2 = -900;
    static int64_t first_scale(int length) { return bits_of_length(length) + least_log2; }

    /// Makes room for the errors to grow, which may reach any number of bits.
    void rescale() {
        constexpr int64_t high_log2 = 100;
        constexpr double least = 0x1p-1000;
        const double most = *std::max_element(errors_.begin(), errors_.begin() + live_);
        const int64_t shift = exponent_of(most) - least_log2 / 2;
        if (exponent_of(most) < high_log2) return;
        for (double& error : errors_)
            error = std::max(error * power_of_two(-shift), least);
        scale_ -= shift;
    }

    /// Moves orbits to the places of those that have ended.
    void pack() {
        std::size_t to = 0;
        for (std::size_t i = 0; i < static_cast<std::size_t>(live_); ++i) {
            if (std::exchange(ended_[i], false)) continue;
            if (to < i) {
                for (auto& part : orbits_.digits) {
                    for (int k = 0; k < orbits_.length; ++k)
                        part[k][to] = part[k][i];
                }
                at_[to] = at_[i];
                lengths_[to] = lengths_[i];
                errors_[to] = errors_[i];
            }
            ++to;
        }
        live_ = static_cast<int>(to);
    }

    LongOrbits& orbits_;
    int live_;
    LongOrbits::Each<std::size_t> at_;  ///< where the orbits were at first, and their fates are
    LongOrbits::Each<int> lengths_;
    alignas(64) LongOrbits::Each<double> errors_;  ///< in units of 2^-scale_
    LongOrbits::Each<bool> ended_{};
    int64_t scale_;
};

/// Some of them, for a few iterations.
template <class Formula>
class LongWalkOf<Formula>::Vector {
  public:
    Vector(LongWalkOf& walk, int first)
        : walk_(walk),
          first_(first),
          count_(std::min(lanes, walk.live_ - first)),
          length_before_(*std::max_element(walk.lengths_.begin() + first,
                                           walk.lengths_.begin() + first + count_)),
          length_(std::min(length_before_, length_worth_keeping())),
          unit_(power_of_two(std::max(walk.scale_ - bits_of_length(length_), least_log2))),
          to_plain_{power_of_two(-(scale() / 2)), power_of_two(scale() / 2 - scale())},
          alive_(hn::FirstN(doubles, static_cast<size_t>(count_))),
          error_(hn::LoadU(doubles, walk.errors_.data() + first)),
          z_(number(LongOrbits::z_re), number(LongOrbits::z_im)),
          c_(number(LongOrbits::c_re), number(LongOrbits::c_im)),
          c_modulus_(modulus(c_)) {
        // What was cut off.
        if (length_ < length_before_) error_ = hn::Add(error_, hn::Set(doubles, 2 * unit_));
    }

    void run(int64_t n, int64_t steps) {
        Complex<LongLanes> other;
        Complex<LongLanes>* z = &z_;
        Complex<LongLanes>* next = &other;
        for (int64_t step = 0;; ++step) {
            const DoubleVector size = modulus(*z);
            const DoubleVector error = hn::Mul(hn::Mul(error_, hn::Set(doubles, to_plain_[0])),
                                               hn::Set(doubles, to_plain_[1]));
            if (step == steps) {
                // The next few look at this one too.
                if (n + steps < walk_.orbits_.limit) break;
                look(n + step, *z, size, error);
                end(alive_, Fate::stays, n + step);
                return;
            }
            look(n + step, *z, size, error);
            if (hn::AllFalse(doubles, alive_)) return;
            bound(size, error);
            new (next) Complex<LongLanes>(Formula::step(*z, c_));
            std::swap(z, next);
        }
        hn::StoreU(error_, doubles, walk_.errors_.data() + first_);
        std::fill_n(walk_.lengths_.begin() + first_, count_, length_);
        keep(z->re, LongOrbits::z_re);
        keep(z->im, LongOrbits::z_im);
    }

  private:
    /// A number of those in memory.
    struct Stored {
        const int64_t (*digits)[LongOrbits::capacity];
        int first;
        int length_;

        HWY_INLINE int length() const { return length_; }
        HWY_INLINE CountVector digit(int k) const { return hn::Load(counts, digits[k] + first); }
    };

    /// Where it is more, plain errors are below what doubles have: a bound is enough.
    int64_t scale() const { return std::min<int64_t>(walk_.scale_, 1900); }
    int length_worth_keeping() const {
        // What is far below the errors there are is not worth carrying on.
        constexpr int64_t spare = 20;
        const double least = *std::min_element(walk_.errors_.begin() + first_,
                                               walk_.errors_.begin() + first_ + count_);
        const int64_t bits = walk_.scale_ - exponent_of(least) + spare;
        return std::max(3, digits_for(std::max<int64_t>(bits, 0)));
    }
    Stored number(LongOrbits::Part part) const {
        return {walk_.orbits_.digits[part], first_, length_};
    }
    void keep(const LongLanes& number, LongOrbits::Part part) const {
        auto* const digits = walk_.orbits_.digits[part];
        for (int k = 0; k < length_; ++k)
            hn::Store(number.digits[k], counts, digits[k] + first_);
        for (int k = length_; k < length_before_; ++k)
            hn::Store(hn::Zero(counts), counts, digits[k] + first_);
    }
    /// Not below |z|.
    static HWY_INLINE DoubleVector modulus(const Complex<LongLanes>& z) {
        return hn::Add(hn::Sqrt(norm(z)), hn::Set(doubles, 0x1p-40));
    }
    static HWY_INLINE DoubleVector norm(const Complex<LongLanes>& z) {
        return norm(Complex<Lanes>(Lanes(z.re.value()), Lanes(z.im.value())));
    }
    static HWY_INLINE DoubleVector norm(const Complex<Lanes>& z) {
        return (z.re * z.re + z.im * z.im).raw;
    }

    HWY_INLINE void look(int64_t n, const Complex<LongLanes>& z, DoubleVector size,
                         DoubleVector error) {
        const DoubleVector end = hn::Set(doubles, walk_.orbits_.last_step);
        const LaneMask inside = hn::Lt(hn::Add(size, error), end);
        const LaneMask gone = hn::AndNot(inside, alive_);
        if (HWY_LIKELY(hn::AllFalse(doubles, gone))) return;
        end_those(gone, n, z, size, error);
        alive_ = hn::And(alive_, inside);
    }
    /// Ends orbits that have escaped or will at the next iteration.
    void end_those(LaneMask gone, int64_t n, const Complex<LongLanes>& z, DoubleVector size,
                   DoubleVector error) {
        constexpr double slack = 1 - 0x1p-38;
        const DoubleVector radius = hn::Set(doubles, walk_.orbits_.radius);
        const LaneMask outside =
            hn::Gt(hn::Sub(hn::Mul(size, hn::Set(doubles, slack)), error), radius);
        const LaneMask inside = hn::Lt(hn::Add(size, error), radius);
        // Whatever the digits and their number, the norm is to be the same.
        const DoubleVector share =
            hn::Add(hn::Div(hn::Mul(hn::Set(doubles, 3), error), size), hn::Set(doubles, 0x1p-44));
        end(hn::And(gone, hn::Not(hn::Or(outside, inside))), Fate::lost, n);
        escape(hn::And(gone, outside), n, norm(z), share);
        const LaneMask next = hn::And(gone, inside);
        if (hn::AllFalse(doubles, next)) return;
        if (n == walk_.orbits_.limit) {
            end(next, Fate::stays, n);
        } else {
            escape(next, n + 1, norm(step_in_doubles(z)),
                   hn::Mul(share, hn::Set(doubles, 2 * Formula::degree)));
        }
    }
    /// Ends orbits at an |z_n|^2, which may be off by a share of itself.
    void escape(LaneMask those, int64_t n, DoubleVector norm, DoubleVector share) {
        HWY_ALIGN double norms[hn::MaxLanes(doubles)];
        HWY_ALIGN double shares[hn::MaxLanes(doubles)];
        hn::Store(norm, doubles, norms);
        hn::Store(share, doubles, shares);
        uint64_t known = 0;
        for (uint64_t bits = bits_of(those); bits != 0; bits &= bits - 1) {
            const int i = __builtin_ctzll(bits);
            walk_.orbits_.norms_squared[walk_.index(first_ + i)] = rounded_norm(norms[i]);
            if (is_rounded_norm_known(norms[i], shares[i])) known |= uint64_t{1} << i;
        }
        end(hn::And(those, mask_of(known)), Fate::escapes, n);
        end(hn::AndNot(mask_of(known), those), Fate::lost, n);
    }
    Complex<Lanes> step_in_doubles(const Complex<LongLanes>& z) const {
        return Formula::step(Complex<Lanes>(Lanes(z.re.value()), Lanes(z.im.value())),
                             Complex<Lanes>(Lanes(c_.re.value()), Lanes(c_.im.value())));
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
        const double units = operations * (length_ + 1) * unit_;
        const DoubleVector rounded = hn::Mul(hn::Add(power, c_modulus_), hn::Set(doubles, units));
        error_ = hn::Add(hn::Mul(growth, error_), rounded);
    }
    void end(LaneMask those, Fate fate, int64_t n) const {
        for (uint64_t bits = bits_of(those); bits != 0; bits &= bits - 1) {
            const int i = first_ + __builtin_ctzll(bits);
            walk_.ended_[static_cast<std::size_t>(i)] = true;
            walk_.orbits_.fates[walk_.index(i)] = fate;
            walk_.orbits_.ends[walk_.index(i)] = n;
        }
    }

    LongWalkOf& walk_;
    int first_;
    int count_;
    int length_before_;
    int length_;
    double unit_;         ///< the last digit's, as an error
    double to_plain_[2];  ///< both times an error make it a plain number
    LaneMask alive_;
    DoubleVector error_;
    Complex<LongLanes> z_;
    Complex<LongLanes> c_;
    DoubleVector c_modulus_;
};

template <class Formula>
bool walk(LongOrbits& orbits, const std::function<bool()>& go_on) {
    return LongWalkOf<Formula>(orbits).run(go_on);
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
