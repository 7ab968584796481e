// Many iterations at once: the map from the first delta of a run of steps to its last, as a
// truncated Taylor polynomial that knows how far it can be wrong.
//
// A pixel at z_n = Z_m + d of a reference orbit Z obeys d' = d (2 Z_m + d) + dc. A run of steps
// begins at m with w = d (2 Z_m + d) + dc, taken exactly, and goes on to the end of the run by a
// polynomial in t = w / 2^radius and tau = dc / 2^dc_exponent, both of modulus at most 1. What the
// truncation leaves out is bounded by its majorant, the sum of the absolute values of the terms
// left out, sorted by their degree in t: a smaller radius shrinks term i by its i-th power, which
// tells how small the radius has to be for the bound wanted.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "formula/branch.hpp"
#include "number/scaled_complex.hpp"
#include "number/wide_float.hpp"

namespace hadal {

template <class Real>
struct PowerSeries;

/// Highest total degree of the terms kept.
inline constexpr int step_order = 8;
/// Coefficients of the terms t^i tau^j with 0 <= i + j <= step_order.
inline constexpr int step_terms = (step_order + 1) * (step_order + 2) / 2;

/// Where the coefficient of t^i tau^j lies. Pure powers of t come first, by degree.
constexpr int term_index(int i, int j) {
    // Rows of constant j, each with the degrees 0 .. step_order - j.
    return j * (step_order + 1) - j * (j - 1) / 2 + i;
}

/// How many coefficients there are with j up to tau_degree.
constexpr int terms_up_to(int tau_degree) {
    return term_index(0, tau_degree + 1);
}

/// Parts of a binary order of magnitude that radii are told in.
inline constexpr int trims_a_bit = 8;
/// 2^(-trim / trims_a_bit), rounded down, for trim from 0 to trims_a_bit - 1.
constexpr double reach_of(int trim) {
    constexpr std::array<double, trims_a_bit> reaches{1,      0.9170, 0.8408, 0.7711,
                                                      0.7071, 0.6484, 0.5946, 0.5452};
    return reaches[static_cast<std::size_t>(trim)];
}

/// Majorant of what a polynomial leaves out, by degree in t; the last entry holds all degrees above
/// step_order.
using StepTails = std::array<double, step_order + 2>;

/// The most that a polynomial may be bent within its radius: errors grow by its derivative, and a
/// bound of that is to tell by how much.
inline constexpr double most_bent = 0.25;

/// How far the derivative by t is from that of the linear term, relative to it, at most: by_tau,
/// and by_t for each unit of |t| up to the reach.
struct Bend {
    float by_t = 0;
    float by_tau = 0;
};

/// A step as a polynomial. Units: the values of the polynomial are in units of 2^unit.
template <class Real>
struct StepPolynomial {
    using Complex = ScalarComplex<Real>;

    int64_t radius = 0;  ///< t is w / 2^radius
    /// |t| at most 2^(-trim / trims_a_bit), with trim below trims_a_bit: what joined runs allow
    /// each other would be lost again and again if it were rounded to powers of two.
    int trim = 0;
    int64_t unit = 0;
    /// Highest power of tau in `terms`. 0: no terms with tau but the slope.
    int tau_degree = 0;
    std::array<Complex, step_terms> terms{};
    /// With tau_degree 0 the coefficient of tau, apart because it may be far below the unit.
    ScaledComplex<Real> slope;
    /// Of formulas with folds, which mirror what they fold: the polynomial is one in the conjugate
    /// of t, and this is the coefficient of the conjugate of tau. They have no mixed terms.
    bool conjugate = false;
    ScaledComplex<Real> slope_conjugate;
    StepTails tails{};  ///< in the unit

    /// w itself: the run of one step.
    static StepPolynomial identity(int64_t radius);

