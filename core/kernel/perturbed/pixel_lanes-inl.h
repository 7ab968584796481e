// What moves with a vector of pixels along a reference orbit.
#if defined(HADAL_KERNEL_PIXEL_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PIXEL_LANES_INL_H
#undef HADAL_KERNEL_PIXEL_LANES_INL_H
#else
#define HADAL_KERNEL_PIXEL_LANES_INL_H
#endif

#include "formula/catalogue-inl.h"
#include "formula/delta-inl.h"
#include "kernel/dual_lanes-inl.h"
#include "kernel/packets/packet.hpp"
#include "kernel/perturbed/wide_lanes-inl.h"
#include "number/certainty.hpp"
#include "number/scaled_complex.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

using ComplexLanes = Complex<Lanes>;

template <class T>
HWY_INLINE Complex<T> operator+(const Complex<T>& a, const Complex<T>& b) {
    return {a.re + b.re, a.im + b.im};
}

// Numbers of several doubles add products before they make doubles of them that do not overlap,
// which is most of the work.

template <class T>
HWY_INLINE Complex<T> joint_product(const Complex<T>& a, const Complex<T>& b) {
    return {sum_of_products(a.re, b.re, -a.im, b.im), sum_of_products(a.re, b.im, a.im, b.re)};
}
HWY_INLINE Complex<PairLanes> product(const Complex<PairLanes>& a, const Complex<PairLanes>& b) {
    return joint_product(a, b);
}
HWY_INLINE Complex<WideLanes> product(const Complex<WideLanes>& a, const Complex<WideLanes>& b) {
    return joint_product(a, b);
}
/// a b + c.
template <class T>
HWY_INLINE Complex<T> product_plus(const Complex<T>& a, const Complex<T>& b, const Complex<T>& c) {
    if constexpr (std::is_same_v<T, Lanes>) {
        return product(a, b) + c;
    } else {
        return {sum_of_products(a.re, b.re, -a.im, b.im, c.re),
                sum_of_products(a.re, b.im, a.im, b.re, c.im)};
    }
}

template <class T>
HWY_INLINE Complex<T> operator*(const Complex<T>& a, const Complex<T>& b) {
    return product(a, b);
}
template <class T>
HWY_INLINE Complex<T> scaled_by(const Complex<T>& a, const Lanes& power_of_two) {
    return {scaled_by(a.re, power_of_two), scaled_by(a.im, power_of_two)};
}
template <class T>
HWY_INLINE Complex<T> conjugate_of(const Complex<T>& a) {
    return {a.re, -a.im};
}
template <class T>
HWY_INLINE ComplexLanes to_double(const Complex<T>& a) {
    return {to_double(a.re), to_double(a.im)};
}
HWY_INLINE Lanes norm_of(const ComplexLanes& a) {
    return a.re * a.re + a.im * a.im;
}
HWY_INLINE DoubleVector largest_part(const ComplexLanes& a) {
    return hn::Max(hn::Abs(a.re.raw), hn::Abs(a.im.raw));
}
/// At least the modulus, and at most a twelfth above it.
HWY_INLINE DoubleVector modulus_bound(const ComplexLanes& w) {
    const DoubleVector re = hn::Abs(w.re.raw);
    const DoubleVector im = hn::Abs(w.im.raw);
    return hn::Add(hn::Max(re, im),
                   hn::Mul(hn::Min(re, im), hn::Set(doubles, share_in_modulus_bound)));
}
template <class Real>
HWY_INLINE Complex<LanesOf<Real>> all_lanes(const ScalarComplex<Real>& v) {
    return {all_lanes(v.re), all_lanes(v.im)};
}

HWY_INLINE Lanes load_row(const Packet& p, int row, int at) {
    return {hn::Load(doubles, p.lanes[row] + at)};
}
HWY_INLINE void store_row(Packet& p, int row, int at, const Lanes& v) {
    hn::Store(v.raw, doubles, p.lanes[row] + at);
}
/// A complex number whose real part begins in `row`.
template <class Real>
HWY_INLINE Complex<LanesOf<Real>> load_complex(const Packet& p, int row, int at) {
    const auto part = [&](int i) HWY_ATTR {
        return ComplexLanes(load_row(p, Packet::row_of(row, i), at),
                            load_row(p, Packet::row_of(row + 1, i), at));
    };
    const ComplexLanes high = part(0);
    if constexpr (std::is_same_v<Real, double>) {
        return high;
    } else {
        const ComplexLanes low = part(1);
        if constexpr (std::is_same_v<Real, DoubleDouble>) {
            return {{high.re, low.re}, {high.im, low.im}};
        } else {
            const ComplexLanes third = part(2);
            const ComplexLanes fourth = part(3);
            return {{high.re, low.re, third.re, fourth.re}, {high.im, low.im, third.im, fourth.im}};
        }
    }
}
/// Calls visit(row, lanes) for the parts of a complex number whose real part begins in `row`.
template <class Visit>
HWY_INLINE void visit_complex(int row, const ComplexLanes& v, Visit visit) {
    visit(row, v.re);
    visit(row + 1, v.im);
}
template <class Visit>
HWY_INLINE void visit_complex(int row, const Complex<PairLanes>& v, Visit visit) {
    visit_complex(row, ComplexLanes(v.re.high, v.im.high), visit);
    visit_complex(Packet::row_of(row, 1), ComplexLanes(v.re.low, v.im.low), visit);
}
template <class Visit>
HWY_INLINE void visit_complex(int row, const Complex<WideLanes>& v, Visit visit) {
    for (int i = 0; i < Packet::most_parts; ++i)
        visit_complex(Packet::row_of(row, i), ComplexLanes(v.re.parts[i], v.im.parts[i]), visit);
}
/// One of less precision.
template <class Real>
HWY_INLINE Complex<LanesOf<Real>> widened(const ComplexLanes& a) {
    return {LanesOf<Real>::widened(a.re), LanesOf<Real>::widened(a.im)};
}

