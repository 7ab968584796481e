// The arithmetic of the perturbation loop on one vector of pixels.
#if defined(HADAL_KERNEL_PERTURBATION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PERTURBATION_INL_H
#undef HADAL_KERNEL_PERTURBATION_INL_H
#else
#define HADAL_KERNEL_PERTURBATION_INL_H
#endif

#include "deep/pixel_walk.hpp"
#include "formula/catalogue-inl.h"
#include "formula/delta-inl.h"
#include "kernel/lanes-inl.h"
#include "kernel/packets.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

using ComplexLanes = Complex<Lanes>;

HWY_INLINE ComplexLanes operator+(const ComplexLanes& a, const ComplexLanes& b) {
    return {a.re + b.re, a.im + b.im};
}
HWY_INLINE ComplexLanes operator*(const ComplexLanes& a, const ComplexLanes& b) {
    return product(a, b);
}
HWY_INLINE Lanes select_negative(const Lanes& x, const Lanes& if_negative, const Lanes& otherwise) {
    return {hn::IfThenElse(hn::Lt(x.raw, hn::Zero(doubles)), if_negative.raw, otherwise.raw)};
}
HWY_INLINE ComplexLanes scaled(const ComplexLanes& a, const Lanes& real) {
    return {a.re * real, a.im * real};
}
HWY_INLINE Lanes norm_of(const ComplexLanes& a) {
    return a.re * a.re + a.im * a.im;
}
HWY_INLINE Lanes all_lanes(double v) {
    return {hn::Set(doubles, v)};
}
HWY_INLINE ComplexLanes all_lanes(const ScalarComplex<double>& v) {
    return {all_lanes(v.re), all_lanes(v.im)};
}
HWY_INLINE Lanes load_row(const Packet& p, int row, int at) {
    return {hn::Load(doubles, p.lanes[row] + at)};
}
HWY_INLINE ComplexLanes load_rows(const Packet& p, int row, int at) {
    return {load_row(p, row, at), load_row(p, row + 1, at)};
}
HWY_INLINE void store_row(Packet& p, int row, int at, const Lanes& v) {
    hn::Store(v.raw, doubles, p.lanes[row] + at);
}
HWY_INLINE void store_rows(Packet& p, int row, int at, const ComplexLanes& v) {
    store_row(p, row, at, v.re);
    store_row(p, row + 1, at, v.im);
}

/// The delta of the next z of a formula. Several vectors share the reference.
template <class Formula>
HWY_INLINE ComplexLanes delta_after(const ComplexLanes& reference, const ComplexLanes& d,
                                    const ComplexLanes& dc) {
    if constexpr (is_power<Formula>) {
        return product(power_difference_quotient(reference + d, reference, Formula::degree), d) +
               dc;
    } else {
        return next_delta<Formula>(reference, d, dc);
    }
}

/// What moves with a vector of pixels.
template <bool with_derivatives>
struct PixelLanes {
    ComplexLanes d;
    ComplexLanes z;
    Lanes norm;
    Lanes variance;
    Lanes slope;
    ComplexLanes derivative;

    HWY_INLINE PixelLanes() {}
    HWY_INLINE PixelLanes(const Packet& p, int at, const ScalarComplex<double>& reference)
        : d(load_rows(p, Packet::d_re, at)),
          norm(load_row(p, Packet::norm, at)),
          variance(load_row(p, Packet::variance, at)),
          slope(load_row(p, Packet::slope_squared, at)) {
        if constexpr (with_derivatives) {
            z = all_lanes(reference) + d;
            derivative = load_rows(p, Packet::derivative_re, at);
        }
    }
    HWY_INLINE void store(Packet& p, int at) const {
        store_rows(p, Packet::d_re, at, d);
        store_row(p, Packet::norm, at, norm);
        store_row(p, Packet::variance, at, variance);
        store_row(p, Packet::slope_squared, at, slope);
        if constexpr (with_derivatives) store_rows(p, Packet::derivative_re, at, derivative);
    }

