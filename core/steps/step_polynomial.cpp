#include "steps/step_polynomial.hpp"

#include <algorithm>
#include <utility>

#include "steps/step_join-inl.h"
#include "steps/step_product.hpp"
#include "steps/step_radius-inl.h"
#include "steps/substitution.hpp"

namespace hadal {

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
    for (int i = 1; i < step_classes; ++i)
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
    for (int i = 0; i < step_classes; ++i)
        result.tails[i] += modulus_bound(factor) * d.tails[i];
    Complex& tau = result.terms[term_index(0, 1)];
    tau.re = tau.re + power_of_two(dc_exponent - common);
    result.normalise();
    return result;
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
void StepPolynomial<Real>::keep_mixed_terms() {
    if (tau_degree > 0) return;
    std::fill(terms.begin() + terms_up_to(0), terms.end(), Complex{});
    tau_degree = 1;
    terms[term_index(0, 1)] = scaled_by(slope.mantissa, power_of_two(slope.exponent - unit));
}

template <class Real>
void StepPolynomial<Real>::shrink(int64_t bits) {
    // The unit goes along, so that the linear term stays as it is.
    radius -= bits;
    unit -= bits;
    if (bits == 0) return;
    for (int i = 0; i < step_classes; ++i) {
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
