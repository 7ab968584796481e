// Deep views with something to see in them, found by Newton's method, and where their pixels lie.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "support/exact.hpp"

namespace hadal::exact {

struct DeepView {
    std::string name;
    Complex centre;
    double disc_log2;  ///< binary logarithm of the radius that is looked at
    int64_t iterations;
};

/// The first n at which the disc, mapped by n iterations to first order, covers 0; 0: none.
inline int64_t ball_period(const Complex& c, double disc_log2, int64_t limit) {
    Orbit orbit(c, true);
    for (int64_t n = 0; n <= limit; ++n, orbit.advance()) {
        if (n > 0 && disc_log2 + orbit.derivative.log2_abs() > orbit.z.log2_abs()) return n;
    }
    return 0;
}

/// A component of the set: the least period in a disc.
struct Component {
    int64_t period;
    Complex nucleus;
    double size_log2;

    Component(const Complex& c, double disc_log2)
        : period(ball_period(c, disc_log2, 20000)),
          nucleus(exact::nucleus(period, c)),
          size_log2(exact::size_log2(period, nucleus)) {}

    /// The point that lies where `at` lies in the whole set, as near as a small copy is like it.
    Complex like(double re, double im) const {
        const Complex at(Number(nucleus.bits(), re), Number(nucleus.bits(), im));
        return nucleus + at / shrinkage(period, nucleus);
    }
};

/// From 1e13 to 1e400, with and without components in view.
inline std::vector<DeepView> deep_views() {
    // Enough to tell pixels apart when a chaotic orbit has lost some.
    constexpr mpfr_prec_t shallow = 320;
    constexpr mpfr_prec_t deep = 1000;
    constexpr mpfr_prec_t deepest = 1700;
    const Complex seahorse(shallow, "-0.743643887037151", "0.131825904205330");
    const Component copy(seahorse, -46);
    const Component needle(Complex(deep, "-1.99999999999999999999999999", "0"), -120);
    const Component branch(Complex(deep, "0", "1"), -150);
    // So small that its deltas need exponents from lap to lap.
    const std::string near_tip = "-1." + std::string(120, '9');
    const Component tiny(Complex(deepest, near_tip.c_str(), "0"), -500);
    return {
        {"Misiurewicz 1e20", Complex(shallow, "0", "1"), -66, 1000},
        {"Misiurewicz 1e120", Complex(deep, "0", "1"), -398, 1500},
        {"Misiurewicz 1e400", Complex(deepest, "0", "1"), -1330, 2000},
        {"needle 1e400", Complex(deepest, "-2", "1e-390"), -1297, 2000},
        {"copy on the needle", needle.nucleus, needle.size_log2 + 1, 4000},
        {"beside it", needle.nucleus, needle.size_log2 / 2 - 20, 4000},
        {"copy on a branch", branch.nucleus, branch.size_log2 + 1, 5000},
        {"tiny copy on the needle", tiny.nucleus, tiny.size_log2 + 1, 60000},
        {"seahorse valley", seahorse, -44, 10000},
        {"copy in it", copy.nucleus, copy.size_log2 + 1, 20000},
        {"seahorse valley of the copy", copy.like(-0.743643887037151, 0.131825904205330),
         copy.size_log2 - 20, 30000},
    };
}

}  // namespace hadal::exact
