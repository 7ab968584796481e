#include "location/grid_lines.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "location/axes.hpp"
#include "location/sampling_grid.hpp"
#include "number/long/mpfr_cache.hpp"

namespace hadal {

namespace {

constexpr int most_lines = 1000;

/// digit * 10^exponent.
struct Step {
    int digit;
    long exponent;
};

BigFloat power_of_ten(long exponent, mpfr_prec_t bits) {
    BigFloat power(10, bits);
    mpfr_pow_si(power.get(), power.get(), exponent, MPFR_RNDN);
    return power;
}

BigFloat value_of(const Step& step, mpfr_prec_t bits) {
    BigFloat value = power_of_ten(step.exponent, bits);
    mpfr_mul_si(value.get(), value.get(), step.digit, MPFR_RNDN);
    return value;
}

/// The smallest 1, 2 or 5 times a power of ten that is not below.
Step step_above(const BigFloat& least) {
    const auto decade = static_cast<long>(std::floor(least.log2_abs() * std::log10(2.0))) - 1;
    for (Step step{1, decade};; ++step.exponent) {
        for (const int digit : {1, 2, 5}) {
            step.digit = digit;
            if (mpfr_greaterequal_p(value_of(step, least.bits()).get(), least.get())) return step;
        }
    }
}

/// The part of a line inside a rectangle about 0, in coordinates that count right and up: points
/// with x nx + y ny = distance, (nx, ny) being a unit vector.
struct Chord {
    double x0, y0, x1, y1;
};

std::optional<Chord> chord(double nx, double ny, double distance, double half_width,
                           double half_height) {
    double enters = -HUGE_VAL;
    double leaves = HUGE_VAL;
    // (nx d - ny t, ny d + nx t) over t, cut by each pair of sides (Liang and Barsky 1984).
    const auto cut = [&](double at, double along, double half) {
        if (along == 0) {
            if (std::fabs(at) > half) leaves = -HUGE_VAL;
            return;
        }
        const double one = (-half - at) / along;
        const double other = (half - at) / along;
        enters = std::max(enters, std::min(one, other));
        leaves = std::min(leaves, std::max(one, other));
    };
    cut(nx * distance, -ny, half_width);
    cut(ny * distance, nx, half_height);
    if (!(enters < leaves)) return {};
    return Chord{nx * distance - ny * enters, ny * distance + nx * enters,
                 nx * distance - ny * leaves, ny * distance + nx * leaves};
}

class Grid {
  public:
    Grid(const View& view, double least_spacing)
        : view_(view),
          pitch_(SamplingGrid(view).pitch()),
          axes_(axes(view.location)),
          step_(step_above(times(pitch_, least_spacing * most_stretched(view.location)))) {}

    GridLines lines() const {
        GridLines result;
        result.step = value_of(step_, 64).to_text(1);
        add(result.lines, true, view_.location.centre.re, axes_.up_im, -axes_.right_im);
        add(result.lines, false, view_.location.centre.im, -axes_.up_re, axes_.right_re);
        return result;
    }

  private:
    static BigFloat times(BigFloat value, double factor) {
        mpfr_mul_d(value.get(), value.get(), factor, MPFR_RNDN);
        return value;
    }

    /// Lines of the same n right + m up, in pixels: the part of `centre_text` and so far from it.
    void add(std::vector<GridLine>& lines, bool real, const std::string& centre_text, double n,
             double m) const {
        const double half_width = view_.width / 2.0;
        const double half_height = view_.height / 2.0;
        const double reach = std::fabs(n) * half_width + std::fabs(m) * half_height;
        const double length = std::hypot(n, m);
        free_mpfr_cache_with_thread();
        // Coordinates are below 2^60.
        const mpfr_prec_t bits = bits_for_pitch(pitch_.log2_abs() - 60);
        const BigFloat centre = BigFloat::from_text(centre_text, real ? "re" : "im", bits);
        const BigFloat step = value_of(step_, bits);
        BigFloat index = times(pitch_, -reach);
        mpfr_prec_round(index.get(), centre.bits() + 64, MPFR_RNDN);
        mpfr_add(index.get(), index.get(), centre.get(), MPFR_RNDN);
        mpfr_div(index.get(), index.get(), step.get(), MPFR_RNDN);
        mpfr_ceil(index.get(), index.get());
        const auto places = static_cast<int>(-step_.exponent);
        const BigFloat period(step_.digit == 2 ? 5 : 10, 64);
        for (int i = 0; i < most_lines; ++i) {
            BigFloat value(index.bits());
            mpfr_mul(value.get(), index.get(), step.get(), MPFR_RNDN);
            BigFloat away(index.bits());
            mpfr_sub(away.get(), value.get(), centre.get(), MPFR_RNDN);
            mpfr_div(away.get(), away.get(), pitch_.get(), MPFR_RNDN);
            const double distance = away.to_double();
            if (distance > reach) break;
            BigFloat rest(64);
            mpfr_fmod(rest.get(), index.get(), period.get(), MPFR_RNDN);
            if (const auto cut =
                    chord(n / length, m / length, distance / length, half_width, half_height)) {
                lines.push_back({real,
                                 index.sign() == 0 ? "0" : value.to_text_with_places(places),
                                 rest.sign() == 0,
                                 {half_width + cut->x0, half_height - cut->y0},
                                 {half_width + cut->x1, half_height - cut->y1}});
            }
            mpfr_add_ui(index.get(), index.get(), 1, MPFR_RNDN);
        }
    }

    const View& view_;
    BigFloat pitch_;
    Axes axes_;
    Step step_;
};

}  // namespace

GridLines grid_lines(const View& view, double least_spacing) {
    if (!(std::isfinite(least_spacing) && least_spacing > 0))
        throw invalid_field("spacing", shortest_text(least_spacing), "must be above 0");
    return Grid(view, least_spacing).lines();
}

}  // namespace hadal
