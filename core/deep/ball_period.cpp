#include "deep/ball_period.hpp"

#include <cmath>

#include "base/error.hpp"

namespace hadal {

namespace {

/// A real number of 0 or more, with an exponent of its own.
using Size = ScaledComplex<double>;

Size modulus(const ScaledComplex<double>& a) {
    return normalised(ScalarComplex<double>{std::sqrt(norm(a.mantissa)), 0.0}, a.exponent);
}

bool exceeds(const Size& a, const Size& b) {
    return a.exponent != b.exponent ? a.exponent > b.exponent : a.mantissa.re > b.mantissa.re;
}

template <class Number>
Number twice(Number a) {
    ++a.exponent;
    return a;
}

Size size_of(const BigFloat& value) {
    long exponent = 0;
    const double mantissa = mpfr_get_d_2exp(&exponent, value.get(), MPFR_RNDU);
    return normalised(ScalarComplex<double>{std::fabs(mantissa), 0.0}, exponent);
}

}  // namespace

int64_t ball_period(const Disc& disc, mpfr_prec_t bits, int64_t most, const GoOnAt& go_on) {
    const Size radius = size_of(disc.radius);
    const ScaledComplex<double> one{{1.0, 0.0}, 0};
    BigIteration orbit(disc.centre, bits);
    const int64_t pause = orbit.steps_between_questions();
    // z_n(c + d) = z_n(c) + derivative d + less than `rest`, for |d| up to the radius.
    ScaledComplex<double> z;
    ScaledComplex<double> derivative;
    Size rest;
    for (int64_t n = 1; n <= most; ++n) {
        if (n % pause == 0 && !go_on(n)) throw Error(ErrorCode::cancelled, "cancelled");
        const Size spread = modulus(derivative) * radius + rest;
        rest = twice(modulus(z)) * rest + spread * spread;
        derivative = twice(z) * derivative + one;
        orbit.advance();
        z = orbit.scaled();
        const Size size = modulus(z);
        const Size reach = modulus(derivative) * radius + rest;
        if (!exceeds(size, reach)) return n;
        if (size.exponent >= 1 && exceeds(size, reach + Size{{1.0, 0.0}, 1})) return 0;
    }
    return 0;
}

}  // namespace hadal
