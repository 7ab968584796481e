#include "steps/step_polynomial.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>
#include <utility>

#include "steps/substitution.hpp"

namespace hadal {

namespace {

constexpr int classes = step_order + 2;

/// Sum of the moduli of a polynomial's terms by degree in t, and of its tails.
struct Masses {
    std::array<double, classes> by_degree{};
    double total = 0;
};

template <class Real>
Masses masses_of(const StepPolynomial<Real>& p) {
    Masses masses;
    for (int j = 0; j <= p.tau_degree; ++j) {
        for (int i = 0; i + j <= step_order; ++i)
            masses.by_degree[i] += modulus_bound(p.terms[term_index(i, j)]);
    }
    for (const double mass : masses.by_degree)
        masses.total += mass;
    return masses;
}

/// Bounds of the derivative by t less that of the linear term, for |tau| up to 1.
struct DerivativeMasses {
    template <class Real>
    explicit DerivativeMasses(const StepPolynomial<Real>& p) : by_degree(masses_of(p).by_degree) {
        by_tau = std::max(by_degree[1] - modulus_bound(p.terms[term_index(1, 0)]), 0.0);
        for (int i = 2; i < classes; ++i)
            by_degree[i] *= i;
    }
    /// For each unit of |t|, up to most_t.
    double by_t(double most_t) const {
        double sum = 0;
        for (int i = classes - 1; i >= 2; --i)
            sum = sum * most_t + by_degree[i];
        return sum;
    }

