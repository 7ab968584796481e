#include "number/long/point_arithmetic.hpp"

#include <algorithm>

namespace hadal {

BigPoint difference(const BigPoint& a, const BigPoint& b) {
    BigPoint result{BigFloat(std::max(a.re.bits(), b.re.bits())),
                    BigFloat(std::max(a.im.bits(), b.im.bits()))};
    mpfr_sub(result.re.get(), a.re.get(), b.re.get(), MPFR_RNDN);
    mpfr_sub(result.im.get(), a.im.get(), b.im.get(), MPFR_RNDN);
    return result;
}

ScaledComplex<double> rounded(const BigPoint& point) {
    long re_exponent = 0;
    long im_exponent = 0;
    const double re = mpfr_get_d_2exp(&re_exponent, point.re.get(), MPFR_RNDN);
    const double im = mpfr_get_d_2exp(&im_exponent, point.im.get(), MPFR_RNDN);
    return normalised(ScalarComplex<double>{re, 0}, re_exponent) +
           normalised(ScalarComplex<double>{0, im}, im_exponent);
}

double log2_abs(const BigPoint& point) {
    return log2_abs(rounded(point));
}

}  // namespace hadal
