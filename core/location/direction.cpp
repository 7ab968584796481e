#include "location/direction.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "number/long/mpfr_cache.hpp"

namespace hadal {

BigDirection::BigDirection(double degrees, mpfr_prec_t bits)
    : cosine(1, std::max<mpfr_prec_t>(bits, 64)), sine(0, std::max<mpfr_prec_t>(bits, 64)) {
    const double turn = std::fmod(degrees, 360.0);  // exact
    if (std::fmod(turn, 90.0) == 0) {
        constexpr std::array<std::array<int, 2>, 4> quarters{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
        const auto quarter =
            quarters[static_cast<std::size_t>(static_cast<int>(turn / 90) + 4) % 4];
        mpfr_set_si(cosine.get(), quarter[0], MPFR_RNDN);
        mpfr_set_si(sine.get(), quarter[1], MPFR_RNDN);
        return;
    }
    free_mpfr_cache_with_thread();
    BigFloat angle(turn, cosine.bits() + 64);
    BigFloat pi(angle.bits());
    mpfr_const_pi(pi.get(), MPFR_RNDN);
    mpfr_mul(angle.get(), angle.get(), pi.get(), MPFR_RNDN);
    mpfr_div_ui(angle.get(), angle.get(), 180, MPFR_RNDN);
    mpfr_sin_cos(sine.get(), cosine.get(), angle.get(), MPFR_RNDN);
}

Direction direction(double degrees) {
    const BigDirection big(degrees, 160);
    return {big.cosine.to_double(), big.sine.to_double()};
}

}  // namespace hadal