/// The powers of two between the units of the pixels before an iteration and after it. Without
/// exponents all but dc are 1.
struct IterationUnits {
    double d_in_z = 1;   ///< unit of d in that of z
    double product = 1;  ///< that of d z^(p - 1) in the unit of the next d
    double dc = 1;       ///< that of tau in the unit of the next d; 0 for Julia sets
};

/// A reference point in the unit of z, and where deltas have exponents in the unit of d as well,
/// cut off as ScaledDelta wants it.
template <class Number>
struct ReferencePoint {
    Number in_z;
    Number in_d;

    HWY_INLINE ReferencePoint() {}
    HWY_INLINE ReferencePoint(const Number& in_z_, const Number& in_d_)
        : in_z(in_z_), in_d(in_d_) {}
};

/// The delta of the next z = reference + d of a formula.
template <class Formula, bool scaled, class T>
HWY_INLINE Complex<T> delta_after(const ReferencePoint<Complex<T>>& reference, const Complex<T>& z,
                                  const Complex<T>& d, const Complex<T>& tau,
                                  const IterationUnits& units) {
    const Complex<T> dc = scaled_by(tau, all_lanes(units.dc));
    if constexpr (is_power<Formula>) {
        const Complex<T> quotient = power_difference_quotient(z, reference.in_z, Formula::degree);
        if constexpr (!scaled) return product_plus(quotient, d, dc);
        return scaled_by(product(quotient, d), all_lanes(units.product)) + dc;
    } else if constexpr (scaled) {
        const Complex<T> grown =
            next_scaled_delta<Formula>(reference.in_z, reference.in_d, d, all_lanes(units.d_in_z));
        return scaled_by(grown, all_lanes(units.product)) + dc;
    } else {
        return next_delta<Formula>(reference.in_z, d, dc);
    }
}

/// Derivatives that a formula's pixels carry if any are wanted: that by tau, or with folds those by
/// its two parts.
template <class Formula>
inline constexpr int derivatives_of = is_power<Formula> ? 1 : 2;

/// `axes`: how many derivatives.
template <class Real, int axes>
struct PixelLanes {
    using Number = Complex<LanesOf<Real>>;

    Number d;
    Number z;
    Lanes norm;
    Lanes variance;
    Lanes slope;
    ComplexLanes derivative[axes > 0 ? axes : 1];

    HWY_INLINE PixelLanes() {}
    HWY_INLINE PixelLanes(const Packet& p, int at)
        : d(load_complex<Real>(p, Packet::d_re, at)),
          norm(load_row(p, Packet::norm, at)),
          variance(load_row(p, Packet::variance, at)),
          slope(load_row(p, Packet::slope_squared, at)) {
        for (int axis = 0; axis < axes; ++axis)
            derivative[axis] = load_complex<double>(p, Packet::derivative_re + 2 * axis, at);
    }
    /// Calls visit(row, lanes) for all that a packet holds of these.
    template <class Visit>
    HWY_INLINE void each_row(Visit visit) const {
        visit_complex(Packet::d_re, d, visit);
        visit(Packet::norm, norm);
        visit(Packet::variance, variance);
        visit(Packet::slope_squared, slope);
        for (int axis = 0; axis < axes; ++axis)
            visit_complex(Packet::derivative_re + 2 * axis, derivative[axis], visit);
    }
    HWY_INLINE void store(Packet& p, int at) const {
        each_row([&](int row, const Lanes& v) HWY_ATTR { store_row(p, row, at, v); });
    }

    HWY_INLINE void take_derivatives(const PixelLanes& from) {
        for (int axis = 0; axis < axes; ++axis)
            derivative[axis] = from.derivative[axis];
    }

