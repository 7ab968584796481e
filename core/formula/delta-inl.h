// Formulas on deltas: how the next z differs when z and c differ a little.
//
// Perturbing a formula needs no second version of it: its template runs on numbers that carry a
// reference value and a small delta, with the rules for sums, products and absolute values below.
// None of them subtracts nearly equal numbers, so that deltas far below the last digit of the
// reference keep all of theirs.
#if defined(HADAL_FORMULA_DELTA_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_FORMULA_DELTA_INL_H
#undef HADAL_FORMULA_DELTA_INL_H
#else
#define HADAL_FORMULA_DELTA_INL_H
#endif

#include "formula/formulas-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// reference + delta. T is a real number type with + - *, absolute(T) and
/// select_negative(x, if_negative, otherwise) found beside it, and where deltas have a unit of
/// their own farther_from_zero(T, T) and scaled_by(T, power of two).
template <class T>
struct Delta {
    T reference;
    T delta;

    // Written out: GCC compiles implicit constructors without the instruction set around them.
    HWY_INLINE Delta() {}
    HWY_INLINE Delta(const T& reference_, const T& delta_) : reference(reference_), delta(delta_) {}
};

template <class T>
HWY_INLINE Delta<T> operator+(const Delta<T>& a, const Delta<T>& b) {
    return {a.reference + b.reference, a.delta + b.delta};
}
template <class T>
HWY_INLINE Delta<T> operator-(const Delta<T>& a, const Delta<T>& b) {
    return {a.reference - b.reference, a.delta - b.delta};
}
template <class T>
HWY_INLINE Delta<T> operator*(const Delta<T>& a, const Delta<T>& b) {
    return {a.reference * b.reference, a.reference * b.delta + a.delta * (b.reference + b.delta)};
}
/// |X + x| - |X| by cases: x where both are positive, -x where both are negative, and across the
/// fold 2 X + x with the sign of the reference turned.
template <class T>
HWY_INLINE T difference_of_absolutes(const T& reference, const T& delta) {
    const T zero = reference - reference;
    const T sum = reference + delta;
    const T across = reference + sum;
    return select_negative(reference, select_negative(sum, zero - delta, across),
                           select_negative(sum, zero - across, delta));
}
template <class T>
HWY_INLINE Delta<T> absolute(const Delta<T>& a) {
    return {absolute(a.reference), difference_of_absolutes(a.reference, a.delta)};
}

/// reference + delta, each in a unit of its own: `epsilon` is that of the delta in that of the
/// reference, and may be far below the range of doubles, that is 0.
template <class T, class Power>
struct ScaledDelta {
    T reference;
    T lifted;  ///< the reference in the unit of the delta, cut off at most_lifted: a fold asks only
               ///< whether it is larger than the delta, and needs its value only where it is not
    T delta;
    Power epsilon;

    HWY_INLINE ScaledDelta() {}
    HWY_INLINE ScaledDelta(const T& reference_, const T& lifted_, const T& delta_,
                           const Power& epsilon_)
        : reference(reference_), lifted(lifted_), delta(delta_), epsilon(epsilon_) {}
};

/// More than any delta and its products, and far from the end of the range.
inline constexpr double most_lifted = 0x1p400;

template <class T, class Power>
HWY_INLINE ScaledDelta<T, Power> operator+(const ScaledDelta<T, Power>& a,
                                           const ScaledDelta<T, Power>& b) {
    return {a.reference + b.reference, a.lifted + b.lifted, a.delta + b.delta, a.epsilon};
}
/// Cutting off keeps the order of numbers, so that the sign of a difference of squares is right.
template <class T, class Power>
HWY_INLINE ScaledDelta<T, Power> operator-(const ScaledDelta<T, Power>& a,
                                           const ScaledDelta<T, Power>& b) {
    return {a.reference - b.reference, a.lifted - b.lifted, a.delta - b.delta, a.epsilon};
}
template <class T, class Power>
HWY_INLINE ScaledDelta<T, Power> operator*(const ScaledDelta<T, Power>& a,
                                           const ScaledDelta<T, Power>& b) {
    // Either factor's reference may have left the range on one of its two sides.
    const T lifted = farther_from_zero(a.reference * b.lifted, a.lifted * b.reference);
    const T moved = b.reference + scaled_by(b.delta, b.epsilon);
    return {a.reference * b.reference, lifted, a.reference * b.delta + a.delta * moved, a.epsilon};
}
template <class T, class Power>
HWY_INLINE ScaledDelta<T, Power> absolute(const ScaledDelta<T, Power>& a) {
    return {absolute(a.reference), absolute(a.lifted), difference_of_absolutes(a.lifted, a.delta),
            a.epsilon};
}

/// Whether a formula is z^p + c.
template <class Formula>
inline constexpr bool is_power = false;
template <int P>
inline constexpr bool is_power<Multibrot<P>> = true;

/// The delta of the next z: of f(Z + d, C + dc) from f(Z, C). Complex numbers over T.
template <class Formula, class T>
HWY_INLINE Complex<T> next_delta(const Complex<T>& reference, const Complex<T>& d,
                                 const Complex<T>& dc) {
    const T zero = dc.re - dc.re;
    using Number = Delta<T>;
    const Complex<Number> next =
        Formula::step(Complex<Number>(Number(reference.re, d.re), Number(reference.im, d.im)),
                      Complex<Number>(Number(zero, dc.re), Number(zero, dc.im)));
    return {next.re.delta, next.im.delta};
}

/// The same for a formula of degree 2 with c left out, z in one unit and d in another: the result
/// is in their product.
template <class Formula, class T, class Power>
HWY_INLINE Complex<T> next_scaled_delta(const Complex<T>& reference, const Complex<T>& lifted,
                                        const Complex<T>& d, const Power& epsilon) {
    static_assert(Formula::degree == 2);
    const T zero = d.re - d.re;
    using Number = ScaledDelta<T, Power>;
    const Number none(zero, zero, zero, epsilon);
    const Complex<Number> next =
        Formula::step(Complex<Number>(Number(reference.re, lifted.re, d.re, epsilon),
                                      Number(reference.im, lifted.im, d.im, epsilon)),
                      Complex<Number>(none, none));
    return {next.re.delta, next.im.delta};
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
