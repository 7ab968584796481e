#include "steps/substitution.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace hadal {

namespace {

constexpr int classes = step_order + 2;

/// Terms that are this much smaller than the linear one are computed in doubles: their rounding is
/// far below that of the whole. Of the sums of up to step_order products, each of them rounded as
/// its factors were, less than rounding_share of their moduli is lost.
template <class Real>
constexpr double small_share = unit_roundoff<Real> * 0x1p42;
constexpr double rounding_share = 0x1p-48;

template <class Real>
class Products {
  public:
    explicit Products(const PowerSeries<Real>& w) : w_(w) {
        for (int k = step_order; k >= 1; --k) {
            moduli_[k] = modulus_bound(w.terms[k]);
            tops_[k] = tops_[k + 1] + moduli_[k];
        }
    }

    double modulus(int k) const { return moduli_[k]; }
    /// Sum of the moduli of the terms from degree k.
    double from(int k) const { return tops_[k]; }

    /// result[n] = sum of r_i w_(n - i), for n from 1 to top, where i is at most last. The result
    /// is going to be multiplied by w `more` times; `weight` bounds that product, and `small`
    /// is what terms count in doubles below.
    void multiply(const ScalarComplex<Real>* r, const double* r_moduli, int last, int top, int more,
                  double weight, double small, ScalarComplex<Real>* result,
                  StepTails& tails) const {
        int n = top;
        if constexpr (!std::is_same_v<Real, double>) {
            for (; n >= 1; --n) {
                const int end = std::min(last, n - 1);
                double mass = 0;
                for (int i = 0; i <= end; ++i)
                    mass += r_moduli[i] * moduli_[n - i];
                mass *= weight;
                if (!(mass <= small)) break;
                ScalarComplex<double> sum;
                for (int i = 0; i <= end; ++i)
                    sum = sum + to_double(r[i]) * to_double(w_.terms[n - i]);
                result[n] = {sum.re, sum.im};
                tails[n + more] += mass * rounding_share;
            }
        }
        for (; n >= 1; --n) {
            ScalarComplex<Real> sum = r[0] * w_.terms[n];
            for (int i = 1; i <= std::min(last, n - 1); ++i)
                sum = sum + r[i] * w_.terms[n - i];
            result[n] = sum;
        }
    }

    /// The same for w^2, from n = 2 to step_order.
    void square(double small, ScalarComplex<Real>* result, StepTails& tails) const {
        int n = step_order;
        const auto sum_of = [&](const auto term) {
            auto sum = term(1) * term(n - 1);
            if (n == 2) return sum;
            for (int i = 2; 2 * i < n; ++i)
                sum = sum + term(i) * term(n - i);
            sum = scaled_by(sum, 2);
            return n % 2 == 0 ? sum + term(n / 2) * term(n / 2) : sum;
        };
        if constexpr (!std::is_same_v<Real, double>) {
            for (; n >= 2; --n) {
                double mass = 0;
                for (int i = 1; i < n; ++i)
                    mass += moduli_[i] * moduli_[n - i];
                if (!(mass <= small)) break;
                const ScalarComplex<double> sum =
                    sum_of([&](int i) { return to_double(w_.terms[i]); });
                result[n] = {sum.re, sum.im};
                tails[n] += mass * rounding_share;
            }
        }
        for (; n >= 2; --n)
            result[n] = sum_of([&](int i) { return w_.terms[i]; });
    }

    /// What a sum of outer_i w^i leaves out because w does, and because of the terms with tau that
    /// are not kept. `first`: |outer_1|; `others(m)`: the sum of i |outer_i| m^(i - 2) for the
    /// others.
    template <class Others>
    void add_tails_of_w(double first, const Others& others, StepTails& tails) const {
        // (w + e)^i differs from w^i by at most i e (w + e)^(i - 1), degree by degree; all of
        // w + e but one factor is taken at |t| = 1, and that one as if it were linear.
        const double with_t = this->with_t();
        const double without_t = this->without_t();
        const double rest = others(with_t + without_t);
        for (int i = classes - 1; i >= 0; --i) {
            const double left_out = w_.tails[i] + (i == 0 ? w_.slope : 0);
            tails[i] += first * w_.tails[i] + rest * left_out * without_t;
            tails[std::min(i + 1, classes - 1)] += rest * left_out * with_t;
        }
    }

    /// Bounds of |w|, with what it leaves out, by whether there is t in it.
    double with_t() const {
        double sum = tops_[1];
        for (int i = 1; i < classes; ++i)
            sum += w_.tails[i];
        return sum;
    }
    double without_t() const { return w_.slope + w_.tails[0]; }

  private:
    const PowerSeries<Real>& w_;
    std::array<double, step_order + 1> moduli_{};
    std::array<double, step_order + 2> tops_{};
};

}  // namespace

