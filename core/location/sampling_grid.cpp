#include "location/sampling_grid.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hadal {

namespace {

constexpr double coordinate_bits = 60;  ///< coordinates are below 2^60
constexpr double guard_bits = 64;
constexpr mpfr_prec_t least_bits = 256;
constexpr int most_step = 8;

/// Pixels a unit of the plane: zoom height / 4.
BigFloat density_of(const View& view, mpfr_prec_t bits) {
    BigFloat density = BigFloat::from_text(view.location.zoom, "zoom", bits);
    mpfr_mul_si(density.get(), density.get(), view.height, MPFR_RNDN);
    mpfr_div_2ui(density.get(), density.get(), 2, MPFR_RNDN);
    return density;
}

BigFloat inverse(BigFloat value) {
    mpfr_ui_div(value.get(), 1, value.get(), MPFR_RNDN);
    return value;
}

/// Decimal places below a pixel that tell positions apart, with two to spare for turned pictures.
int places_below_pixel(FormulaId formula) {
    return static_cast<int>(static_cast<double>(position_bits(formula)) * std::log10(2.0)) + 3;
}

/// Depends on the pitch and the formula alone, so that views with the same ones compute alike.
mpfr_prec_t bits_of(const View& view) {
    const double density_log2 = density_of(view, least_bits).log2_abs();
    const double below_pixel =
        coordinate_bits + guard_bits + static_cast<double>(position_bits(view.location.formula));
    return std::max(least_bits, bits_for_pitch(-density_log2 - below_pixel));
}

/// a k + b l.
BigFloat sum_of_products(const BigFloat& a, const BigFloat& k, const BigFloat& b,
                         const BigFloat& l) {
    BigFloat sum(std::max(k.bits(), a.bits()));
    mpfr_fmma(sum.get(), a.get(), k.get(), b.get(), l.get(), MPFR_RNDN);
    return sum;
}

BigFloat negative(BigFloat value) {
    mpfr_neg(value.get(), value.get(), MPFR_RNDN);
    return value;
}

/// To the nearest multiple of 2^-bits.
void round_position(BigFloat& value, long bits) {
    mpfr_mul_2si(value.get(), value.get(), bits, MPFR_RNDN);
    mpfr_rint(value.get(), value.get(), MPFR_RNDN);
    mpfr_mul_2si(value.get(), value.get(), -bits, MPFR_RNDN);
}

/// a a_step - b b_step, if it is a whole number of a size that pictures can have.
std::optional<int> whole_difference(const BigFloat& a, int a_step, const BigFloat& b, int b_step) {
    BigFloat difference(std::max(a.bits(), b.bits()) + 8);
    const BigFloat a_times(a_step, 64);
    const BigFloat b_times(b_step, 64);
    mpfr_fmms(difference.get(), a.get(), a_times.get(), b.get(), b_times.get(), MPFR_RNDN);
    constexpr double most = 1 << 28;
    if (!mpfr_integer_p(difference.get())) return std::nullopt;
    const double value = difference.to_double();
    if (std::fabs(value) > most) return std::nullopt;
    return static_cast<int>(value);
}

}  // namespace

long position_bits(FormulaId formula) {
    constexpr long of_powers = 192;
    constexpr long with_folds = 1024;
    return info(formula).holomorphic ? of_powers : with_folds;
}

SamplingGrid::SamplingGrid(const View& view)
    : width_(view.width),
      height_(view.height),
      density_(density_of(view, bits_of(view))),
      pitch_(inverse(density_)),
      axes_(view.location, pitch_.bits()),
      places_(decimal_places(view.location, pitch_, places_below_pixel(view.location.formula))) {
    const BigFloat re = BigFloat::from_text(view.location.centre.re, "re", pitch_.bits());
    const BigFloat im = BigFloat::from_text(view.location.centre.im, "im", pitch_.bits());
    right_ = right_of(re, im);
    up_ = up_of(re, im);
    round_position(right_, position_bits(view.location.formula));
    round_position(up_, position_bits(view.location.formula));
    mpfr_sub_d(right_.get(), right_.get(), (width_ - 1) / 2.0, MPFR_RNDN);
    mpfr_add_d(up_.get(), up_.get(), (height_ - 1) / 2.0, MPFR_RNDN);
}

BigFloat SamplingGrid::right_of(const BigFloat& re, const BigFloat& im) const {
    BigFloat value = sum_of_products(axes_.right_re, re, axes_.right_im, im);
    mpfr_mul(value.get(), value.get(), density_.get(), MPFR_RNDN);
    return value;
}

BigFloat SamplingGrid::up_of(const BigFloat& re, const BigFloat& im) const {
    BigFloat value = sum_of_products(axes_.up_re, re, axes_.up_im, im);
    mpfr_mul(value.get(), value.get(), density_.get(), MPFR_RNDN);
    return value;
}

BigFloat SamplingGrid::re(const BigFloat& right, const BigFloat& up) const {
    BigFloat value = sum_of_products(axes_.up_im, right, negative(axes_.right_im), up);
    mpfr_div(value.get(), value.get(), density_.get(), MPFR_RNDN);
    return value;
}

BigFloat SamplingGrid::im(const BigFloat& right, const BigFloat& up) const {
    BigFloat value = sum_of_products(axes_.right_re, up, negative(axes_.up_re), right);
    mpfr_div(value.get(), value.get(), density_.get(), MPFR_RNDN);
    return value;
}

