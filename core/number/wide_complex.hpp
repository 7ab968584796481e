// Complex numbers of wide parts, rounded to doubles.
#pragma once

#include <algorithm>
#include <type_traits>

#include "number/scaled_complex.hpp"
#include "number/wide_float.hpp"

namespace hadal {

/// To doubles or to two doubles a part, with an exponent of its own.
template <class Real, mpfr_prec_t bits>
ScaledComplex<Real> rounded_to(const ScalarComplex<WideFloat<bits>>& a) {
    const int64_t exponent = std::max(a.re.exponent(), a.im.exponent());
    if (exponent == exponent_of_zero) return {};
    const auto part = [&](const WideFloat<bits>& x) -> Real {
        const WideFloat<bits> in_range = shifted(x, -exponent);
        if constexpr (std::is_same_v<Real, double>) {
            return to_double(in_range);
        } else {
            return to_double_double(in_range);
        }
    };
    return normalised(ScalarComplex<Real>{part(a.re), part(a.im)}, exponent);
}

}  // namespace hadal