template <class Real>
void square_step(const ScalarComplex<Real>& a, double b, const PowerSeries<Real>& w,
                 std::span<ScalarComplex<Real>, step_order + 1> result, StepTails& tails) {
    const Products<Real> products(w);
    tails = {};
    const double first = modulus_bound(a);
    const double small = small_share<Real> * first * products.modulus(1);
    products.square(b > 0 ? small / b : HUGE_VAL, result.data(), tails);
    double left_out = 0;
    for (int i = 1; i <= step_order; ++i)
        left_out += products.modulus(i) * products.from(step_order + 1 - i);
    tails.back() += left_out;
    for (double& tail : tails)
        tail *= b;
    result[0] = {};
    result[1] = a * w.terms[1];
    for (int n = 2; n <= step_order; ++n) {
        if constexpr (!std::is_same_v<Real, double>) {
            const double mass = first * products.modulus(n);
            if (mass <= small) {
                const ScalarComplex<double> product = to_double(a) * to_double(w.terms[n]);
                result[n] = scaled_by(result[n], b) + ScalarComplex<Real>{product.re, product.im};
                tails[n] += mass * rounding_share;
                continue;
            }
        }
        result[n] = scaled_by(result[n], b) + a * w.terms[n];
    }
    products.add_tails_of_w(
        first, [&](double) { return 2 * b; }, tails);
}

template <class Real>
void substitute(std::span<const ScalarComplex<Real>> outer, const StepTails& outer_tails,
                const PowerSeries<Real>& w, std::span<ScalarComplex<Real>, step_order + 1> result,
                StepTails& tails) {
    const Products<Real> products(w);
    tails = {};
    const int count = static_cast<int>(outer.size());
    std::array<double, step_order + 1> moduli{};
    std::array<double, step_order + 1> powers;  // of w, without what it leaves out
    powers[0] = 1;
    for (int i = 1; i <= count; ++i) {
        moduli[i] = modulus_bound(outer[i - 1]);
        powers[i] = powers[i - 1] * products.from(1);
    }
    const double small = small_share<Real> * moduli[1] * products.modulus(1);

    // Horner's rule. What is going to be multiplied by w several times more needs its lowest terms
    // only.
    std::array<ScalarComplex<Real>, step_order + 1> sum;
    std::array<double, step_order + 1> sum_moduli;
    std::array<ScalarComplex<Real>, step_order + 1> product;
    int last = 0;
    for (int i = count; i >= 1; --i) {
        const int more = i - 1;
        const int top = step_order - more;
        sum[0] = outer[i - 1];
        sum_moduli[0] = moduli[i];
        double left_out = 0;
        for (int k = 0; k <= last; ++k)
            left_out += sum_moduli[k] * products.from(top + 1 - k);
        tails.back() += left_out * powers[more];
        products.multiply(sum.data(), sum_moduli.data(), last, top, more, powers[more], small,
                          product.data(), tails);
        last = top;
        for (int n = 1; n <= top; ++n) {
            sum[n] = product[n];
            sum_moduli[n] = modulus_bound(product[n]);
        }
    }
    result[0] = {};
    std::copy_n(sum.begin() + 1, step_order, result.begin() + 1);

    products.add_tails_of_w(
        moduli[1],
        [&](double size) {
            double rest = 0;
            for (int i = count; i >= 2; --i)
                rest = rest * size + i * moduli[i];
            return rest;
        },
        tails);
    // (with t + without)^i: the first to the power i, and at most i times the second times both to
    // the power i - 1, of which one factor is kept apart.
    const double with_t = products.with_t();
    const double without_t = products.without_t();
    tails[0] += outer_tails[0] + outer_tails[1] * without_t;
    tails[1] += outer_tails[1] * with_t;
    double power = with_t;
    double others = 1;
    for (int i = 2; i < classes; ++i) {
        power *= with_t;
        tails[i] += outer_tails[i] * power;
        const double mixed = outer_tails[i] * i * without_t * others;
        tails[1] += mixed * with_t;
        tails[0] += mixed * without_t;
        others *= with_t + without_t;
    }
}

template void square_step(const ScalarComplex<double>&, double, const PowerSeries<double>&,
                          std::span<ScalarComplex<double>, step_order + 1>, StepTails&);
template void square_step(const ScalarComplex<DoubleDouble>&, double,
                          const PowerSeries<DoubleDouble>&,
                          std::span<ScalarComplex<DoubleDouble>, step_order + 1>, StepTails&);
template void square_step(const ScalarComplex<Wide>&, double, const PowerSeries<Wide>&,
                          std::span<ScalarComplex<Wide>, step_order + 1>, StepTails&);
template void square_step(const ScalarComplex<Widest>&, double, const PowerSeries<Widest>&,
                          std::span<ScalarComplex<Widest>, step_order + 1>, StepTails&);
template void substitute(std::span<const ScalarComplex<double>>, const StepTails&,
                         const PowerSeries<double>&,
                         std::span<ScalarComplex<double>, step_order + 1>, StepTails&);
template void substitute(std::span<const ScalarComplex<DoubleDouble>>, const StepTails&,
                         const PowerSeries<DoubleDouble>&,
                         std::span<ScalarComplex<DoubleDouble>, step_order + 1>, StepTails&);
template void substitute(std::span<const ScalarComplex<Wide>>, const StepTails&,
                         const PowerSeries<Wide>&, std::span<ScalarComplex<Wide>, step_order + 1>,
                         StepTails&);
template void substitute(std::span<const ScalarComplex<Widest>>, const StepTails&,
                         const PowerSeries<Widest>&,
                         std::span<ScalarComplex<Widest>, step_order + 1>, StepTails&);

}  // namespace hadal
