#include "study/mini_set.hpp"

#include <algorithm>
#include <cmath>

#include "base/number_text.hpp"
#include "location/axes.hpp"
#include "nuclei/nucleus.hpp"
#include "render/tiles/scheduler.hpp"
#include "study/picture_disc.hpp"

namespace hadal {

namespace {

/// Decimal places of a nucleus below the size of its mini-set.
constexpr double places_below_size = 15;
constexpr int size_digits = 10;
/// A mini-set takes its period as many iterations as the whole set takes one.
constexpr int64_t iterations_a_period = 500;

BigFloat big(double mantissa, int64_t exponent) {
    BigFloat value(mantissa, 64);
    mpfr_mul_2si(value.get(), value.get(), static_cast<long>(exponent), MPFR_RNDN);
    return value;
}

double number(const std::string& text) {
    return BigFloat::from_text(text, "home").to_double();
}

/// Rounded so that a real mini-set is not turned by what rounding leaves; in (-180, 180].
double rounded_degrees(double radians) {
    constexpr double degrees = 57.295779513082323;
    const double rounded = std::round(radians * degrees * 1e9) / 1e9;
    return rounded <= -180 ? 180 : rounded == 0 ? 0 : rounded;
}

MiniSet described(const Nucleus& nucleus, const Location& from) {
    const ScaledComplex<double>& size = nucleus.size;
    const double modulus = std::sqrt(norm(size.mantissa));
    const PlaneMap& map = nucleus.mini.map;
    const auto places =
        static_cast<int>(std::ceil(-log2_abs(size) * std::log10(2.0)) + places_below_size);
    const auto text = [&](const BigFloat& value) { return value.to_text_with_places(places); };
    MiniSet result;
    result.period = nucleus.period;
    result.nucleus = {text(nucleus.c.re), text(nucleus.c.im)};
    result.size = big(modulus, size.exponent).to_text(size_digits);
    const double angle = std::atan2(size.mantissa.im, size.mantissa.re);
    result.turn = rounded_degrees(angle);

    result.shape = nucleus.mini.shape;
    result.misfit = std::round(nucleus.mini.misfit * 1e4) / 1e4;
    const ScaledComplex<double> of_one = mapped(map, {1.0, 0.0});
    const ScaledComplex<double> of_i = mapped(map, {0.0, 1.0});
    const auto part = [&](double value, const ScaledComplex<double>& image) {
        const double in_sizes = value * power_of_two(image.exponent - size.exponent) / modulus;
        return std::round(in_sizes * 1e9) / 1e9 + 0.0;
    };
    result.transform = {part(of_one.mantissa.re, of_one), part(of_i.mantissa.re, of_i),
                        part(of_one.mantissa.im, of_one), part(of_i.mantissa.im, of_i)};

    const Location whole = home(result.shape);
    const ScaledComplex<double> centre =
        mapped(map, {number(whole.centre.re), number(whole.centre.im)});
    const auto moved = [&](BigFloat value, double by) {
        mpfr_add(value.get(), value.get(), big(by, centre.exponent).get(), MPFR_RNDN);
        return text(value);
    };
    result.place = from;
    result.place.centre = {moved(nucleus.c.re, centre.mantissa.re),
                           moved(nucleus.c.im, centre.mantissa.im)};
    // The longer axis of what is sheared fits in too.
    const double longest = std::sqrt(norm(map.straight)) + std::sqrt(norm(map.mirrored));
    const double room = longest * most_stretched(from);
    result.place.zoom = big(number(whole.zoom) / room, -map.exponent).to_text(size_digits);
    result.place.rotation = rounded_degrees(-angle);
    const int64_t most = most_iterations / iterations_a_period;
    result.place.iterations =
        std::max(from.iterations, iterations_a_period * std::min(nucleus.period, most));
    return result;
}

}  // namespace

std::optional<MiniSet> locate(const Request& request, const RenderHooks& hooks) {
    const Disc disc = picture_disc(request);
    Oversight oversight(hooks, 1);
    const auto nucleus = find_nucleus(disc, request.location.iterations, [&](double share) {
        return oversight.go_on_preparing(share);
    });
    if (!nucleus) return {};
    return described(*nucleus, request.location);
}

std::string transform_text(const MiniSet& mini_set) {
    std::string text;
    for (const double entry : mini_set.transform)
        text += (text.empty() ? "" : ",") + shortest_text(entry);
    return text;
}

}  // namespace hadal
