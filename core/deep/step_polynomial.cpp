#include "deep/step_polynomial.hpp"

#include <algorithm>

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
            masses.by_degree[i] += sum_of_parts(p.terms[term_index(i, j)]);
    }
    if (p.tau_degree == 0)
        masses.by_degree[0] +=
            sum_of_parts(p.slope.mantissa) * power_of_two(p.slope.exponent - p.unit);
    for (const double mass : masses.by_degree)
        masses.total += mass;
    return masses;
}

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

/// a b of two polynomials without mixed terms; neither slope is looked at.
template <class Real>
void multiply_pure(const StepPolynomial<Real>& a, const StepPolynomial<Real>& b,
                   StepPolynomial<Real>& product) {
    product.terms = {};
    for (int i = 0; i <= step_order; ++i) {
        for (int k = 0; i + k <= step_order; ++k)
            product.terms[i + k] = product.terms[i + k] + a.terms[i] * b.terms[k];
    }
    double left_out = 0;
    std::array<double, step_order + 1> tops{};
    double sum = 0;
    // tops[n]: mass of the n highest terms of b.
    for (int n = 1; n <= step_order; ++n)
        tops[n] = sum += sum_of_parts(b.terms[step_order + 1 - n]);
    for (int i = 1; i <= step_order; ++i)
        left_out += sum_of_parts(a.terms[i]) * tops[i];
    product.tails = {};
    product.tails.back() = left_out;
}

template <class Real>
void multiply_mixed(const StepPolynomial<Real>& a, const StepPolynomial<Real>& b,
                    StepPolynomial<Real>& product) {
    product.terms = {};
    product.tails = {};
    for (int j = 0; j <= a.tau_degree; ++j) {
        for (int i = 0; i + j <= step_order; ++i) {
            const auto& factor = a.terms[term_index(i, j)];
            const double mass = sum_of_parts(factor);
            if (mass == 0) continue;
            for (int l = 0; l <= b.tau_degree; ++l) {
                for (int k = 0; k + l <= step_order; ++k) {
                    const auto& other = b.terms[term_index(k, l)];
                    if (i + j + k + l <= step_order) {
                        auto& term = product.terms[term_index(i + k, j + l)];
                        term = term + factor * other;
                    } else {
                        product.tails[std::min(i + k, classes - 1)] += mass * sum_of_parts(other);
                    }
                }
            }
        }
    }
}

template <class Real>
void scale_values(StepPolynomial<Real>& p, double factor) {
    for (auto& term : p.terms)
        term = scaled_by(term, factor);
    for (double& tail : p.tails)
        tail *= factor;
}

/// a b, both in the same kind of terms; `unit` and `slope` of the product are left to the caller.
template <class Real>
StepPolynomial<Real> product(const StepPolynomial<Real>& a, const StepPolynomial<Real>& b) {
    StepPolynomial<Real> result;
    result.tau_degree = std::min(a.tau_degree + b.tau_degree, step_order);
    a.tau_degree > 0 ? multiply_mixed(a, b, result) : multiply_pure(a, b, result);
    add_tails_of_product(a.tails, masses_of(a), b.tails, masses_of(b), result.tails);
    return result;
}

