#include "interior/attracting_laps.hpp"

#include <algorithm>
#include <cmath>

#include "formula/formulas-inl.h"
#include "number/certainty.hpp"
#include "number/scaled_real.hpp"
#include "steps/step_value.hpp"

namespace hadal {

namespace {

using Scaled = ScaledComplex<double>;

/// |a|^2 / |b|^2.
double norm_ratio(const Scaled& a, const Scaled& b) {
    return ratio(squared_modulus_of(a), squared_modulus_of(b));
}

/// Where a step leads from a point's w.
struct Landing {
    Scaled with_w;
    Scaled without_w;
    Scaled by_w;  ///< the derivative
};

template <class Real>
Landing landing_of(const typename StepTable<Real>::Step& step, const ScalarComplex<Real>* terms,
                   const Scaled& w, const ScalarComplex<double>& tau) {
    const ScalarComplex<double> t = scaled_by(w.mantissa, power_of_two(w.exponent - step.radius));
    const auto value = polynomial_value<Derivatives::by_t>(step, terms, t, tau, t, tau);
    const int64_t linear = step.unit - step.radius;
    return {normalised(value.quotient * w.mantissa, w.exponent + linear),
            step.tau_degree > 0
                ? normalised(value.free, step.unit)
                : normalised(to_double(step.slope.mantissa) * tau, step.slope.exponent),
            normalised(value.by_t, linear)};
}

/// A point on its way along the reference, lap after lap, from the start of one.
template <class Real>
class LapWalk {
  public:
    /// `error`: the standard deviation of the start. `moves_left` is counted down.
    LapWalk(const PerturbationParameters<Real>& parameters, const ScalarComplex<double>& tau,
            const Scaled& start, const ScaledReal& error, int64_t& moves_left)
        : parameters_(parameters),
          orbit_(parameters.orbit),
          table_(parameters.table),
          degree_(info(parameters.orbit.formula()).degree),
          tau_(tau),
          dc_(normalised(tau, table_.pixel_exponent())),
          z_(start),
          d_(start),
          error_(error),
          moves_left_(moves_left) {}

    /// On to the start of the next lap. False where the point escapes or no moves are left.
    bool lap() {
        const Scaled radius =
            normalised(ScalarComplex<double>{std::sqrt(parameters_.radius_squared), 0});
        while (moves_left_-- > 0) {
            move();
            if (!(norm_ratio(z_, radius) <= 1)) return false;
            if (m_ < orbit_.last() && norm_ratio(z_, d_) >= 1) continue;
            d_ = z_;
            m_ = 0;
            round(modulus_of(z_), 1);
            return true;
        }
        return false;
    }

    const Scaled& z() const { return z_; }
    /// dz by the start.
    const Scaled& derivative() const { return derivative_; }
    /// How far the derivative may be off, relative to it.
    double doubt() const { return doubt_; }
    /// The standard deviation of z.
    const ScaledReal& error() const { return error_; }

  private:
    /// The longest step that is valid, or else an iteration.
    void move() {
        const Scaled reference = orbit_.template scaled<double>(m_);
        const Scaled w =
            HWY_NAMESPACE::power_difference_quotient(z_, reference, degree_) * d_ + dc_;
        doubt_ += (degree_ - 1) * ratio(error_, modulus_of(z_));
        Scaled growth = normalised(ScalarComplex<double>{static_cast<double>(degree_), 0});
        for (int k = 1; k < degree_; ++k)
            growth = growth * z_;
        follow(growth);
        const double size = modulus_bound(w.mantissa);
        const int32_t index = table_.longest_of(table_.longest_at(m_), [&](const auto& step) {
            return size * power_of_two(w.exponent - step.radius) <= step.reach();
        });
        if (index < 0) {
            arrive(w, 1);
            round(modulus_of(w), 1);
            return;
        }
        const auto& step = table_.step(index);
        const Landing landing = landing_of<Real>(step, table_.terms(step), w, tau_);
        // Within the radius the derivative changes little more than once.
        doubt_ += step_order * ratio(error_, ScaledReal(1, step.radius));
        follow(landing.by_w);
        arrive(landing.with_w + landing.without_w, step.length);
        round(modulus_of(landing.with_w), step.length);
        round(modulus_of(landing.without_w), step.length);
    }

    void follow(const Scaled& growth) {
        derivative_ = derivative_ * growth;
        error_ = error_ * modulus_of(growth);
    }

    void arrive(const Scaled& d, int64_t iterations) {
        d_ = d;
        m_ += iterations;
        z_ = orbit_.template scaled<double>(m_) + d_;
    }

    /// Adds what so many iterations round off a number of this size.
    void round(const ScaledReal& size, int64_t iterations) {
        const double share = std::sqrt(rounding_variance<double> * static_cast<double>(iterations));
        doubt_ += share;
        error_ = error_ + ScaledReal(share) * size;
    }

