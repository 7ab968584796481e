// Runs of iterations from one delta to another, one by one in MPFR, along orbits of every kind: the
// truth that steps are held against.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "orbit/reference_orbit.hpp"
#include "steps/step_polynomial.hpp"
#include "support/exact.hpp"

namespace hadal::exact {

inline constexpr mpfr_prec_t work_bits = 420;

struct Place {
    std::string name;
    Complex c;
    int64_t iterations;
    int64_t dc_exponent;
};

inline std::vector<Place> places() {
    const auto at = [](const char* re, const char* im) { return Complex(7000, re, im); };
    const Complex needle = exact::nucleus(60, at("-1.99999999999999999999999999", "0"));
    return {
        {"attracting", at("-0.1", "0.1"), 600, -80},
        {"outside", at("0.26", "0.001"), 600, -70},
        {"seahorse", at("-0.743643887037151", "0.131825904205330"), 3000, -46},
        {"seahorse, deep", at("-0.743643887037151", "0.131825904205330"), 3000, -600},
        {"Misiurewicz", at("0", "1"), 700, -600},
        {"needle", at("-1.99999999999999999999", "1e-30"), 900, -300},
        {"needle, deeper than doubles", at("-1.99999999999999999999", "1e-30"), 3000, -4000},
        {"nucleus on the needle", needle, 400, -250},
        {"dips below doubles", at(needle.re.text(140).c_str(), "1e-145"), 700, -1500},
        {"shallow dips", at("-1.7548", "0.0002"), 600, -40},
        {"large disc", at("-1.1", "0.25"), 600, -12},
    };
}

inline ReferenceOrbit orbit_of(const Place& place) {
    constexpr double no_disc = -1e7;
    return {place.c.point(), {place.iterations, 100, no_disc, place.c.bits()}, [](int64_t) {
                return true;
            }};
}

/// A run of iterations that some polynomial stands for.
struct Run {
    int64_t start;
    int64_t length;
};

/// The run's last delta by single iterations, from its first (w = d at start + 1). `Real` says how
/// precise the reference is.
template <class Real>
Complex composed(const ReferenceOrbit& orbit, const Run& run, const Complex& w, const Complex& dc) {
    Complex d = w;
    for (int64_t k = run.start + 1; k < run.start + run.length; ++k)
        d = d * (Complex(work_bits, orbit.scaled<Real>(k)).shifted(1) + d) + dc;
    return d;
}

/// A polynomial's value without any rounding, the sum of the moduli of its two linear terms (by
/// which truncation is measured), and that of all terms (by which rounding is).
struct Value {
    Complex d;
    double linear_log2;
    double mass_log2;
};

template <class Real>
Value value_of(const ScalarComplex<Real>* terms, int tau_degree, int64_t radius, int64_t unit,
               const ScaledComplex<Real>& slope, const Complex& w, const Complex& tau) {
    const Complex t = w.shifted(-radius);
    Complex sum(work_bits);
    Number linear(work_bits);
    Number mass(work_bits);
    const auto add = [&](const Complex& term, bool is_linear) {
        sum = sum + term;
        const Number modulus = term.modulus();
        mass = mass + modulus;
        if (is_linear) linear = linear + modulus;
    };
    Complex tau_power(work_bits, "1", "0");
    for (int j = 0; j <= tau_degree; ++j) {
        Complex power = tau_power;
        for (int i = 0; i + j <= step_order; ++i) {
            add(power * Complex(work_bits, terms[term_index(i, j)], unit), i + j == 1);
            power = power * t;
        }
        tau_power = tau_power * tau;
    }
    if (tau_degree == 0) add(Complex(work_bits, slope) * tau, true);
    return {sum, linear.log2_abs(), mass.log2_abs()};
}

/// Deltas and pixels at the edge and within.
class Samples {
  public:
    explicit Samples(unsigned seed) : random_(seed) {}

    /// Of modulus 1, or less.
    Complex unit_disc() {
        const double turn = share_(random_) * 2 * M_PI;
        double modulus = 1;
        switch (random_() % 4) {
            case 0:
                modulus = std::sqrt(share_(random_));
                break;
            case 1:
                modulus = std::exp2(-40 * share_(random_));
                break;
            default:
                break;
        }
        // Not a hair above 1.
        modulus *= 1 - 0x1p-50;
        return {Number(work_bits, modulus * std::cos(turn)),
                Number(work_bits, modulus * std::sin(turn))};
    }
    /// Of modulus share 2^exponent, or less.
    Complex disc(int64_t exponent, double share) {
        return unit_disc() * Complex(work_bits, ScalarComplex<double>{share, 0.0}, exponent);
    }
    std::size_t below(std::size_t n) { return random_() % n; }

  private:
    std::mt19937_64 random_;
    std::uniform_real_distribution<double> share_{0, 1};
};

}  // namespace hadal::exact
