// Numbers with their derivatives, as the formulas take them.
#pragma once

#include "number/long/big_real.hpp"

namespace hadal {

inline bool is_negative(double x) {
    return x < 0;
}

/// A number and how it changes with the two parts of a point. Real is double or BigReal; its
/// default value is 0.
template <class Real>
struct Dual {
    Real value{};
    Real by_re{};
    Real by_im{};

    friend Dual operator+(const Dual& a, const Dual& b) {
        return {a.value + b.value, a.by_re + b.by_re, a.by_im + b.by_im};
    }
    friend Dual operator-(const Dual& a, const Dual& b) {
        return {a.value - b.value, a.by_re - b.by_re, a.by_im - b.by_im};
    }
    friend Dual operator*(const Dual& a, const Dual& b) {
        return {a.value * b.value, a.value * b.by_re + a.by_re * b.value,
                a.value * b.by_im + a.by_im * b.value};
    }
    /// On the fold as on the side where nothing is folded.
    friend Dual absolute(const Dual& a) { return is_negative(a.value) ? Dual{} - a : a; }
};

}  // namespace hadal
