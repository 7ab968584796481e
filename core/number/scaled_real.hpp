// A real number above 0 with an exponent of its own: for bounds, whose range doubles lack.
#pragma once

#include "number/scaled_complex.hpp"

namespace hadal {

/// mantissa 2^exponent with the mantissa in [1, 2), or zero with the exponent of zero. Never
/// negative.
struct ScaledReal {
    double mantissa = 0;
    int64_t exponent = exponent_of_zero;

    ScaledReal() = default;
    /// Any mantissa; one below 2^-1022 counts as 0.
    explicit ScaledReal(double value, int64_t more = 0) {
        const int64_t shift = exponent_of(value);
        if (shift == exponent_of_zero) return;
        mantissa = value * power_of_two(-shift);
        exponent = shift + more;
    }

    /// As a plain number; 0 below the range of a double.
    double plain() const { return mantissa * power_of_two(exponent); }
};

inline ScaledReal operator*(const ScaledReal& a, const ScaledReal& b) {
    return ScaledReal(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

inline ScaledReal operator+(const ScaledReal& a, const ScaledReal& b) {
    if (a.exponent < b.exponent) return b + a;
    return ScaledReal(a.mantissa + b.mantissa * power_of_two(b.exponent - a.exponent), a.exponent);
}

/// a / b as a plain number: cut off above the range of a double, 0 below it.
inline double ratio(const ScaledReal& a, const ScaledReal& b) {
    return a.mantissa / b.mantissa * power_of_two(a.exponent - b.exponent);
}

inline ScaledReal modulus_of(const ScaledComplex<double>& a) {
    return ScaledReal(std::sqrt(norm(a.mantissa)), a.exponent);
}
inline ScaledReal squared_modulus_of(const ScaledComplex<double>& a) {
    return ScaledReal(norm(a.mantissa), 2 * a.exponent);
}

}  // namespace hadal