    /// z, where the pixels stand. `d_in_z`: as in IterationUnits.
    template <bool scaled>
    HWY_INLINE void find_z(const Number& reference, double d_in_z) {
        if constexpr (scaled) {
            z = reference + scaled_by(d, all_lanes(d_in_z));
        } else {
            z = reference + d;
        }
    }
    /// Arrives at a reference point.
    template <bool scaled>
    HWY_INLINE void arrive(const Number& reference, double d_in_z) {
        find_z<scaled>(reference, d_in_z);
        norm = norm_of(to_double(z));
    }
    /// From a reference point to the start of the orbit: d becomes z, and is in its unit.
    HWY_INLINE void rebase(const ScalarComplex<Real>& reference, double d_in_z) {
        rebase(all_lanes(reference), hadal::norm(reference), d_in_z);
    }
    /// The same, for a reference point of this |z|^2.
    HWY_INLINE void rebase(const Number& reference, double norm_of_reference, double d_in_z) {
        const Lanes in_z = all_lanes(d_in_z);
        const Lanes squared = all_lanes(d_in_z * d_in_z);
        d = reference + scaled_by(d, in_z);
        variance = variance * squared + all_lanes(rounding_variance<Real> * norm_of_reference);
        slope = slope * squared;
        for (int axis = 0; axis < axes; ++axis)
            derivative[axis] = scaled_by(derivative[axis], in_z);
    }
    /// Whether z is nearer to 0 than to the reference.
    template <bool scaled>
    HWY_INLINE LaneMask nearer_to_zero(double d_in_z) const {
        Lanes distance = norm_of(to_double(d));
        if constexpr (scaled) distance = distance * all_lanes(d_in_z * d_in_z);
        return hn::Lt(norm.raw, distance.raw);
    }

    /// One iteration, up to what needs the next reference point: d becomes the next z's delta.
    /// `first`: it is the first of all, where z is 0 and the slope is by definition 1.
    template <class Formula, bool scaled>
    HWY_INLINE void iterate(const ReferencePoint<Number>& reference, const Number& tau,
                            const IterationUnits& units, bool first) {
        constexpr int degree = Formula::degree;
        const double squared = units.product * units.product;
        if constexpr (axes == 1) {
            ComplexLanes grown = derivative[0];
            for (int k = 1; k < degree; ++k)
                grown = product(to_double(z), grown);
            grown = {grown.re * all_lanes(degree), grown.im * all_lanes(degree)};
            if constexpr (scaled) grown = scaled_by(grown, all_lanes(units.product));
            derivative[0] = {grown.re + all_lanes(units.dc), grown.im};
        } else if constexpr (axes == 2) {
            grow_derivatives<Formula, scaled>(units);
        }
        d = delta_after<Formula, scaled>(reference, z, d, tau, units);
        // |p z^(p - 1)|^2, for the formulas with folds as well.
        Lanes growth = all_lanes(degree * degree) * norm;
        for (int k = 2; k < degree; ++k)
            growth = growth * norm;
        if constexpr (scaled) {
            // The square of the error itself counts where it is not small against z.
            const Lanes error = variance * all_lanes(units.d_in_z * units.d_in_z);
            variance = variance * (growth + error) * all_lanes(squared);
            growth = growth * all_lanes(squared);
        } else {
            variance = variance * (growth + variance);
        }
        slope = first ? all_lanes(units.dc * units.dc) : slope * growth;
    }
    /// The derivatives after an iteration of a formula with folds, by its own step.
    template <class Formula, bool scaled>
    HWY_INLINE void grow_derivatives(const IterationUnits& units) {
        const ComplexLanes at = to_double(z);
        const DoubleVector zero = hn::Zero(doubles);
        // In a unit where products of z and d are, c adds nothing yet.
        const DoubleVector unit = hn::Set(doubles, scaled ? 0 : units.dc);
        const Complex<Dual<Lanes>> next = Formula::step(
            Complex<Dual<Lanes>>({at.re.raw, derivative[0].re.raw, derivative[1].re.raw},
                                 {at.im.raw, derivative[0].im.raw, derivative[1].im.raw}),
            Complex<Dual<Lanes>>({zero, unit, zero}, {zero, zero, unit}));
        for (int axis = 0; axis < 2; ++axis)
            derivative[axis] = {Lanes(next.re.by[axis]), Lanes(next.im.by[axis])};
        if constexpr (scaled) {
            for (ComplexLanes& along : derivative)
                along = scaled_by(along, all_lanes(units.product));
            derivative[0].re = derivative[0].re + all_lanes(units.dc);
            derivative[1].im = derivative[1].im + all_lanes(units.dc);
        }
    }
    /// Adds what so many iterations round.
    HWY_INLINE void round(double iterations) { round(all_lanes(iterations)); }
    HWY_INLINE void round(const Lanes& iterations) {
        variance =
            variance + norm_of(to_double(d)) * (iterations * all_lanes(rounding_variance<Real>));
    }
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
