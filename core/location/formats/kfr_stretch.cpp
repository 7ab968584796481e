#include "location/formats/kfr_stretch.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "number/long/big_float.hpp"
#include "number/long/mpfr_cache.hpp"

namespace hadal {

namespace {

constexpr mpfr_prec_t bits = 192;
constexpr int digits = 40;  ///< so many that a double comes back the same

/// It is its own way back.
BigFloat across(const BigFloat& degrees) {
    BigFloat result(std::max(degrees.bits(), bits));
    mpfr_ui_sub(result.get(), 90, degrees.get(), MPFR_RNDN);
    return result;
}

}  // namespace

void set_kfr_stretch(Location& location, std::string_view amount, std::string_view angle) {
    const std::string name(kfr_stretch_amount);
    const BigFloat exponent = BigFloat::from_text(amount, name);
    free_mpfr_cache_with_thread();
    BigFloat factor(bits);
    mpfr_exp2(factor.get(), exponent.get(), MPFR_RNDN);
    const double stretch = factor.to_double();
    if (!(stretch >= least_stretch && stretch <= most_stretch))
        throw invalid_field(name, std::string(amount), Problem::out_of_bounds,
                            {"-9.9657", "9.9657"});
    const BigFloat degrees = BigFloat::from_text(angle, std::string(kfr_stretch_angle));
    if (!std::isfinite(degrees.to_double()))
        throw invalid_field(std::string(kfr_stretch_angle), std::string(angle),
                            Problem::out_of_bounds, {"-1e308", "1e308"});
    location.stretch = stretch;
    location.stretch_angle = stretch == 1 ? 0 : across(degrees).to_double();
}

std::string kfr_amount_of(const Location& location) {
    BigFloat exponent(location.stretch, bits);
    free_mpfr_cache_with_thread();
    mpfr_log2(exponent.get(), exponent.get(), MPFR_RNDN);
    return exponent.to_text(digits);
}

std::string kfr_angle_of(const Location& location) {
    // From its decimals: of 0.1 they make 89.9.
    const std::string degrees = shortest_text(location.stretch_angle);
    return across(BigFloat::from_text(degrees, "stretch_angle", bits)).to_text(digits);
}

}  // namespace hadal
