#include "deep/direct.hpp"

#include <algorithm>
#include <cmath>

#include "deep/running_product.hpp"

namespace hadal {

namespace {

/// Bound of the error of z_n.
class ErrorBound {
  public:
    ErrorBound(int degree, double radius_squared, mpfr_prec_t bits)
        : degree_(degree), radius_(std::sqrt(radius_squared)), exponent_(-bits) {}

    /// To be told each |z_n|^2 in turn. False where an error could make z_n cross the radius.
    bool keeps_side(double norm_squared) {
        const double size = std::sqrt(norm_squared);
        // Below 2^-622 it is cut to 0, where nothing but equality is that near.
        const bool sure = std::fabs(size - radius_) > error_ * power_of_two(exponent_);
        // The formulas' derivatives are at most degree |z|^(degree - 1), folds or not; each
        // rounds a few times.
        double power = size;
        for (int k = 2; k < degree_; ++k)
            power *= size;
        error_ = degree_ * (power * error_ + 16 * (power * size + 1) * unit_);
        if (error_ > most) {
            error_ /= most;
            unit_ /= most;
            exponent_ += exponent_of(most);
        }
        return sure;
    }

  private:
    static constexpr double most = 0x1p400;

    const int degree_;
    const double radius_;
    double error_ = 1;  ///< times 2^exponent_
    double unit_ = 1;   ///< in the last place of 1, times 2^exponent_
    int64_t exponent_;
};

/// Follows the orbit to its end. meets(|z_n|^2) is told each n; false ends the work, unsure.
template <class Orbit, class Meets>
DirectResult follow(Orbit& orbit, double radius_squared, int64_t limit,
                    const std::function<bool()>& go_on, Meets meets) {
    // Brent's cycle detection: compare with a z that is left behind at every power of two.
    int64_t next_milestone = 1;
    DirectResult result;
    const int64_t pause = orbit.steps_between_questions();
    int64_t next_question = 0;
    for (int64_t n = 0;; ++n) {
        if (n == next_question) {
            if (!go_on()) return result;
            next_question += pause;
        }
        const double norm = orbit.norm();
        result.sure = meets(norm);
        if (!result.sure) break;
        if (norm > radius_squared) {
            result.count = n;
            result.norm_squared = norm;
            break;
        }
        if (n >= limit) break;
        if (n > 0 && orbit.stands_at_mark()) break;
        if (n == next_milestone) {
            orbit.mark();
            next_milestone *= 2;
        }
        orbit.advance();
    }
    result.finished = true;
    return result;
}

}  // namespace

DirectResult iterate_directly(const BigPoint& c, double radius_squared, int64_t limit,
                              bool with_gradient, int64_t dc_exponent,
                              const std::function<bool()>& go_on) {
    BigIteration orbit(c, std::max(c.re.bits(), c.im.bits()));
    RunningProduct derivative;
    const ScaledComplex<double> unit{{1.0, 0.0}, dc_exponent};
    DirectResult result = follow(orbit, radius_squared, limit, go_on, [&](double norm_squared) {
        if (with_gradient && norm_squared <= radius_squared) {
            derivative.multiply(2.0);
            derivative.multiply(orbit.scaled());
            derivative.add(unit);
        }
        return true;
    });
    if (with_gradient && result.count >= 0)
        result.gradient = plain(orbit.scaled() * conjugate_of(derivative.value()));
    return result;
}

DirectResult iterate_directly(FormulaId formula, const BigPoint& start, const BigPoint& c,
                              double radius_squared, int64_t limit,
                              const std::function<bool()>& go_on) {
    constexpr mpfr_prec_t most_bits = 1 << 16;
    for (mpfr_prec_t bits = std::max(start.re.bits(), start.im.bits());; bits *= 2) {
        ErrorBound bound(info(formula).degree, radius_squared, bits);
        const auto meets = [&bound](double norm) { return bound.keeps_side(norm); };
        const auto run = [&](auto orbit) {
            return follow(orbit, radius_squared, limit, go_on, meets);
        };
        const DirectResult result = formula == FormulaId{}
                                        ? run(BigIteration(start, c, bits))
                                        : run(BigFormulaIteration(formula, start, c, bits));
        if (!result.finished || result.sure || 2 * bits > most_bits) return result;
    }
}

}  // namespace hadal
