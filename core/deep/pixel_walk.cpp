#include "deep/pixel_walk.hpp"

#include <algorithm>
#include <cmath>

#include "formula/catalogue-inl.h"
#include "formula/delta-inl.h"

namespace hadal {

namespace kernels = HWY_NAMESPACE;

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
ScaledComplex<double> rounded(const ScaledComplex<Real>& a) {
    return {to_double(a.mantissa), a.exponent};
}

/// |a|^2 2^(-2 exponent).
double norm_in_units(const ScaledComplex<double>& a, int64_t exponent) {
    return norm(a.mantissa) * power_of_two(2 * (a.exponent - exponent));
}

/// p z^(p - 1).
ScalarComplex<double> derivative_of_power(const ScalarComplex<double>& z, int degree) {
    ScalarComplex<double> product{static_cast<double>(degree), 0.0};
    for (int k = 1; k < degree; ++k)
        product = product * z;
    return product;
}

/// |p z^(p - 1)|^2 from |z|^2: what the square of a small error grows by, for all formulas.
double growth_of_power(double norm, int degree) {
    double growth = static_cast<double>(degree) * degree;
    for (int k = 1; k < degree; ++k)
        growth *= norm;
    return growth;
}

/// The delta of the next z.
template <class Real>
using DeltaStep = ScalarComplex<Real> (*)(const ScalarComplex<Real>& reference,
                                          const ScalarComplex<Real>& d,
                                          const ScalarComplex<Real>& dc);

template <class Formula, class Real>
ScalarComplex<Real> delta_step_of(const ScalarComplex<Real>& reference,
                                  const ScalarComplex<Real>& d, const ScalarComplex<Real>& dc) {
    if constexpr (kernels::is_power<Formula>) {
        return d * kernels::power_difference_quotient(reference + d, reference, Formula::degree) +
               dc;
    } else {
        using Number = kernels::Complex<Real>;
        const Number next = kernels::next_delta<Formula>(Number(reference.re, reference.im),
                                                         Number(d.re, d.im), Number(dc.re, dc.im));
        return {next.re, next.im};
    }
}

template <class Real>
DeltaStep<Real> delta_step(FormulaId formula) {
    static constexpr auto table =
        kernels::for_each_formula([]<class Formula>(const kernels::Row<Formula>&) {
            return DeltaStep<Real>{&delta_step_of<Formula, Real>};
        });
    return table.at(static_cast<std::size_t>(formula));
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

/// The same where nothing needs an exponent.
template <class Real>
struct StepValueInRange {
    ScalarComplex<Real> d;
    ScalarComplex<double> by_w;
    ScalarComplex<double> by_tau;
};

template <class Real>
StepValueInRange<Real> evaluate_in_range(const StepTable<Real>& table,
                                         const typename StepTable<Real>::Step& step,
                                         const ScalarComplex<Real>& w,
                                         const ScalarComplex<Real>& tau, bool with_derivative) {
    using Complex = ScalarComplex<Real>;
    const Complex* const terms = table.terms(step);
    const double inverse_radius = power_of_two(-step.radius);
    const double unit = power_of_two(step.unit);
    const Complex t = scaled_by(w, inverse_radius);
    const ScalarComplex<double> t_rounded = to_double(t);
    const ScalarComplex<double> tau_rounded = to_double(tau);
    Complex value{};
    ScalarComplex<double> by_t{};
    ScalarComplex<double> by_tau{};
    for (int j = step.tau_degree; j >= 0; --j) {
        const Complex* const row = terms + term_index(0, j);
        ScalarComplex<double> slope{};
        ScalarComplex<double> rounded_sum{};
        const int precise = step.precise_in_row[static_cast<std::size_t>(j)];
        int i = step.terms_in_row[static_cast<std::size_t>(j)] - 1;
        for (; i >= precise; --i) {
            if (with_derivative) slope = slope * t_rounded + rounded_sum;
            rounded_sum = rounded_sum * t_rounded + to_double(row[i]);
        }
        Complex sum{rounded_sum.re, rounded_sum.im};
        for (; i >= 0; --i) {
            if (with_derivative) slope = slope * t_rounded + to_double(sum);
            sum = sum * t + row[i];
        }
        if (j == step.tau_degree) {
            value = sum;
            by_t = slope;
            continue;
        }
        by_tau = by_tau * tau_rounded + to_double(value);
        by_t = by_t * tau_rounded + slope;
        value = value * tau + sum;
    }
    // The linear term tells the growth well enough where no derivative is asked for.
    if (!with_derivative) by_t = to_double(terms[term_index(1, 0)]);
    StepValueInRange<Real> result{scaled_by(value, unit), scaled_by(by_t, unit * inverse_radius),
                                  scaled_by(by_tau, unit)};
    if (step.tau_degree == 0) {
        const Complex slope = plain(step.slope);
        result.d = result.d + slope * tau;
        result.by_tau = to_double(slope);
    }
    return result;
}

}  // namespace

template <class Real>
PixelState<Real> PixelWalk<Real>::start(const ScalarComplex<Real>& tau) const {
    PixelState<Real> state;
    if (!julia()) return state;
    state.d = normalised(tau, table.pixel_exponent());
    const double unit = power_of_two(table.pixel_exponent() - state.d.exponent);
    state.variance = rounding_variance<Real> * norm(to_double(state.d.mantissa));
    state.slope_squared = unit * unit;
    state.derivative = {{1.0, 0.0}, table.pixel_exponent()};
    return state;
}

template <class Real>
auto PixelWalk<Real>::run(PixelState<Real>& state, const ScalarComplex<Real>& tau,
                          const std::function<bool()>& go_on) const -> Outcome {
    // Without an end to come to, numbers in the range of doubles need no exponents.
    const int64_t range = std::min(range_exponent, return_exponent);
    for (;;) {
        Outcome outcome = run_scaled(state, tau, range, go_on);
        if (outcome.end != WalkEnd::in_range || range_exponent == range) return outcome;
        outcome = run_in_range(state, tau, go_on);
        if (outcome.end != WalkEnd::in_range) return outcome;
    }
}

template <class Real>
auto PixelWalk<Real>::run_in_range(PixelState<Real>& state, const ScalarComplex<Real>& tau,
                                   const std::function<bool()>& go_on) const -> Outcome {
    constexpr int steps_between_questions = 256;
    const ReferenceOrbit* orbit = &orbit_of(state);
    const StepTable<Real>* table = &table_of(state);
    const int degree = info(orbit->formula()).degree;
    const DeltaStep<Real> next_delta = delta_step<Real>(orbit->formula());
    const double unit_pixel = power_of_two(this->table.pixel_exponent());
    const double unit_dc = julia() ? 0 : unit_pixel;
    const ScalarComplex<Real> dc = scaled_by(tau, unit_dc);
    const double unit = power_of_two(state.d.exponent);
    ScalarComplex<Real> d = plain(state.d);
    ScalarComplex<double> derivative = plain(state.derivative);
    double variance = state.variance * unit * unit;
    double slope = state.slope_squared * unit * unit;
    ScalarComplex<double> z = to_double(orbit->precise_in_range<Real>(state.m) + d);
    const auto leave = [&](WalkEnd end, double norm_before) {
        state.d = normalised(d);
        state.derivative = normalised(derivative);
        const double back = power_of_two(-state.d.exponent);
        state.variance = variance * back * back;
        state.slope_squared = slope * back * back;
        const double norm_now = norm(z);
        return Outcome{end, norm_now,
                       end == WalkEnd::escaped
                           ? doubtful_escape(norm_now, norm_before, variance, radius_squared)
                           : doubtful_stay(norm_now, variance)};
    };
    for (int64_t steps = 1; state.n < limit; ++steps) {
        if (steps % steps_between_questions == 0 && !go_on()) return {WalkEnd::cancelled};
        const ScalarComplex<Real> reference = orbit->precise_in_range<Real>(state.m);
        const double norm_before = norm(z);
        if (with_derivative) {
            derivative = derivative_of_power(z, degree) * derivative;
            derivative.re += unit_dc;
        }
        d = next_delta(reference, d, dc);
        const double growth = growth_of_power(norm_before, degree);
        variance = variance * (growth + variance) + rounding_variance<Real> * norm(d);
        slope *= growth;
        int32_t index = table->longest_at(state.m);
        int64_t length = 1;
        if (index >= 0) {
            const int64_t size = exponent_of(largest_part(d));
            while (index >= 0 && size + 2 > table->step(index).radius)
                index = table->step(index).shorter;
        }
        if (index >= 0) {
            const auto& step = table->step(index);
            const auto value = evaluate_in_range(*table, step, d, tau, with_derivative);
            const double step_growth = norm(value.by_w);
            if (with_derivative) derivative = value.by_w * derivative + value.by_tau;
            d = value.d;
            length = step.length;
            variance = variance * step_growth + rounding_variance<Real> * step.length * norm(d);
            slope *= step_growth;
        }
        state.n += length;
        state.m += length;
        const ScalarComplex<Real> exact_z = orbit->precise_in_range<Real>(state.m) + d;
        z = to_double(exact_z);
        const double norm_now = norm(z);
        if (norm_now > radius_squared) return leave(WalkEnd::escaped, norm_before);
        if (norm_now < norm(d) || state.m >= orbit->last()) {
            variance += rounding_variance<Real> * norm((*orbit)[state.m]);
            if (norm_now < power_of_two(2 * least_exponent)) {
                // z may need an exponent: leave before the step back, for the scaled walk to make.
                const ScaledComplex<Real> scaled_z = orbit->scaled<Real>(state.m) + normalised(d);
                leave(WalkEnd::in_range, norm_before);
                const double units = power_of_two(state.d.exponent - scaled_z.exponent);
                state.variance *= units * units;
                state.slope_squared *= units * units;
                state.d = scaled_z;
                state.m = 0;
                state.rebased = true;
                return {WalkEnd::in_range, norm_now};
            }
            d = exact_z;
            state.m = 0;
            state.rebased = true;
            orbit = &orbit_of(state);
            table = &table_of(state);
            if (slope < interior_slope_squared * unit_pixel * unit_pixel)
                return leave(WalkEnd::interior, norm_before);
        } else if (norm(d) < power_of_two(2 * least_exponent)) {
            return leave(WalkEnd::in_range, norm_before);
        }
    }
    return leave(WalkEnd::limit, norm(z));
}

template <class Real>
auto PixelWalk<Real>::run_scaled(PixelState<Real>& state, const ScalarComplex<Real>& tau,
                                 int64_t range, const std::function<bool()>& go_on) const
    -> Outcome {
    constexpr int steps_between_questions = 256;
    const ReferenceOrbit* orbit = &orbit_of(state);
    const StepTable<Real>* table = &table_of(state);
    const int degree = info(orbit->formula()).degree;
    const int64_t pixel_exponent = this->table.pixel_exponent();
    const ScaledComplex<Real> dc =
        julia() ? ScaledComplex<Real>{} : normalised(tau, pixel_exponent);
    const ScaledComplex<double> unit_dc =
        julia() ? ScaledComplex<double>{} : ScaledComplex<double>{{1.0, 0.0}, pixel_exponent};
    ScaledComplex<double> z = rounded(orbit->scaled<Real>(state.m) + state.d);
    for (int64_t steps = 1; state.n < limit; ++steps) {
        if (steps % steps_between_questions == 0 && !go_on()) return {WalkEnd::cancelled};
        // w = (Z + d)^p - Z^p + dc, and what goes with it.
        const ScaledComplex<Real> reference = orbit->scaled<Real>(state.m);
        ScaledComplex<Real> d =
            state.d * kernels::power_difference_quotient(reference + state.d, reference, degree) +
            dc;
        const double norm_before = norm(plain(z));
        const bool first = state.n == 0 && !julia();
        const int64_t gain = state.d.exponent - d.exponent;
        const double growth = growth_of_power(norm(z.mantissa), degree) *
                              power_of_two(2 * ((degree - 1) * z.exponent + gain));
        double variance = first ? 0 : state.variance * growth;
        // The square of the error itself, where it is not small against z.
        variance += state.variance * state.variance * power_of_two(2 * (state.d.exponent + gain));
        variance += rounding_variance<Real> * norm(to_double(d.mantissa));
        double slope =
            first ? power_of_two(2 * (pixel_exponent - d.exponent)) : state.slope_squared * growth;
        ScaledComplex<double> derivative;
        if (with_derivative) {
            derivative =
                normalised(derivative_of_power(z.mantissa, degree), (degree - 1) * z.exponent) *
                    state.derivative +
                unit_dc;
        }
        int32_t index = table->longest_at(state.m);
        while (index >= 0 && d.exponent + 2 > table->step(index).radius)
            index = table->step(index).shorter;
        int64_t length = 1;
        if (index >= 0) {
            const auto& step = table->step(index);
            const StepValue<Real> value = evaluate(*table, step, d, tau);
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
        // Not down to 0, which would stay 0 for ever.
        state.slope_squared = std::max(slope, 0x1p-1000);
        state.derivative = derivative;
        state.n += length;
        state.m += length;
        const ScaledComplex<Real> exact_z = orbit->scaled<Real>(state.m) + d;
        z = rounded(exact_z);
        const double norm_now = norm(plain(z));
        if (norm_now > radius_squared) {
            const double unit = power_of_two(d.exponent);
            return {WalkEnd::escaped, norm_now,
                    doubtful_escape(norm_now, norm_before, variance * unit * unit, radius_squared)};
        }
        const bool nearer_to_zero = z.exponent < d.exponent - 2 ||
                                    (z.exponent <= d.exponent + 2 &&
                                     norm_in_units(z, d.exponent) < norm(to_double(d.mantissa)));
        if (nearer_to_zero || state.m >= orbit->last()) {
            // Back to the start of the orbit. What was rounded there counts at the size of Z.
            const int64_t shift = d.exponent - exact_z.exponent;
            const double units = power_of_two(2 * shift);
            state.variance =
                state.variance * units +
                rounding_variance<Real> *
                    norm_in_units(rounded(orbit->scaled<Real>(state.m)), exact_z.exponent);
            state.slope_squared *= units;
            state.d = exact_z;
            state.m = 0;
            state.rebased = true;
            orbit = &orbit_of(state);
            table = &table_of(state);
            const double now =
                state.slope_squared * power_of_two(2 * (state.d.exponent - pixel_exponent));
            if (now < interior_slope_squared) {
                return {WalkEnd::interior, norm_now,
                        doubtful_stay(norm(to_double(state.d.mantissa)), state.variance)};
            }
        }
        if (state.d.exponent >= range) return {WalkEnd::in_range, norm_now};
    }
    return {WalkEnd::limit, norm(plain(z)),
            doubtful_stay(norm_in_units(z, state.d.exponent), state.variance)};
}

template struct PixelWalk<double>;
template struct PixelWalk<DoubleDouble>;

}  // namespace hadal
