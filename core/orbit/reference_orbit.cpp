#include "orbit/reference_orbit.hpp"

#include <algorithm>
#include <cmath>
#include <new>

#include "base/error.hpp"
#include "orbit/disc_derivative.hpp"
#include "orbit/orbit_derivative.hpp"

namespace hadal {

namespace {

// Below this, z is kept with an exponent of its own: low parts and squares must stay normal.
constexpr int64_t least_plain_exponent = -400;
// Of |dz_n/dz_1|, well below where pixels are taken for interior (1e-3): they differ a little.
constexpr int64_t least_slope_exponent = -16;

/// An orbit that has become very long without a period of its own goes back to that of a component
/// not far away, if there was one in an early part: pixels then lose digits to the distance at
/// every lap, which is less than a table of many millions of iterations costs.
constexpr int64_t early_part = 16;
constexpr int64_t not_far_log2 = 16;

ScaledComplex<Widest> widest(const BigPoint& z, int64_t exponent) {
    if (exponent == exponent_of_zero) return {};
    return {{shifted(Widest(z.re.get()), -exponent), shifted(Widest(z.im.get()), -exponent)},
            exponent};
}

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
    throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_for_orbit});
}

template <class Iteration>
void ReferenceOrbit::follow(Iteration&& iteration, const Limits& limits, const GoOn& go_on) {
    const int degree = info(formula_).degree;
    DiscDerivative derivative(limits.disc_log2, degree, limits.of_starts);
    const double radius_squared = limits.radius * limits.radius;
    // dz_n/dz_1, of the right size for the formulas with folds as well.
    OrbitDerivative<double> slope({{1.0, 0.0}, 0}, degree, true);
    const int64_t pause = iteration.steps_between_questions();
    int64_t next_question = 0;
    int64_t period_near = 0;
    BigPoint whole{BigFloat(Widest::bits), BigFloat(Widest::bits)};
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
        if (limits.is_wide) {
            iteration.copy_to(whole);
            wide_.push_back(widest(whole, z.exponent));
        }
        if (norm(high_.back()) > radius_squared || n >= limits.iterations) return;
        if (n > 0 && slope.exponent() < least_slope_exponent) return;
        if (n > 0 && derivative.covers(z)) {
            period_ = n;
            return;
        }
        if (period_near == 0 && n > 0 && derivative.covers(z, not_far_log2)) period_near = n;
        if (n >= limits.very_long && period_near > 0 && period_near <= n / early_part) {
            end_at_period(period_near);
            return;
        }
        derivative.advance(z);
        if (n > 0) slope.advance(z);
        iteration.advance();
    }
}

void ReferenceOrbit::end_at_period(int64_t n) {
    const auto count = static_cast<std::size_t>(n) + 1;
    high_.resize(count);
    high_.shrink_to_fit();
    low_.resize(count);
    low_.shrink_to_fit();
    if (!wide_.empty()) wide_.resize(count);
    while (!dips_.empty() && dips_.back().n > n)
        dips_.pop_back();
    period_ = n;
}

const ReferenceOrbit::Dip* ReferenceOrbit::dip_at(int64_t n) const {
    const auto found = std::lower_bound(dips_.begin(), dips_.end(), n,
                                        [](const Dip& dip, int64_t at) { return dip.n < at; });
    return found != dips_.end() && found->n == n ? &*found : nullptr;
}

template <class Real>
ScaledComplex<Real> ReferenceOrbit::scaled(int64_t n) const {
    if constexpr (std::is_same_v<Real, Widest>) {
        return wide_[static_cast<std::size_t>(n)];
    } else if constexpr (std::is_same_v<Real, Wide>) {
        const auto& [mantissa, exponent] = wide_[static_cast<std::size_t>(n)];
        return {{Wide(mantissa.re), Wide(mantissa.im)}, exponent};
    } else {
        return scaled_in_doubles<Real>(n);
    }
}

template <class Real>
ScaledComplex<Real> ReferenceOrbit::scaled_in_doubles(int64_t n) const {
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
template ScaledComplex<Wide> ReferenceOrbit::scaled(int64_t n) const;
template ScaledComplex<Widest> ReferenceOrbit::scaled(int64_t n) const;

std::size_t ReferenceOrbit::bytes() const {
    return (high_.capacity() + low_.capacity()) * sizeof(ScalarComplex<double>) +
           wide_.capacity() * sizeof(ScaledComplex<Widest>) + dips_.capacity() * sizeof(Dip);
}

}  // namespace hadal