/// What a product without mixed terms leaves out because of the slopes.
void add_tails_of_slopes(const Masses& a, double slope_a, const Masses& b, double slope_b,
                         std::array<double, classes>& tails) {
    for (int i = 1; i < classes; ++i)
        tails[i] += a.by_degree[i] * slope_b + b.by_degree[i] * slope_a;
    tails[0] += slope_a * slope_b;
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
    return masses_of(*this).by_degree[0] + tails[0];
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
StepPolynomial<Real> StepPolynomial<Real>::advanced(std::span<const ScaledComplex<Real>> a,
                                                    int64_t dc_exponent) const {
    StepPolynomial sum = *this;
    for (std::size_t k = a.size(); k-- > 1;)
        sum = sum.times(*this, a[k], exponent_of_zero);
    return sum.times(*this, a[0], dc_exponent);
}

template <class Real>
StepPolynomial<Real> StepPolynomial<Real>::times(const StepPolynomial& d,
                                                 const ScaledComplex<Real>& a,
                                                 int64_t dc_exponent) const {
    // In the unit of the larger of the two products.
    const int64_t linear_unit = d.unit + a.exponent;
    const int64_t product_unit = unit + d.unit;
    const int64_t common = std::max(linear_unit, product_unit);
    const ScaledComplex<Real> dc =
        dc_exponent == exponent_of_zero
            ? ScaledComplex<Real>{}
            : ScaledComplex<Real>{ScalarComplex<Real>{1.0, 0.0}, dc_exponent};
    const bool mixed = tau_degree > 0;

    StepPolynomial result = product(*this, d);
    result.radius = radius;
    result.unit = common;
    if (!mixed) {
        const auto slope_mass = [](const StepPolynomial& p) {
            return sum_of_parts(p.slope.mantissa) * power_of_two(p.slope.exponent - p.unit);
        };
        add_tails_of_slopes(masses_of(*this), slope_mass(*this), masses_of(d), slope_mass(d),
                            result.tails);
        result.slope = a * d.slope + dc;
    }
    scale_values(result, power_of_two(product_unit - common));
    const Complex factor = scaled_by(a.mantissa, power_of_two(linear_unit - common));
    for (int i = 0; i < terms_up_to(d.tau_degree); ++i)
        result.terms[i] = result.terms[i] + factor * d.terms[i];
    for (int i = 0; i < classes; ++i)
        result.tails[i] += sum_of_parts(factor) * d.tails[i];
    if (mixed) {
        Complex& tau = result.terms[term_index(0, 1)];
        tau.re = tau.re + power_of_two(dc_exponent - common);
    }
    result.normalise();
    return result;
}

template <class Real>
bool StepPolynomial<Real>::then(const StepPolynomial& next, std::span<const ScaledComplex<Real>> a,
                                int64_t dc_exponent, StepPolynomial& result) const {
    StepPolynomial w = advanced(a, dc_exponent);
    const bool mixed = tau_degree > 0;
    // Half of next's radius is for the part with t, half for the part without.
    if (!mixed && w.slope.exponent + 2 > next.radius - 1) return false;
    if (exponent_of(w.mass_without_t()) + w.unit + 1 > next.radius - 1) return false;
    const int64_t excess = exponent_of(w.mass_with_t()) + w.unit + 1 - (next.radius - 1);
    if (excess > 0) w.shrink(excess);
    // How far w stays below next's radius, in bits.
    const int64_t margin = next.radius - w.unit;
    // So far that squares of w are below any tolerance, and might be below the range of a double.
    constexpr int64_t linear_margin = 256;
    if (margin < linear_margin) {
        scale_values(w, power_of_two(-margin));
        w.unit = next.radius;
        w.substitute_into(next, result);
    } else {
        if (mixed) return false;
        w.follow_linearly(next, result);
    }
    if (!mixed) {
        const ScaledComplex<Real> first =
            normalised(next.terms[term_index(1, 0)], next.unit - next.radius);
        result.slope = first * w.slope + next.slope;
    }
    result.radius = w.radius;
    result.normalise();
    return true;
}

template <class Real>
void StepPolynomial<Real>::substitute_into(const StepPolynomial& next,
                                           StepPolynomial& result) const {
    const Masses masses = masses_of(*this);
    const double slope_mass = masses.by_degree[0];
    // Horner's rule; the coefficients of next are polynomials in tau. `carried` is the mass of the
    // terms tau t^0 that a result without mixed terms does not hold.
    const bool mixed = tau_degree > 0;
    result = StepPolynomial();
    result.tau_degree = next.tau_degree;
    double carried = 0;
    for (int i = step_order; i >= 0; --i) {
        if (i < step_order) {
            const Masses before = masses_of(result);
            const StepPolynomial partial = product(result, *this);
            result.terms = partial.terms;
            result.tails = partial.tails;
            result.tau_degree = partial.tau_degree;
            if (!mixed) {
                for (int k = 1; k < classes; ++k)
                    result.tails[k] +=
                        before.by_degree[k] * slope_mass + carried * masses.by_degree[k];
                result.tails[0] += carried * slope_mass;
                carried = before.by_degree[0] * slope_mass;
            }
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
void StepPolynomial<Real>::follow_linearly(const StepPolynomial& next,
                                           StepPolynomial& result) const {
    const int64_t back = unit - next.radius;
    const Complex& first = next.terms[term_index(1, 0)];
    double above = 0;
    for (int i = 1; i < classes; ++i)
        above += next.tails[i] +
                 (i > 1 && i <= step_order ? sum_of_parts(next.terms[term_index(i, 0)]) : 0);
    const Masses masses = masses_of(*this);
    result = StepPolynomial();
    for (int i = 0; i <= step_order; ++i)
        result.terms[i] = first * terms[i];
    // All powers of w above the first are at most |w| 2^back.
    const double rest = above * power_of_two(back) * masses.total + next.tails[1];
    for (int k = 0; k < classes; ++k)
        result.tails[k] = sum_of_parts(first) * tails[k] + rest * masses.by_degree[k];
    result.tails[0] += next.tails[0] * power_of_two(-back);
    result.unit = next.unit + back;
}

template <class Real>
bool StepPolynomial<Real>::fit(double tolerance) {
    const bool mixed = tau_degree > 0;
    if (mixed) drop_small_rows(tolerance / 16);
    const double slope_size =
        mixed ? largest_part(terms[term_index(0, 1)])
              : largest_part(slope.mantissa) * power_of_two(slope.exponent - unit);
    if (tails[0] > tolerance * slope_size) return false;
    constexpr int64_t most_bits = 200;
    for (int64_t bits = 0; bits <= most_bits; ++bits) {
        // Against the linear term, which shrinks by 2^-bits itself.
        double error = 0;
        double factor = 1;
        for (int i = 1; i < classes; ++i, factor *= power_of_two(-bits))
            error += tails[i] * factor;
        if (error <= tolerance * largest_part(terms[term_index(1, 0)])) {
            shrink(bits);
            normalise();
            return true;
        }
        if (tails[1] > tolerance * largest_part(terms[term_index(1, 0)])) return false;
    }
    return false;
}

template <class Real>
void StepPolynomial<Real>::keep_mixed_terms() {
    if (tau_degree > 0) return;
    tau_degree = 1;
    terms[term_index(0, 1)] = scaled_by(slope.mantissa, power_of_two(slope.exponent - unit));
}

template <class Real>
void StepPolynomial<Real>::drop_small_rows(double tolerance) {
    for (; tau_degree > 1; --tau_degree) {
        double with_t = 0;
        for (int i = 1; i + tau_degree <= step_order; ++i)
            with_t += sum_of_parts(terms[term_index(i, tau_degree)]);
        const double without_t = sum_of_parts(terms[term_index(0, tau_degree)]);
        if (with_t > tolerance * largest_part(terms[term_index(1, 0)]) ||
            without_t > tolerance * largest_part(terms[term_index(0, 1)]))
            return;
        for (int i = 0; i + tau_degree <= step_order; ++i) {
            Complex& term = terms[term_index(i, tau_degree)];
            tails[i] += sum_of_parts(term);
            term = {};
        }
    }
}

template <class Real>
void StepPolynomial<Real>::shrink(int64_t bits) {
    // The unit goes along, so that the linear term stays as it is.
    radius -= bits;
    unit -= bits;
    for (int i = 0; i < classes; ++i) {
        const double factor = power_of_two(-bits * (i - 1));
        tails[i] *= factor;
        for (int j = 0; i + j <= step_order; ++j) {
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

}  // namespace hadal
