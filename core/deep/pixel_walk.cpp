#include "deep/pixel_walk.hpp"

#include <algorithm>
#include <cmath>

namespace hadal {

bool doubtful_escape(double norm, double norm_before, double variance, double radius_squared) {
    const double error = deviations_to_be_sure * std::sqrt(variance);
    const double radius = std::sqrt(radius_squared);
    const double before = std::sqrt(norm_before);
    // The error one iteration earlier was smaller by |2 z|.
    const bool sure = std::sqrt(norm) - error > radius && before + error / (2 * before) < radius;
    return !sure;
}

bool doubtful_stay(double norm, double variance) {
    constexpr double small_share = 1e-3;
    return !(deviations_to_be_sure * deviations_to_be_sure * variance <
             small_share * small_share * norm);
}

namespace {

template <class Real>
ScaledComplex<Real> reference_at(const ReferenceOrbit& orbit, int64_t m);
template <>
ScaledComplex<double> reference_at<double>(const ReferenceOrbit& orbit, int64_t m) {
    return orbit.scaled(m);
}
template <>
ScaledComplex<DoubleDouble> reference_at<DoubleDouble>(const ReferenceOrbit& orbit, int64_t m) {
    return orbit.precise(m);
}

template <class Real>
ScaledComplex<double> rounded(const ScaledComplex<Real>& a) {
    return {to_double(a.mantissa), a.exponent};
}

/// |a|^2 2^(-2 exponent).
double norm_in_units(const ScaledComplex<double>& a, int64_t exponent) {
    return norm(a.mantissa) * power_of_two(2 * (a.exponent - exponent));
}

/// The values of a step's polynomial and its derivatives at (w, tau).
template <class Real>
struct StepValue {
    ScaledComplex<Real> d;
    ScaledComplex<double> by_w;
    ScaledComplex<double> by_tau;
};

template <class Real>
StepValue<Real> evaluate(const StepTable<Real>& table, const typename StepTable<Real>::Step& step,
                         const ScaledComplex<Real>& w, const ScalarComplex<Real>& tau) {
    using Complex = ScalarComplex<Real>;
    const Complex* const terms = table.terms(step);
    const Complex t = scaled_by(w.mantissa, power_of_two(w.exponent - step.radius));
    const ScalarComplex<double> t_rounded = to_double(t);
    // The polynomial without its part free of t, divided by t: that keeps its digits however small
    // t is. Row by row in powers of tau.
    Complex quotient{};
    Complex free{};
    ScalarComplex<double> slope_quotient{};  // derivative of the part with t, by t
    ScalarComplex<double> by_tau{};
    for (int j = step.tau_degree; j >= 0; --j) {
        Complex row{};
        ScalarComplex<double> row_slope{};
        for (int i = step_order - j; i >= 1; --i) {
            const Complex& term = terms[term_index(i, j)];
            row_slope = row_slope * t_rounded + scaled_by(to_double(term), i);
            row = row * t + term;
        }
        by_tau = by_tau * to_double(tau) + to_double(free) + to_double(quotient) * t_rounded;
        quotient = quotient * tau + row;
        slope_quotient = slope_quotient * to_double(tau) + row_slope;
        free = free * tau + (j > 0 ? terms[term_index(0, j)] : Complex{});
    }
    StepValue<Real> value;
    value.d = normalised(quotient * w.mantissa, step.unit + w.exponent - step.radius);
    value.by_w = normalised(slope_quotient, step.unit - step.radius);
    value.by_tau = normalised(by_tau, step.unit);
    if (step.tau_degree > 0) {
        value.d = value.d + normalised(free, step.unit);
    } else {
        value.d = value.d + step.slope * normalised(tau);
        value.by_tau = value.by_tau + rounded(step.slope);
    }
    return value;
}

}  // namespace

template <class Real>
auto PixelWalk<Real>::run(PixelState<Real>& state, const ScalarComplex<Real>& tau,
                          const std::function<bool()>& go_on) const -> Outcome {
    constexpr int steps_between_questions = 256;
    const int64_t dc_exponent = table.dc_exponent();
    const ScaledComplex<Real> dc = normalised(tau, dc_exponent);
    const ScaledComplex<double> unit_dc{{1.0, 0.0}, dc_exponent};
    ScaledComplex<double> z = rounded(reference_at<Real>(orbit, state.m) + state.d);
    for (int64_t steps = 1; state.n < limit; ++steps) {
        if (steps % steps_between_questions == 0 && !go_on()) return {WalkEnd::cancelled};
        // w = d (2 Z + d) + dc, and what goes with it.
        ScaledComplex<Real> sum = reference_at<Real>(orbit, state.m);
        ++sum.exponent;
        ScaledComplex<Real> d = state.d * (sum + state.d) + dc;
        const double norm_before = norm(plain(z));
        const bool first = state.n == 0;
        const int64_t gain = state.d.exponent - d.exponent;
        const double growth = 4 * norm(z.mantissa) * power_of_two(2 * (z.exponent + gain));
        double variance = first ? 0 : state.variance * growth;
        // The square of the error itself, where it is not small against z.
        variance += state.variance * state.variance * power_of_two(2 * (state.d.exponent + gain));
        variance += rounding_variance<Real> * norm(to_double(d.mantissa));
        double slope =
            first ? power_of_two(2 * (dc_exponent - d.exponent)) : state.slope_squared * growth;
        ScaledComplex<double> derivative;
        if (with_derivative) {
            derivative =
                ScaledComplex<double>{z.mantissa, z.exponent + 1} * state.derivative + unit_dc;
        }
        int32_t index = table.longest_at(state.m);
        while (index >= 0 && d.exponent + 2 > table.step(index).radius)
            index = table.step(index).shorter;
        int64_t length = 1;
        if (index >= 0) {
            const auto& step = table.step(index);
            const StepValue<Real> value = evaluate(table, step, d, tau);
            const double by_w = norm_in_units(value.by_w, value.d.exponent - d.exponent);
            variance = variance * by_w +
                       rounding_variance<Real> * step.length * norm(to_double(value.d.mantissa));
            slope *= by_w;
            if (with_derivative) derivative = value.by_w * derivative + value.by_tau;
            d = value.d;
            length = step.length;
        }
        state.d = d;
        state.variance = variance;
        state.slope_squared = slope;
        state.derivative = derivative;
        state.n += length;
        state.m += length;
        const ScaledComplex<Real> exact_z = reference_at<Real>(orbit, state.m) + d;
        z = rounded(exact_z);
        const double norm_now = norm(plain(z));
        if (norm_now > radius_squared) return {WalkEnd::escaped, norm_now, norm_before};
        const bool nearer_to_zero = z.exponent < d.exponent - 2 ||
                                    (z.exponent <= d.exponent + 2 &&
                                     norm_in_units(z, d.exponent) < norm(to_double(d.mantissa)));
        if (nearer_to_zero || state.m >= orbit.last()) {
            // Back to the start of the orbit. What was rounded there counts at the size of Z.
            const int64_t shift = d.exponent - exact_z.exponent;
            const double units = power_of_two(2 * shift);
            state.variance =
                state.variance * units +
                rounding_variance<Real> *
                    norm_in_units(rounded(reference_at<Real>(orbit, state.m)), exact_z.exponent);
            state.slope_squared *= units;
            state.d = exact_z;
            state.m = 0;
            const double now =
                state.slope_squared * power_of_two(2 * (state.d.exponent - dc_exponent));
            if (now < interior_slope_squared && now > 0) return {WalkEnd::interior, norm_now};
        }
        if (state.d.exponent >= range_exponent) return {WalkEnd::in_range, norm_now};
    }
    return {WalkEnd::limit, norm(plain(z))};
}

template struct PixelWalk<double>;
template struct PixelWalk<DoubleDouble>;

}  // namespace hadal