    /// One more step: d -> d (z2 + d) + dc, where z2 = 2 Z.
    StepPolynomial advanced(const ScaledComplex<Real>& z2, int64_t dc_exponent) const {
        return advanced(std::span(&z2, 1), dc_exponent);
    }
    /// The same for z^p + c: d -> d (a_1 + d (a_2 + ... + d (a_(p-1) + d))) + dc, where a_k is the
    /// binomial coefficient of p over k times Z^(p - k); of a formula with folds, on the branch
    /// that Z is on.
    StepPolynomial advanced(std::span<const ScaledComplex<Real>> a, int64_t dc_exponent) const {
        StepPolynomial result = *this;
        result.advance(a, dc_exponent);
        return result;
    }
    void advance(std::span<const ScaledComplex<Real>> a, int64_t dc_exponent,
                 const Branch& branch = {});

    /// First this run, then `next`, at whose first reference point the coefficients are a and the
    /// branch is that given. The radius shrinks until next's radius holds. Returns false where no
    /// radius helps: |dc| is too large.
    bool then(const StepPolynomial& next, std::span<const ScaledComplex<Real>> a,
              int64_t dc_exponent, StepPolynomial& result, const Branch& branch = {}) const;
    bool then(const StepPolynomial& next, const ScaledComplex<Real>& z2, int64_t dc_exponent,
              StepPolynomial& result) const {
        return then(next, std::span(&z2, 1), dc_exponent, result);
    }

    /// The most that |t| may be.
    double reach() const { return reach_of(trim); }

    /// Shrinks the radius until all values have a modulus of at most `most`. Returns false where
    /// dc alone leads beyond half of it.
    bool confine(double most);

    /// Shrinks the radius until the error is at most `tolerance` times the linear terms, and the
    /// polynomial bent no more than most_bent. Returns false where that cannot be reached: the
    /// terms left out that hold tau are too large, or those with tau as against the linear one.
    bool fit(double tolerance);
    Bend bend() const;

    /// The same with its tau term among the others, so that mixed terms can be kept.
    void keep_mixed_terms();

    /// Bound of the modulus of the part with t, and of the part without, in the unit.
    double mass_with_t() const;
    double mass_without_t() const;

  private:
    /// confine() to reach 2^exponent, with a reach in [1/2, 1].
    bool confine_to(int64_t exponent, double reach);
    /// Shrinks the radius by as many parts of a bit as it takes until good_at(greatest |t|), which
    /// is so at all smaller ones as well. Returns false where so many are too few.
    template <class GoodAt>
    bool trim_until(int64_t most_trims, GoodAt good_at);
    /// By how many bits the radius is too large for d's linear term to be seen beside its powers,
    /// one iteration on.
    int64_t bits_too_many(std::span<const ScaledComplex<Real>> a) const;
    /// advance() without mixed terms.
    void advance_pure(std::span<const ScaledComplex<Real>> a, int64_t dc_exponent,
                      const Branch& branch);
    /// next(w) with this polynomial as w and without mixed terms; all but the radius. The unit is
    /// 2^-margin of next's radius.
    void follow_pure(const StepPolynomial& next, int64_t margin, StepPolynomial& result) const;
    PowerSeries<Real> series() const;
    /// Bound of the modulus of the slope, where it is apart; in the unit.
    double slope_mass() const;
    /// Bound from below of what the slopes make of a tau of modulus 1, where they are apart; in the
    /// unit.
    double least_slope() const;
    /// With mixed terms: this times d, plus a d, plus dc.
    StepPolynomial times(const StepPolynomial& d, const ScaledComplex<Real>& a,
                         int64_t dc_exponent) const;
    /// What a branch makes of the values.
    void mirror(bool conjugates, bool negates);
    void drop_small_rows(double tolerance);
    void shrink(int64_t bits);
    void normalise();
    /// The same with mixed terms, and in units of next's radius.
    void substitute_into(const StepPolynomial& next, StepPolynomial& result) const;
};

extern template struct StepPolynomial<double>;
extern template struct StepPolynomial<DoubleDouble>;
extern template struct StepPolynomial<Wide>;
extern template struct StepPolynomial<Widest>;

}  // namespace hadal
