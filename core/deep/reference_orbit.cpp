#include "deep/reference_orbit.hpp"

#include <algorithm>
#include <cmath>
#include <new>

#include "base/error.hpp"
#include "deep/disc_derivative.hpp"

namespace hadal {

namespace {

// Below this, z is kept with an exponent of its own: low parts and squares must stay normal.
constexpr int64_t least_plain_exponent = -400;
// Of |dz_n/dz_1|, well below where pixels are taken for interior (1e-3): they differ a little.
constexpr int64_t least_slope_exponent = -16;

}  // namespace

ReferenceOrbit::ReferenceOrbit(const BigPoint& c, const Limits& limits, const GoOn& go_on)
    : ReferenceOrbit({BigFloat(0.0, limits.bits), BigFloat(0.0, limits.bits)}, c, limits, go_on) {}

ReferenceOrbit::ReferenceOrbit(const BigPoint& start, const BigPoint& c, const Limits& limits,
                               const GoOn& go_on) try
    : formula_(limits.formula) {
    if (formula_ == FormulaId{}) {
        const auto threads =
            limits.threads > 1 ? BigIteration::Threads::two : BigIteration::Threads::one;
        follow(BigIteration(start, c, limits.bits, threads), limits, go_on);
    } else {
        follow(BigFormulaIteration(formula_, start, c, limits.bits), limits, go_on);
    }
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, "not enough memory for the reference orbit");
}

template <class Iteration>
void ReferenceOrbit::follow(Iteration&& iteration, const Limits& limits, const GoOn& go_on) {
    const int degree = info(formula_).degree;
    DiscDerivative derivative(limits.disc_log2, degree, limits.of_starts);
    const double radius_squared = limits.radius * limits.radius;
    // dz_n/dz_1, of the right size for the formulas with folds as well.
    RunningProduct slope(ScaledComplex<double>{{1.0, 0.0}, 0});
    const int64_t pause = iteration.steps_between_questions();
    int64_t next_question = 0;
    for (int64_t n = 0;; ++n) {
        if (n == next_question) {
            if (!go_on(n)) throw Error(ErrorCode::cancelled, "cancelled");
            next_question += pause;
        }
        const ScaledComplex<DoubleDouble> precise = iteration.precise();
        const ScaledComplex<double> z{to_double(precise.mantissa), precise.exponent};
        high_.push_back(plain(z));
        low_.emplace_back();
        if (z.exponent > least_plain_exponent) {
            const ScalarComplex<DoubleDouble> sum = plain(precise);
            low_.back() = {sum.re.low, sum.im.low};
        } else if (z.exponent > exponent_of_zero) {
            dips_.push_back({n, precise});
        }
        if (norm(high_.back()) > radius_squared || n >= limits.iterations) return;
        if (n > 0 && slope.exponent() < least_slope_exponent) return;
        if (n > 0 && derivative.covers(z)) {
            period_ = n;
            return;
        }
        derivative.advance(z);
        if (n > 0) slope.multiply(degree);
        for (int k = 1; k < degree && n > 0; ++k)
            slope.multiply(z);
        iteration.advance();
    }
}

const ReferenceOrbit::Dip* ReferenceOrbit::dip_at(int64_t n) const {
    const auto found = std::lower_bound(dips_.begin(), dips_.end(), n,
                                        [](const Dip& dip, int64_t at) { return dip.n < at; });
    return found != dips_.end() && found->n == n ? &*found : nullptr;
}

template <class Real>
ScaledComplex<Real> ReferenceOrbit::scaled(int64_t n) const {
    if (const Dip* const dip = dips_.empty() ? nullptr : dip_at(n)) {
        if constexpr (std::is_same_v<Real, double>) {
            return {to_double(dip->z.mantissa), dip->z.exponent};
        } else {
            return dip->z;
        }
    }
    return normalised(precise_in_range<Real>(n));
}

template ScaledComplex<double> ReferenceOrbit::scaled(int64_t n) const;
template ScaledComplex<DoubleDouble> ReferenceOrbit::scaled(int64_t n) const;

std::size_t ReferenceOrbit::bytes() const {
    return (high_.capacity() + low_.capacity()) * sizeof(ScalarComplex<double>) +
           dips_.capacity() * sizeof(Dip);
}

}  // namespace hadal