    const PerturbationParameters<Real>& parameters_;
    const ReferenceOrbit& orbit_;
    const StepTable<Real>& table_;
    const int degree_;
    const ScalarComplex<double> tau_;
    const Scaled dc_;
    Scaled z_;
    Scaled d_;
    Scaled derivative_{{1, 0}, 0};
    ScaledReal error_;
    double doubt_ = 0;
    int64_t m_ = 0;
    int64_t& moves_left_;
};

template <class Real>
class CycleSearch {
  public:
    CycleSearch(const PerturbationParameters<Real>& parameters, const ScalarComplex<double>& tau,
                int64_t most_moves)
        : parameters_(parameters), tau_(tau), moves_left_(most_moves) {}

    /// Returns that come nearer than those before are tried, up to so many laps on.
    bool run(const Scaled& start, int64_t most_laps) {
        // An expanding orbit is near no attracting cycle.
        constexpr double most_to_go_on = 0x1p20;
        constexpr double most_to_try = 4;
        LapWalk<Real> walk(parameters_, tau_, start, {}, moves_left_);
        double nearest = HUGE_VAL;
        for (int64_t laps = 1; laps <= most_laps; ++laps) {
            if (!walk.lap()) return false;
            const double expansion = norm_ratio(walk.derivative(), one());
            if (expansion > most_to_go_on) return false;
            const double gap = norm_ratio(walk.z() - start, start);
            if (gap >= nearest || expansion > most_to_try) continue;
            nearest = gap;
            if (converges(start, laps)) return true;
        }
        return false;
    }

  private:
    static Scaled one() { return {{1, 0}, 0}; }

    /// Newton's method for a point that so many laps bring back.
    bool converges(Scaled z, int64_t laps) {
        constexpr int most_steps = 16;
        constexpr int steps_without_bound = 4;
        constexpr double most_expansion = 64;
        constexpr double least_progress = 0.25;
        ScaledReal error;  // of z
        double last = HUGE_VAL;
        for (int i = 0; i < most_steps; ++i) {
            LapWalk<Real> walk(parameters_, tau_, z, error, moves_left_);
            for (int64_t lap = 0; lap < laps; ++lap) {
                if (!walk.lap()) return false;
            }
            const double expansion = norm_ratio(walk.derivative(), one());
            if (expansion > most_expansion) return false;
            const ScalarComplex<double> multiplier = plain(walk.derivative());
            const ScalarComplex<double> rest{1 - multiplier.re, -multiplier.im};
            const double rest_squared = norm(rest);
            if (rest_squared == 0) return false;
            const Scaled inverse =
                normalised(ScalarComplex<double>{rest.re / rest_squared, -rest.im / rest_squared});
            const Scaled way = (walk.z() - z) * inverse;
            // What the walk is off by leads as far astray.
            const ScaledReal astray =
                ScaledReal(deviations_to_be_sure) * walk.error() * modulus_of(inverse);
            if (error.mantissa > 0 && ratio(modulus_of(way), error) <= 1)
                return attracts(std::sqrt(expansion), walk.doubt());
            z = z + way;
            const double size = norm_ratio(way, z);
            if (i >= steps_without_bound && size > least_progress * last) return false;
            last = size;
            // Newton's method squares what is left, but for a factor that is not far from 1.
            constexpr double factor = 64;
            error = {};
            if (size < 0x1p-40) error = astray + ScaledReal(factor * size) * modulus_of(z);
        }
        return false;
    }

    static bool attracts(double multiplier, double doubt) {
        return multiplier * (1 + deviations_to_be_sure * doubt) < 1;
    }

    const PerturbationParameters<Real>& parameters_;
    const ScalarComplex<double> tau_;
    int64_t moves_left_;
};

}  // namespace

template <class Real>
bool has_attracting_laps(const PerturbationParameters<Real>& parameters,
                         const ScalarComplex<double>& tau, const ScaledComplex<double>& z,
                         int64_t laps) {
    // Where laps are long, a pixel is better off without: its moves are many times cheaper when it
    // makes them in company.
    constexpr int64_t moves_a_lap = 6;
    constexpr int64_t share = 8;
    constexpr int64_t most_laps = 8;
    return CycleSearch<Real>(parameters, tau, moves_a_lap * laps)
        .run(z, std::min(laps / share, most_laps));
}
template bool has_attracting_laps(const PerturbationParameters<double>&,
                                  const ScalarComplex<double>&, const ScaledComplex<double>&,
                                  int64_t);
template bool has_attracting_laps(const PerturbationParameters<DoubleDouble>&,
                                  const ScalarComplex<double>&, const ScaledComplex<double>&,
                                  int64_t);

}  // namespace hadal