    /// One iteration, up to what needs the next reference point: d becomes the next z's delta.
    /// `first`: it is the first of all, where z is 0 and the slope is by definition 1.
    template <class Formula>
    HWY_INLINE void iterate(const ComplexLanes& reference, const ComplexLanes& dc, double unit_dc,
                            bool first) {
        constexpr int degree = Formula::degree;
        if constexpr (with_derivatives) {
            ComplexLanes grown = derivative;
            for (int k = 1; k < degree; ++k)
                grown = product(z, grown);
            derivative = {grown.re * all_lanes(degree) + all_lanes(unit_dc),
                          grown.im * all_lanes(degree)};
        }
        d = delta_after<Formula>(reference, d, dc);
        // |p z^(p - 1)|^2, for the formulas with folds as well.
        Lanes growth = all_lanes(degree * degree) * norm;
        for (int k = 2; k < degree; ++k)
            growth = growth * norm;
        variance = variance * (growth + variance);
        slope = first ? all_lanes(unit_dc * unit_dc) : slope * growth;
    }
    /// Adds what this step rounded: `length` iterations' worth.
    HWY_INLINE void round(double length) {
        variance = variance + norm_of(d) * all_lanes(length * rounding_variance<double>);
    }
    /// Arrives at a reference point.
    HWY_INLINE void arrive(const ComplexLanes& reference) {
        z = reference + d;
        norm = norm_of(z);
    }
};

/// A step's coefficients, ready for lanes.
struct LaneStep {
    LaneStep(const StepTable<double>& table, const StepTable<double>::Step& step_)
        : step(step_),
          terms(table.terms(step_)),
          inverse_radius(power_of_two(-step_.radius)),
          unit(power_of_two(step_.unit)),
          slope(plain(step_.slope)),
          growth(norm(terms[term_index(1, 0)]) * power_of_two(2 * (step_.unit - step_.radius))) {}

    const StepTable<double>::Step& step;
    const ScalarComplex<double>* terms;
    double inverse_radius;
    double unit;
    ScalarComplex<double> slope;
    double growth;  ///< |dd'/dw|^2, by the linear term

    /// In each of N vectors, d becomes the polynomial's value at w = d; the rest follows its
    /// derivative. Several vectors at once, because Horner's rule waits for each product.
    template <int N, bool with_derivatives>
    HWY_INLINE void apply(PixelLanes<with_derivatives> (&pixels)[N],
                          const ComplexLanes (&tau)[N]) const {
        const ComplexLanes zero = all_lanes(ScalarComplex<double>{});
        ComplexLanes t[N], value[N], by_t[N], by_tau[N];
        for (int k = 0; k < N; ++k) {
            t[k] = scaled(pixels[k].d, all_lanes(inverse_radius));
            value[k] = by_t[k] = by_tau[k] = zero;
        }
        for (int j = step.tau_degree; j >= 0; --j) {
            const ScalarComplex<double>* const row = terms + term_index(0, j);
            ComplexLanes sum[N], slope_sum[N];
            for (int k = 0; k < N; ++k)
                sum[k] = slope_sum[k] = zero;
            for (int i = step.terms_in_row[static_cast<std::size_t>(j)] - 1; i >= 0; --i) {
                const ComplexLanes term = all_lanes(row[i]);
                for (int k = 0; k < N; ++k) {
                    if constexpr (with_derivatives)
                        slope_sum[k] = product(slope_sum[k], t[k]) + sum[k];
                    sum[k] = product(sum[k], t[k]) + term;
                }
            }
            for (int k = 0; k < N; ++k) {
                if constexpr (with_derivatives) {
                    by_tau[k] = product(by_tau[k], tau[k]) + value[k];
                    by_t[k] = product(by_t[k], tau[k]) + slope_sum[k];
                }
                value[k] = product(value[k], tau[k]) + sum[k];
            }
        }
        const Lanes to_plain = all_lanes(unit);
        for (int k = 0; k < N; ++k) {
            PixelLanes<with_derivatives>& pixel = pixels[k];
            pixel.d = scaled(value[k], to_plain);
            if (step.tau_degree == 0) pixel.d = pixel.d + product(all_lanes(slope), tau[k]);
            if constexpr (with_derivatives) {
                const ComplexLanes change =
                    product(scaled(by_t[k], all_lanes(inverse_radius)), pixel.derivative);
                pixel.derivative = scaled(change + by_tau[k], to_plain);
                if (step.tau_degree == 0) pixel.derivative = pixel.derivative + all_lanes(slope);
            }
            pixel.variance = pixel.variance * all_lanes(growth);
            // Not down to 0, which would stay 0 for ever.
            pixel.slope = {
                hn::Max((pixel.slope * all_lanes(growth)).raw, hn::Set(doubles, 0x1p-1000))};
        }
    }
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
