#include "orbit/formula_walk.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "formula/formula_step.hpp"
#include "number/long/fixed_real.hpp"
#include "number/long/point_arithmetic.hpp"

namespace hadal {

namespace {

/// The numbers of digits to choose from, in bits, beside those of numbers that are longer.
constexpr std::array<mpfr_prec_t, 11> rungs{128,  192,  256,  384,  512, 768,
                                            1024, 1536, 2048, 3072, 4096};

ScaledComplex<double> rounded(const ScaledComplex<DoubleDouble>& z) {
    return {to_double(z.mantissa), z.exponent};
}

/// An orbit in numbers of a length known to the compiler.
template <mpfr_prec_t precision>
class RungOrbit {
    using Number = FixedReal<precision>;
    using Complex = HWY_NAMESPACE::Complex<Number>;

  public:
    explicit RungOrbit(const FormulaWalk& walk)
        : step_(formula_step<Number>(walk.formula)),
          z_(number(walk.z)),
          c_(number(walk.c)),
          marked_(z_) {
        lead();
    }

    void advance() {
        z_ = step_(z_, c_);
        lead();
    }
    double norm() const {
        const double re = re_.to_double();
        const double im = im_.to_double();
        return re * re + im * im;
    }
    ScaledComplex<DoubleDouble> precise() const { return in_two_doubles(re_, im_); }
    void mark() { marked_ = z_; }
    bool stands_at_mark() const { return z_.re == marked_.re && z_.im == marked_.im; }
    int64_t steps_between_questions() const { return hadal::steps_between_questions(precision); }
    mpfr_prec_t bits() const { return precision; }
    void copy_to(BigPoint& point) const {
        z_.re.copy_to(point.re.get());
        z_.im.copy_to(point.im.get());
    }

  private:
    static Complex number(const BigPoint& point) {
        return {Number(point.re.get()), Number(point.im.get())};
    }
    void lead() {
        re_ = z_.re.leading();
        im_ = z_.im.leading();
    }

    FormulaStep<Number> step_;
    Complex z_;
    Complex c_;
    Complex marked_;
    LeadingDigits re_;  ///< of z
    LeadingDigits im_;
};

/// An orbit in numbers of any length.
class LongOrbit : public BigFormulaIteration {
  public:
    explicit LongOrbit(const FormulaWalk& walk)
        : BigFormulaIteration(walk.formula, walk.z, walk.c, walk.most_bits) {}

    mpfr_prec_t bits() const { return z().re.bits(); }
};

/// In the iteration from a z of this modulus.
int64_t bits_wanted(FormulaWalk& walk, const ScaledReal& modulus) {
    return std::min<int64_t>(walk.bound.grow(modulus), walk.most_bits);
}

/// Below it squares leave the range of doubles.
constexpr double least_norm = 0x1p-1000;

/// Walks in this orbit's digits while they are the right number: more than `too_few`.
template <class Orbit>
std::optional<DirectResult> walk_in(Orbit orbit, FormulaWalk& walk, mpfr_prec_t too_few) {
    const mpfr_prec_t bits = orbit.bits();
    const auto look = [&](double norm) {
        const double modulus = std::sqrt(norm);
        if (!walk.bound.keeps_side(modulus)) return Verdict::unsure;
        if (norm > walk.radius_squared) return Verdict::good;
        const int64_t wanted = bits_wanted(
            walk, norm > least_norm ? ScaledReal(modulus) : modulus_of(rounded(orbit.precise())));
        if (wanted > bits || wanted <= too_few) return Verdict::other_digits;
        walk.bound.round(bits);
        if (walk.derivative) walk.derivative->advance(orbit.precise());
        return Verdict::good;
    };
    auto result = follow(orbit, walk.progress, walk.radius_squared, walk.limit, walk.go_on, look);
    if (!result) {
        orbit.copy_to(walk.z);
    } else if (walk.derivative && result->count >= 0) {
        result->gradient = half_gradient(orbit.precise(), walk.derivative->value());
    }
    return result;
}

using Leg = std::optional<DirectResult> (*)(FormulaWalk& walk);

template <std::size_t rung>
std::optional<DirectResult> walk_on_rung(FormulaWalk& walk) {
    return walk_in(RungOrbit<rungs[rung]>(walk), walk, rung > 0 ? rungs[rung - 1] : 0);
}
std::optional<DirectResult> walk_above_rungs(FormulaWalk& walk) {
    return walk_in(LongOrbit(walk), walk, walk.in_fixed_reals ? rungs.back() : 0);
}

/// In the shortest numbers of so many bits or more.
Leg leg_of(int64_t bits, bool in_fixed_reals) {
    static constexpr auto legs = []<std::size_t... rung>(std::index_sequence<rung...>) {
        return std::array{Leg{&walk_on_rung<rung>}...};
    }
    (std::make_index_sequence<rungs.size()>());
    const auto enough = std::lower_bound(rungs.begin(), rungs.end(), bits);
    if (enough == rungs.end() || !in_fixed_reals) return &walk_above_rungs;
    return legs[static_cast<std::size_t>(enough - rungs.begin())];
}

}  // namespace

DirectResult walk_to_end(FormulaWalk& walk) {
    for (;;) {
        const Leg leg = leg_of(bits_wanted(walk, modulus_of(rounded(walk.z))), walk.in_fixed_reals);
        if (const auto result = leg(walk)) return *result;
    }
}

}  // namespace hadal
