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

}  // namespace

ReferenceOrbit::ReferenceOrbit(const BigPoint& c, const Limits& limits, const GoOn& go_on) try {
    BigIteration iteration(c, limits.bits);
    DiscDerivative derivative(limits.disc_log2);
    const double radius_squared = limits.radius * limits.radius;
    const int64_t pause = iteration.steps_between_questions();
    for (int64_t n = 0;; ++n) {
        if (n % pause == 0 && !go_on(n)) throw Error(ErrorCode::cancelled, "cancelled");
        const ScaledComplex<DoubleDouble> precise = iteration.precise();
        const ScaledComplex<double> z{to_double(precise.mantissa), precise.exponent};
        high_.push_back(plain(z));
        low_.emplace_back();
        if (z.exponent > least_plain_exponent) {
            const ScalarComplex<DoubleDouble> sum = plain(precise);
            low_.back() = {sum.re.low, sum.im.low};
        } else if (n > 0) {
            dips_.push_back({n, precise});
        }
        if (norm(high_.back()) > radius_squared || n >= limits.iterations) return;
        if (n > 0 && derivative.covers(z)) {
            period_ = n;
            return;
        }
        derivative.advance(z);
        iteration.advance();
    }
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, "not enough memory for the reference orbit");
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