BigFloat SamplingGrid::middle_right(const BigFloat& right) const {
    BigFloat middle(right.bits() + 64);
    mpfr_add_d(middle.get(), right.get(), (width_ - 1) / 2.0, MPFR_RNDN);
    return middle;
}

BigFloat SamplingGrid::middle_up(const BigFloat& up) const {
    BigFloat middle(up.bits() + 64);
    mpfr_sub_d(middle.get(), up.get(), (height_ - 1) / 2.0, MPFR_RNDN);
    return middle;
}

PointText SamplingGrid::centre_with(const BigFloat& right, const BigFloat& up) const {
    const BigFloat across = middle_right(right);
    const BigFloat above = middle_up(up);
    return {re(across, above).to_text_with_places(places_),
            im(across, above).to_text_with_places(places_)};
}

namespace {

/// How many times as close as one zoom another is, as a power of two: its exponent, if it is one to
/// 1e-8 and views of both may have samples in common.
std::optional<int> octaves_between(const std::string& from, const std::string& to) {
    constexpr double rounding = 2e-8;
    const double octaves = BigFloat::from_text(to, "zoom", least_bits).log2_abs() -
                           BigFloat::from_text(from, "zoom", least_bits).log2_abs();
    // Log2 of zooms beyond 1e1000000 is good to 1e-9 still.
    const double whole = std::round(octaves);
    if (std::fabs(octaves - whole) > rounding || std::fabs(whole) > std::log2(most_step))
        return std::nullopt;
    return static_cast<int>(whole);
}

/// 2^octaves times a zoom, to the last digit; none where that takes too many of them.
std::optional<std::string> zoom_times(const std::string& zoom, int octaves) {
    if (octaves == 0) return zoom;
    constexpr int most_digits = 40;
    BigFloat exact = BigFloat::from_text(zoom, "zoom", least_bits);
    mpfr_mul_2si(exact.get(), exact.get(), octaves, MPFR_RNDN);
    std::string text = exact.to_text(most_digits);
    const BigFloat read = BigFloat::from_text(text, "zoom", exact.bits());
    if (!mpfr_equal_p(read.get(), exact.get())) return std::nullopt;
    return text;
}

/// The coordinate next to the wanted one from which samples coincide with those at `other`: on a
/// lattice 2^octaves times as fine.
BigFloat next_common(const BigFloat& wanted, const BigFloat& other, int octaves) {
    const int finer = std::max(0, octaves);
    const int coarser = std::max(0, -octaves);
    BigFloat from(std::max(wanted.bits(), other.bits()) + 64);
    BigFloat away(from.bits());
    // Whole numbers apart, in units of the finer lattice.
    mpfr_mul_2si(from.get(), other.get(), finer, MPFR_RNDN);
    mpfr_mul_2si(away.get(), wanted.get(), coarser, MPFR_RNDN);
    mpfr_sub(away.get(), away.get(), from.get(), MPFR_RNDN);
    mpfr_rint(away.get(), away.get(), MPFR_RNDN);
    mpfr_add(from.get(), from.get(), away.get(), MPFR_RNDN);
    mpfr_mul_2si(from.get(), from.get(), -coarser, MPFR_RNDN);
    return from;
}

}  // namespace

Location aligned(const View& wanted, std::span<const View> views) {
    for (const View& view : views) {
        if (view.height != wanted.height || !same_plane(view.location, wanted.location) ||
            !same_axes(view.location, wanted.location))
            continue;
        const auto octaves = octaves_between(view.location.zoom, wanted.location.zoom);
        if (!octaves) continue;
        auto zoom = zoom_times(view.location.zoom, *octaves);
        if (!zoom) continue;
        const SamplingGrid there(view);
        View result = wanted;
        result.location.zoom = std::move(*zoom);
        const SamplingGrid grid(result);
        result.location.centre =
            grid.centre_with(next_common(grid.right(), there.right(), *octaves),
                             next_common(grid.up(), there.up(), *octaves));
        return result.location;
    }
    return wanted.location;
}

LatticeIndex::LatticeIndex(const BigFloat& coordinate) : whole(coordinate), rest(coordinate) {
    mpfr_floor(whole.get(), coordinate.get());
    mpfr_sub(rest.get(), coordinate.get(), whole.get(), MPFR_RNDN);
}

std::optional<GridMatch> grid_match(const View& from, const View& to) {
    if (!same_plane(from.location, to.location)) return std::nullopt;
    if (!same_axes(from.location, to.location)) return std::nullopt;
    // Most views differ in their zoom: told without looking at centres of a thousand digits.
    BigFloat from_density = density_of(from, least_bits);
    BigFloat to_density = density_of(to, least_bits);
    GridMatch match;
    while (mpfr_less_p(from_density.get(), to_density.get()) && match.from_step < most_step) {
        mpfr_mul_2ui(from_density.get(), from_density.get(), 1, MPFR_RNDN);
        match.from_step *= 2;
    }
    while (mpfr_less_p(to_density.get(), from_density.get()) && match.to_step < most_step) {
        mpfr_mul_2ui(to_density.get(), to_density.get(), 1, MPFR_RNDN);
        match.to_step *= 2;
    }
    if (!mpfr_equal_p(from_density.get(), to_density.get())) return std::nullopt;
    const SamplingGrid a(from);
    const SamplingGrid b(to);
    const auto dx = whole_difference(a.right(), match.from_step, b.right(), match.to_step);
    const auto dy = whole_difference(b.up(), match.to_step, a.up(), match.from_step);
    if (!dx || !dy) return std::nullopt;
    match.dx = *dx;
    match.dy = *dy;
    return match;
}

}  // namespace hadal
