// The formulas, each written once as a template over its number type.
//
// A formula maps z and c to the next z. T may be any real number type with +, - and * and an
// `absolute(T)` found beside it: plain doubles, SIMD lanes, or duals that carry derivatives. The
// order of operations below is part of the contract: every instantiation performs exactly these
// operations with one rounding each, which is why all instruction sets return the same bits.
//
// The file is compiled once for each instruction set (see kernel/), hence the toggled guard.
#if defined(HADAL_FORMULA_FORMULAS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_FORMULA_FORMULAS_INL_H
#undef HADAL_FORMULA_FORMULAS_INL_H
#else
#define HADAL_FORMULA_FORMULAS_INL_H
#endif

#include <hwy/highway.h>

#include "number/complex-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// z^2, the 2xy taken as (x + x) y: the recipe's `2 * z0 * z1` rounds the same way.
template <class T>
HWY_INLINE Complex<T> square(const Complex<T>& z) {
    return {z.re * z.re - z.im * z.im, (z.re + z.re) * z.im};
}

template <class T>
HWY_INLINE Complex<T> product(const Complex<T>& a, const Complex<T>& b) {
    return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

/// z^P by repeated squaring from the top bit down: 7 = (1, 3, 6, 7).
template <int P, class T>
HWY_INLINE Complex<T> power(const Complex<T>& z) {
    if constexpr (P == 1) {
        return z;
    } else if constexpr (P % 2 == 0) {
        return square(power<P / 2>(z));
    } else {
        return product(power<P - 1>(z), z);
    }
}

/// The sum of z^k w^(p - 1 - k) over k = 0 .. p - 1: z^p - w^p is (z - w) times that, which loses
/// no digits where z and w are close. `Number` is complex, with + and *; p is 2 or more.
template <class Number>
HWY_INLINE Number power_difference_quotient(const Number& z, const Number& w, int p) {
    Number sum = z + w;
    Number power = z;
    for (int k = 2; k < p; ++k) {
        power = power * z;
        sum = sum * w + power;
    }
    return sum;
}

/// z^P + c: the Mandelbrot set for P = 2, the Multibrot sets above.
template <int P>
struct Multibrot {
    static constexpr int degree = P;

    template <class T>
    static HWY_INLINE Complex<T> step(const Complex<T>& z, const Complex<T>& c) {
        const Complex<T> w = power<P>(z);
        return {w.re + c.re, w.im + c.im};
    }
};

/// (|x| + i|y|)^2 + c (Michelitsch and Roessler 1992).
struct BurningShip {
    static constexpr int degree = 2;

    template <class T>
    static HWY_INLINE Complex<T> step(const Complex<T>& z, const Complex<T>& c) {
        const Complex<T> w = square(z);
        return {w.re + c.re, absolute(w.im) + c.im};
    }
};

/// conj(z)^2 + c, also called the Mandelbar set.
struct Tricorn {
    static constexpr int degree = 2;

    template <class T>
    static HWY_INLINE Complex<T> step(const Complex<T>& z, const Complex<T>& c) {
        const Complex<T> w = square(z);
        return {w.re + c.re, c.im - w.im};
    }
};

/// |Re z^2| + i Im z^2 + c.
struct Celtic {
    static constexpr int degree = 2;

    template <class T>
    static HWY_INLINE Complex<T> step(const Complex<T>& z, const Complex<T>& c) {
        const Complex<T> w = square(z);
        return {absolute(w.re) + c.re, w.im + c.im};
    }
};

/// |Re z^2| + i |Im z^2| + c.
struct Buffalo {
    static constexpr int degree = 2;

    template <class T>
    static HWY_INLINE Complex<T> step(const Complex<T>& z, const Complex<T>& c) {
        const Complex<T> w = square(z);
        return {absolute(w.re) + c.re, absolute(w.im) + c.im};
    }
};

/// (x + i|y|)^2 + c: the Burning Ship folded along one axis only.
struct PerpendicularBurningShip {
    static constexpr int degree = 2;

    template <class T>
    static HWY_INLINE Complex<T> step(const Complex<T>& z, const Complex<T>& c) {
        const Complex<T> w = square(Complex<T>{z.re, absolute(z.im)});
        return {w.re + c.re, w.im + c.im};
    }
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
