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
/// select_negative(x, if_negative, otherwise) found beside it.
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
/// | |X + x| - |X| | by cases: x where both are positive, -x where both are negative, and across
/// the fold 2 X + x with the sign of the reference turned.
template <class T>
HWY_INLINE Delta<T> absolute(const Delta<T>& a) {
    const T zero = a.reference - a.reference;
    const T sum = a.reference + a.delta;
    const T across = a.reference + sum;
    return {absolute(a.reference),
            select_negative(a.reference, select_negative(sum, zero - a.delta, across),
                            select_negative(sum, zero - across, a.delta))};
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

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