    std::array<double, classes> by_degree;  ///< of terms with t^(i - 1), from i = 2 on
    double by_tau;
};

/// tails += a.tails b + a b.tails + a.tails b.tails, class by class.
void add_tails_of_product(const std::array<double, classes>& tails_a, const Masses& a,
                          const std::array<double, classes>& tails_b, const Masses& b,
                          std::array<double, classes>& tails) {
    for (int i = 0; i < classes; ++i) {
        for (int k = 0; k < classes; ++k) {
            tails[std::min(i + k, classes - 1)] +=
                tails_a[i] * (b.by_degree[k] + tails_b[k]) + a.by_degree[i] * tails_b[k];
        }
    }
}

template <class Real>
void multiply_mixed(const StepPolynomial<Real>& a, const StepPolynomial<Real>& b,
                    StepPolynomial<Real>& product) {
    product.terms = {};
    product.tails = {};
    for (int j = 0; j <= a.tau_degree; ++j) {
        for (int i = 0; i + j <= step_order; ++i) {
            const auto& factor = a.terms[term_index(i, j)];
            const double mass = modulus_bound(factor);
            if (mass == 0) continue;
            for (int l = 0; l <= b.tau_degree; ++l) {
                for (int k = 0; k + l <= step_order; ++k) {
                    const auto& other = b.terms[term_index(k, l)];
                    if (i + j + k + l <= step_order) {
                        auto& term = product.terms[term_index(i + k, j + l)];
                        term = term + factor * other;
                    } else {
                        product.tails[std::min(i + k, classes - 1)] += mass * modulus_bound(other);
                    }
                }
            }
        }
    }
}

template <class Real>
void scale_values(StepPolynomial<Real>& p, double factor) {
    for (int i = 0; i < terms_up_to(p.tau_degree); ++i)
        p.terms[i] = scaled_by(p.terms[i], factor);
    for (double& tail : p.tails)
        tail *= factor;
}

/// a b, both with mixed terms; `unit` of the product is left to the caller.
template <class Real>
StepPolynomial<Real> product(const StepPolynomial<Real>& a, const StepPolynomial<Real>& b) {
    StepPolynomial<Real> result;
    result.tau_degree = std::min(a.tau_degree + b.tau_degree, step_order);
    multiply_mixed(a, b, result);
    add_tails_of_product(a.tails, masses_of(a), b.tails, masses_of(b), result.tails);
    return result;
}

}  // namespace

template <class Real>
StepPolynomial<Real> StepPolynomial<Real>::identity(int64_t radius) {
    StepPolynomial result;
    result.radius = radius;
    result.unit = radius;
    result.terms[term_index(1, 0)].re = 1.0;
    return result;
}

template <class Real>
double StepPolynomial<Real>::mass_without_t() const {
    return masses_of(*this).by_degree[0] + slope_mass() + tails[0];
}

template <class Real>
double StepPolynomial<Real>::mass_with_t() const {
    const Masses masses = masses_of(*this);
    double sum = masses.total - masses.by_degree[0];
    for (int i = 1; i < classes; ++i)
        sum += tails[i];
    return sum;
}

template <class Real>
PowerSeries<Real> StepPolynomial<Real>::series() const {
    return {std::span(terms).template first<step_order + 1>(), tails, slope_mass()};
}

template <class Real>
double StepPolynomial<Real>::slope_mass() const {
    if (tau_degree > 0) return 0;
    return modulus_bound(slope.mantissa) * power_of_two(slope.exponent - unit) +
           modulus_bound(slope_conjugate.mantissa) * power_of_two(slope_conjugate.exponent - unit);
}

template <class Real>
void StepPolynomial<Real>::advance(std::span<const ScaledComplex<Real>> a, int64_t dc_exponent,
                                   const Branch& branch) {
    if (tau_degree == 0) return advance_pure(a, dc_exponent, branch);
    StepPolynomial sum = *this;
    for (std::size_t k = a.size(); k-- > 1;)
        sum = sum.times(*this, a[k], exponent_of_zero);
    *this = sum.times(*this, a[0], dc_exponent);
}

template <class Real>
void StepPolynomial<Real>::advance_pure(std::span<const ScaledComplex<Real>> a, int64_t dc_exponent,
                                        const Branch& branch) {
    // In the unit of the largest of the products.
    const auto degree = static_cast<int64_t>(a.size()) + 1;
    int64_t common = degree * unit;
    for (int64_t k = 1; k < degree; ++k)
        common = std::max(common, a[static_cast<std::size_t>(k - 1)].exponent + k * unit);
    const auto factor = [&](int64_t k) {
        const auto& [mantissa, exponent] = a[static_cast<std::size_t>(k - 1)];
        return scaled_by(mantissa, power_of_two(exponent + k * unit - common));
    };
    const double highest = power_of_two(degree * unit - common);
    std::array<Complex, step_order + 1> advanced_terms;
    StepTails advanced_tails;
    if (degree == 2) {
        square_step<Real>(factor(1), highest, series(), advanced_terms, advanced_tails);
    } else {
        std::array<Complex, step_order> factors;
        for (int64_t k = 1; k < degree; ++k)
            factors[static_cast<std::size_t>(k - 1)] = factor(k);
        factors[a.size()] = {highest, 0.0};
        const std::span<const Complex> all(factors.data(), a.size() + 1);
        substitute<Real>(all, {}, series(), advanced_terms, advanced_tails);
    }
    std::copy(advanced_terms.begin(), advanced_terms.end(), terms.begin());
    tails = advanced_tails;
    unit = common;
    slope = a[0] * slope;
    slope_conjugate = a[0] * slope_conjugate;
    mirror(branch.conjugate, branch.negate);
    if (dc_exponent != exponent_of_zero)
        slope = slope + ScaledComplex<Real>{{1.0, 0.0}, dc_exponent};
    normalise();
}

template <class Real>
StepPolynomial<Real> StepPolynomial<Real>::times(const StepPolynomial& d,
                                                 const ScaledComplex<Real>& a,
                                                 int64_t dc_exponent) const {
    // In the unit of the larger of the two products.
    const int64_t linear_unit = d.unit + a.exponent;
    const int64_t product_unit = unit + d.unit;
    const int64_t common = std::max(linear_unit, product_unit);

    StepPolynomial result = product(*this, d);
    result.radius = radius;
    result.trim = trim;
    result.unit = common;
    scale_values(result, power_of_two(product_unit - common));
    const Complex factor = scaled_by(a.mantissa, power_of_two(linear_unit - common));
    for (int i = 0; i < terms_up_to(d.tau_degree); ++i)
        result.terms[i] = result.terms[i] + factor * d.terms[i];
    for (int i = 0; i < classes; ++i)
        result.tails[i] += modulus_bound(factor) * d.tails[i];
    Complex& tau = result.terms[term_index(0, 1)];
    tau.re = tau.re + power_of_two(dc_exponent - common);
    result.normalise();
    return result;
}

template <class Real>
int64_t StepPolynomial<Real>::bits_too_many(std::span<const ScaledComplex<Real>> a) const {
    // Small enough that what doubles cannot hold beside the linear term is far below any tolerance.
    constexpr int64_t most = 40;
    const int64_t size = unit + exponent_of(mass_with_t());
    const auto degree = static_cast<int64_t>(a.size()) + 1;
    int64_t bits = 0;
    for (int64_t k = 2; k <= degree; ++k) {
        const int64_t exponent = k < degree ? a[static_cast<std::size_t>(k - 1)].exponent : 0;
        const int64_t excess = exponent + (k - 1) * size - (a[0].exponent + most);
        if (excess > 0) bits = std::max(bits, (excess + k - 2) / (k - 1));
    }
    return bits;
}

template <class Real>
bool StepPolynomial<Real>::then(const StepPolynomial& next, std::span<const ScaledComplex<Real>> a,
                                int64_t dc_exponent, StepPolynomial& result,
                                const Branch& branch) const {
    if (a[0].exponent == exponent_of_zero) return false;
    // At a deep dip, so little of the radius is of use that the rest would only cost range.
    StepPolynomial w = *this;
    if (const int64_t bits = bits_too_many(a); bits > 0) w.shrink(bits);
    if (!w.confine(branch.reach)) return false;
    w.advance(a, dc_exponent, branch);
    const bool mixed = tau_degree > 0;
    // Half of next's radius is for the part with t, half for the part without.
    if (!mixed && std::max(w.slope.exponent, w.slope_conjugate.exponent) + 3 > next.radius - 1)
        return false;
    if (!w.confine_to(next.radius, next.reach())) return false;
    // How far w stays below next's radius, in bits.
    const int64_t margin = next.radius - w.unit;
    if (mixed) {
        // So far that squares of w are below any tolerance, and might be below the range of a
        // double.
        constexpr int64_t linear_margin = 256;
        if (margin >= linear_margin) return false;
        scale_values(w, power_of_two(-margin));
        w.unit = next.radius;
        w.substitute_into(next, result);
    } else {
        w.mirror(next.conjugate, false);
        w.follow_pure(next, margin, result);
    }
    result.radius = w.radius;
    result.trim = w.trim;
    result.normalise();
    return true;
}

template <class Real>
void StepPolynomial<Real>::follow_pure(const StepPolynomial& next, int64_t margin,
                                       StepPolynomial& result) const {
    // In units of this polynomial, and of next's linear term at them.
    std::array<Complex, step_order> outer;
    StepTails outer_tails;
    outer_tails[0] = next.tails[0] * power_of_two(margin);
    for (int i = 1; i < classes; ++i) {
        const double factor = power_of_two(-margin * (i - 1));
        if (i <= step_order) outer[i - 1] = scaled_by(next.terms[i], factor);
        outer_tails[i] = next.tails[i] * factor;
    }
    result.tau_degree = 0;
    substitute<Real>(outer, outer_tails, series(),
                     std::span(result.terms).template first<step_order + 1>(), result.tails);
    result.unit = next.unit - margin;
    const ScaledComplex<Real> first =
        normalised(next.terms[term_index(1, 0)], next.unit - next.radius);
    result.slope = first * slope + next.slope;
    result.conjugate = conjugate;
    result.slope_conjugate = first * slope_conjugate + next.slope_conjugate;
}

template <class Real>
void StepPolynomial<Real>::mirror(bool conjugates, bool negates) {
    if (!conjugates && !negates) return;
    const auto mirrored = [&](Complex v) {
        if (conjugates) v.im = -v.im;
        return negates ? Complex{-v.re, -v.im} : v;
    };
    for (int i = 0; i < terms_up_to(tau_degree); ++i)
        terms[i] = mirrored(terms[i]);
    slope.mantissa = mirrored(slope.mantissa);
    slope_conjugate.mantissa = mirrored(slope_conjugate.mantissa);
    if (!conjugates) return;
    conjugate = !conjugate;
    std::swap(slope, slope_conjugate);
}

template <class Real>
bool StepPolynomial<Real>::confine(double most) {
    if (most == std::numeric_limits<double>::infinity()) return true;
    const int64_t exponent = exponent_of(most) + 1;
    return confine_to(exponent, most * power_of_two(-exponent));
}

template <class Real>
bool StepPolynomial<Real>::confine_to(int64_t exponent, double reach) {
    // Half of it is for the part with t at least, half for the part without at most.
    const auto bits_for_half = [&] {
        return exponent_of(mass_with_t()) + unit + 1 - (exponent - 2);
    };
    // What comes now needs numbers of about the same size.
    constexpr int64_t range = 900;
    if (const int64_t bits = bits_for_half(); bits > range) shrink(bits - range);
    const double in_values = power_of_two(unit - exponent);
    const double without_t = mass_without_t() * in_values;
    if (!(without_t <= reach / 2)) return false;
    constexpr double rounded_off = 0x1p-40;
    const double room = reach * (1 - rounded_off) - without_t;
    const Masses masses = masses_of(*this);
    return trim_until(std::max<int64_t>(bits_for_half() + 1, 1) * trims_a_bit, [&](double most_t) {
        double sum = 0;
        for (int i = classes - 1; i >= 1; --i)
            sum = (sum + masses.by_degree[i] + tails[i]) * most_t;
        return sum * in_values <= room;
    });
}

template <class Real>
template <class GoodAt>
bool StepPolynomial<Real>::trim_until(int64_t most_trims, GoodAt good_at) {
    const auto is_good = [&](int64_t trims) {
        return good_at(reach_of(static_cast<int>(trims % trims_a_bit)) *
                       power_of_two(-(trims / trims_a_bit)));
    };
    int64_t good = trim;
    if (!is_good(good)) {
        int64_t bad = good;
        good = std::max<int64_t>(most_trims, bad + 1);
        if (!is_good(good)) return false;
        while (good - bad > 1) {
            const int64_t middle = (bad + good) / 2;
            (is_good(middle) ? good : bad) = middle;
        }
    }
    if constexpr (std::is_same_v<Real, Wide> || std::is_same_v<Real, Widest>) {
        // A walk in wide numbers follows its error by the linear terms, over very many steps: at
        // the far end of them it would lose count of it, and its pixel go to direct iteration.
        if (good > 0) good += 2 * trims_a_bit - 1 - (good - 1) % trims_a_bit;
    }
    shrink(good / trims_a_bit);
    trim = static_cast<int>(good % trims_a_bit);
    return true;
}

template <class Real>
void StepPolynomial<Real>::substitute_into(const StepPolynomial& next,
                                           StepPolynomial& result) const {
    const Masses masses = masses_of(*this);
    // Horner's rule; the coefficients of next are polynomials in tau.
    result = StepPolynomial();
    result.tau_degree = next.tau_degree;
    for (int i = step_order; i >= 0; --i) {
        if (i < step_order) {
            const StepPolynomial partial = product(result, *this);
            result.terms = partial.terms;
            result.tails = partial.tails;
            result.tau_degree = partial.tau_degree;
        }
        for (int j = 0; j <= std::min(next.tau_degree, step_order - i); ++j) {
            Complex& term = result.terms[term_index(0, j)];
            term = term + next.terms[term_index(i, j)];
        }
    }
    result.unit = next.unit;
    // What next itself leaves out, at its degree in w, which is about its degree in t: only what
    // has few t must be counted among what a smaller radius does not help.
    result.tails[0] += next.tails[0];
    std::array<double, classes> power{1};
    for (int i = 1; i < classes; ++i) {
        std::array<double, classes> higher{};
        for (int k = 0; k < classes; ++k) {
            for (int l = 0; l < classes; ++l)
                higher[std::min(k + l, classes - 1)] += power[k] * (masses.by_degree[l] + tails[l]);
        }
        power = higher;
        for (int k = 0; k < classes; ++k)
            result.tails[k] += next.tails[i] * power[k];
    }
}

template <class Real>
double StepPolynomial<Real>::least_slope() const {
    const double direct = largest_part(slope.mantissa) * power_of_two(slope.exponent - unit);
    if (slope_conjugate.exponent == exponent_of_zero) return direct;
    const auto modulus = [&](const ScaledComplex<Real>& a) {
        return std::sqrt(norm(a.mantissa)) * power_of_two(a.exponent - unit);
    };
    // They may cancel, in some direction of tau, down to their difference and no further; what is
    // lost below a small share of them is lost in rounding anyway.
    constexpr double small_share = 0x1p-30;
    const double a = modulus(slope);
    const double b = modulus(slope_conjugate);
    return 0.7 * std::max(std::fabs(a - b), small_share * std::max(a, b));
}

template <class Real>
bool StepPolynomial<Real>::fit(double tolerance) {
    const bool mixed = tau_degree > 0;
    if (mixed) drop_small_rows(tolerance / 16);
    const double slope_size = mixed ? largest_part(terms[term_index(0, 1)]) : least_slope();
    if (!(tails[0] <= tolerance * slope_size)) return false;
    // Against the linear term, which shrinks by 2^-bits itself.
    const double linear = largest_part(terms[term_index(1, 0)]);
    const double allowed = tolerance * linear;
    if (allowed == 0 || !(tails[1] <= allowed)) return false;
    const DerivativeMasses bends(*this);
    const double bend_allowed = most_bent * linear - bends.by_tau;
    if (!(bend_allowed > most_bent / 2 * linear)) return false;
    // So many are needed for the largest of the tails alone, or of the terms.
    int64_t bits = 0;
    const auto allow = [&bits](int i, double most, double limit) {
        bits = std::max(bits, (exponent_of(most) - exponent_of(limit) - 1) / (i - 1));
    };
    for (int i = 2; i < classes; ++i) {
        allow(i, tails[i], allowed);
        allow(i, bends.by_degree[i], bend_allowed);
    }
    constexpr int64_t bits_for_all = 8;
    const bool fits = trim_until((bits + bits_for_all) * trims_a_bit, [&](double most_t) {
        double error = 0;
        for (int i = classes - 1; i >= 1; --i)
            error = error * most_t + tails[i];
        return error <= allowed && bends.by_t(most_t) * most_t <= bend_allowed;
    });
    if (fits) normalise();
    return fits;
}

template <class Real>
Bend StepPolynomial<Real>::bend() const {
    const DerivativeMasses bends(*this);
    const double linear = largest_part(terms[term_index(1, 0)]);
    // Rounded up.
    constexpr double rounded_off = 1 + 0x1p-20;
    return {static_cast<float>(bends.by_t(reach()) / linear * rounded_off),
            static_cast<float>(bends.by_tau / linear * rounded_off)};
}

template <class Real>
void StepPolynomial<Real>::keep_mixed_terms() {
    if (tau_degree > 0) return;
    std::fill(terms.begin() + terms_up_to(0), terms.end(), Complex{});
    tau_degree = 1;
    terms[term_index(0, 1)] = scaled_by(slope.mantissa, power_of_two(slope.exponent - unit));
}

template <class Real>
void StepPolynomial<Real>::drop_small_rows(double tolerance) {
    for (; tau_degree > 1; --tau_degree) {
        double with_t = 0;
        for (int i = 1; i + tau_degree <= step_order; ++i)
            with_t += modulus_bound(terms[term_index(i, tau_degree)]);
        const double without_t = modulus_bound(terms[term_index(0, tau_degree)]);
        if (with_t > tolerance * largest_part(terms[term_index(1, 0)]) ||
            without_t > tolerance * largest_part(terms[term_index(0, 1)]))
            return;
        for (int i = 0; i + tau_degree <= step_order; ++i) {
            Complex& term = terms[term_index(i, tau_degree)];
            tails[i] += modulus_bound(term);
            term = {};
        }
    }
}

template <class Real>
void StepPolynomial<Real>::shrink(int64_t bits) {
    // The unit goes along, so that the linear term stays as it is.
    radius -= bits;
    unit -= bits;
    if (bits == 0) return;
    for (int i = 0; i < classes; ++i) {
        const double factor = power_of_two(-bits * (i - 1));
        tails[i] *= factor;
        for (int j = 0; j <= std::min(tau_degree, step_order - i); ++j) {
            Complex& term = terms[term_index(i, j)];
            term = scaled_by(term, factor);
        }
    }
}

template <class Real>
void StepPolynomial<Real>::normalise() {
    const int64_t shift =
        exponent_of(std::max(largest_part(terms[term_index(1, 0)]),
                             tau_degree > 0 ? largest_part(terms[term_index(0, 1)]) : 0));
    if (shift == exponent_of_zero || shift == 0) return;
    scale_values(*this, power_of_two(-shift));
    unit += shift;
}

template struct StepPolynomial<double>;
template struct StepPolynomial<DoubleDouble>;
template struct StepPolynomial<Wide>;
template struct StepPolynomial<Widest>;

}  // namespace hadal
