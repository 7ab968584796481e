#include "location/direction.hpp"

#include <array>
#include <cmath>

#include "number/big_float.hpp"

namespace hadal {

Direction direction(double degrees) {
    const double turn = std::fmod(degrees, 360.0);  // exact
    if (std::fmod(turn, 90.0) == 0) {
        constexpr std::array<Direction, 4> quarters{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
        return quarters[static_cast<std::size_t>(static_cast<int>(turn / 90) + 4) % 4];
    }
    constexpr mpfr_prec_t bits = 160;
    BigFloat angle(turn, bits);
    BigFloat pi(bits);
    mpfr_const_pi(pi.get(), MPFR_RNDN);
    mpfr_mul(angle.get(), angle.get(), pi.get(), MPFR_RNDN);
    mpfr_div_ui(angle.get(), angle.get(), 180, MPFR_RNDN);
    BigFloat cosine(bits);
    BigFloat sine(bits);
    mpfr_sin_cos(sine.get(), cosine.get(), angle.get(), MPFR_RNDN);
    return {cosine.to_double(), sine.to_double()};
}

}  // namespace hadal
