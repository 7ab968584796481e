#include "steps/step_builder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>

#include "steps/row_lengths.hpp"

namespace hadal {

namespace {

constexpr int64_t longest_shortest_run = 8;
// Below this many iterations, iterating is as fast as a polynomial of order 8.
constexpr int64_t least_gain = 4;

/// Number of coefficients that advance a delta under z^p + c, and the most there are.
constexpr std::size_t most_binomials = 7;

/// The coefficients of d, d^2, ..., d^(p - 1) in (Z + d)^p.
template <class Real>
class Binomials {
  public:
    Binomials(const ReferenceOrbit& orbit, int64_t n)
        : count_(static_cast<std::size_t>(info(orbit.formula()).degree) - 1) {
        const ScaledComplex<Real> z = orbit.scaled<Real>(n);
        if (count_ == 1) {
            values_[0] = {z.mantissa, z.exponent + (z.exponent == exponent_of_zero ? 0 : 1)};
            return;
        }
        ScaledComplex<Real> power = z;
        double binomial = 1;
        for (std::size_t k = count_; k >= 1; --k) {
            // C(p, k) from C(p, k + 1).
            binomial = binomial * static_cast<double>(k + 1) / static_cast<double>(count_ + 1 - k);
            values_[k - 1] = normalised(ScalarComplex<Real>{binomial, 0.0}) * power;
            power = power * z;
        }
    }

    operator std::span<const ScaledComplex<Real>>() const { return {values_.data(), count_}; }

  private:
    std::size_t count_;
    std::array<ScaledComplex<Real>, most_binomials> values_;
};

}  // namespace

int64_t depth_of(const ReferenceOrbit& orbit, int64_t n) {
    const int64_t exponent = exponent_of(largest_part(orbit[n]));
    // A dip may be too deep for doubles.
    constexpr int64_t surely_plain = -300;
    return exponent > surely_plain ? -exponent : -orbit.scaled<double>(n).exponent;
}

template <class Real>
void StepBuilder<Real>::take_shortest(int64_t begin, int64_t end, const Check& check) {
    // A pixel must not escape inside a run: there has to be some room beyond the reference.
    const double largest = wanted_.radius / (1 + 0x1p-5);
    const ReferenceOrbit& orbit = wanted_.orbit;
    const auto is_large = [&](int64_t n) { return norm(orbit[n]) >= largest * largest; };
    for (int64_t start = begin; start < end;) {
        if (runs_.size() % 256 == 0) check();
        int64_t stop = start + 1;
        while (stop < end && stop - start < longest_shortest_run &&
               depth_of(orbit, stop) < least_depth && !is_large(stop)) {
            ++stop;
        }
        runs_.push_back({start, is_large(stop) ? -1 : shortest_run(start, stop)});
        start = stop;
    }
}

template <class Real>
int32_t StepBuilder<Real>::shortest_run(int64_t start, int64_t end) {
    const ReferenceOrbit& orbit = wanted_.orbit;
    const int degree = info(orbit.formula()).degree;
    // The derivative on the way tells where |d| would come near |Z|.
    double room = 1;
    double growth = 1;
    for (int64_t k = start + 1; k < end; ++k) {
        const double size = std::sqrt(norm(orbit[k]));
        room = std::min(room, size / growth);
        growth *= degree;
        for (int i = 1; i < degree; ++i)
            growth *= size;
    }
    const auto widest = static_cast<int64_t>(std::floor(std::log2(room))) - 1;
    std::array<std::optional<Binomials<Real>>, longest_shortest_run> factors;
    for (int64_t k = start + 1; k < end; ++k)
        factors[static_cast<std::size_t>(k - start)].emplace(orbit, k);
    StepPolynomial<Real> polynomial;
    // So far from the reference no pixel has escaped.
    const auto room_at = [&](int64_t n) {
        constexpr double rounded_off = 0x1p-40;
        return (wanted_.radius - std::sqrt(norm(orbit[n]))) * (1 - rounded_off);
    };
    const auto run_from = [&](int64_t radius, bool mixed) {
        polynomial = StepPolynomial<Real>::identity(radius);
        if (mixed) polynomial.keep_mixed_terms();
        for (int64_t k = 1; k < end - start; ++k) {
            const Branch branch = branch_at(orbit.formula(), orbit[start + k]);
            if (!polynomial.confine(std::min(branch.reach, room_at(start + k)))) return false;
            polynomial.advance(*factors[static_cast<std::size_t>(k)], wanted_.dc_exponent, branch);
        }
        return polynomial.confine(room_at(end)) && polynomial.fit(unit_roundoff<Real>);
    };
    const auto kept = [&] { return keep(polynomial, start, end - start, -1); };
    if constexpr (!std::is_same_v<Real, double>) {
        // Long runs shrink by at least so many bits: with terms that are small from the beginning,
        // most products need doubles only.
        constexpr int64_t surely_shrunk = 8;
        if (end - start == longest_shortest_run) {
            const int64_t radius = widest - surely_shrunk;
            if (run_from(radius, false) && polynomial.radius < radius) return kept();
        }
    }
    const bool good = run_from(widest, false) || (!folds_ && run_from(widest, true));
    return good ? kept() : -1;
}

template <class Real>
void StepBuilder<Real>::join_below(int64_t depth, const Check& check) {
    int64_t shallowest = least_depth - depths_a_round;
    for (int64_t level = least_depth; level <= depth;) {
        while (join_pass(level, shallowest, check)) {
        }
        if (shallowest == std::numeric_limits<int64_t>::max()) return;
        const int64_t rounds = (shallowest - level) / depths_a_round + 1;
        level += rounds * depths_a_round;
    }
}

template <class Real>
void StepBuilder<Real>::join_all(const Check& check) {
    join_below(std::numeric_limits<int64_t>::max() - depths_a_round, check);
}

template <class Real>
bool StepBuilder<Real>::join_pass(int64_t depth, int64_t& shallowest, const Check& check) {
    shallowest = std::numeric_limits<int64_t>::max();
    bool joined_any = false;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        if (i % 256 == 0) check();
        Run run = runs_[i];
        if (i + 1 < runs_.size() && !run.is_stuck && run.step >= 0 && runs_[i + 1].step >= 0) {
            const int64_t joint = depth_of(wanted_.orbit, runs_[i + 1].start);
            if (joint >= depth) {
                shallowest = std::min(shallowest, joint);
            } else if (Run joined; join(run, runs_[i + 1], joined)) {
                run = joined;
                joined_any = true;
                // Another neighbour, another attempt.
                if (kept > 0) runs_[kept - 1].is_stuck = false;
                ++i;
            } else {
                run.is_stuck = true;
            }
        }
        runs_[kept++] = run;
    }
    runs_.resize(kept);
    return joined_any;
}

template <class Real>
bool StepBuilder<Real>::join(const Run& first, const Run& second, Run& joined) {
    const int64_t length = int64_t{step(first.step).length} + step(second.step).length;
    const double tolerance = unit_roundoff<Real>;
    StepPolynomial<Real> before = polynomial_of(first.step);
    StepPolynomial<Real> after = polynomial_of(second.step);
    const Binomials<Real> a(wanted_.orbit, second.start);
    const Branch branch = branch_at(wanted_.orbit.formula(), wanted_.orbit[second.start]);
    StepPolynomial<Real> both;
    bool good = (before.tau_degree > 0) == (after.tau_degree > 0) &&
                before.then(after, a, wanted_.dc_exponent, both, branch) && both.fit(tolerance);
    if (!good && !folds_ && (before.tau_degree == 0 || after.tau_degree == 0)) {
        before.keep_mixed_terms();
        after.keep_mixed_terms();
        good = before.then(after, a, wanted_.dc_exponent, both) && both.fit(tolerance);
    }
    if (!good) return false;
    joined = {first.start, keep(both, first.start, length, first.step)};
    return true;
}

template <class Real>
int32_t StepBuilder<Real>::keep(const StepPolynomial<Real>& polynomial, int64_t start,
                                int64_t length, int32_t shorter) {
    const auto index = static_cast<int32_t>(steps_.size());
    const int32_t offered = shorter >= 0 && step(shorter).length >= least_gain ? shorter : -1;
    // Both slopes in one unit.
    const ScaledComplex<Real>& conjugate = polynomial.slope_conjugate;
    const int64_t slope_unit = std::max(polynomial.slope.exponent, conjugate.exponent);
    const auto in_unit = [&](const ScaledComplex<Real>& slope) {
        return scaled_by(slope.mantissa, power_of_two(slope.exponent - slope_unit));
    };
    const bool mirrors = conjugate.exponent != exponent_of_zero;
    steps_.push_back({polynomial.radius,
                      polynomial.unit,
                      {in_unit(polynomial.slope), slope_unit},
                      terms_.size(),
                      static_cast<int32_t>(length),
                      offered,
                      polynomial.tau_degree,
                      polynomial.conjugate,
                      mirrors,
                      terms_that_count<Real>(polynomial.terms.data(), polynomial.tau_degree),
                      terms_to_all_digits<Real>(polynomial.terms.data(), polynomial.tau_degree),
                      static_cast<int8_t>(polynomial.trim),
                      polynomial.bend()});
    terms_.insert(terms_.end(), polynomial.terms.begin(),
                  polynomial.terms.begin() + terms_up_to(polynomial.tau_degree));
    if (mirrors) terms_.push_back(in_unit(conjugate));
    origins_.push_back({start, polynomial.tails});
    return index;
}

template <class Real>
StepPolynomial<Real> StepBuilder<Real>::polynomial_of(int32_t index) const {
    const Step& from = step(index);
    StepPolynomial<Real> polynomial;
    polynomial.radius = from.radius;
    polynomial.trim = from.trim;
    polynomial.unit = from.unit;
    polynomial.tau_degree = from.tau_degree;
    polynomial.slope = normalised(from.slope.mantissa, from.slope.exponent);
    polynomial.conjugate = from.conjugate;
    if (from.mirrors) {
        polynomial.slope_conjugate =
            normalised(terms_[from.terms + terms_up_to(from.tau_degree)], from.slope.exponent);
    }
    std::copy_n(&terms_[from.terms], terms_up_to(from.tau_degree), polynomial.terms.begin());
    polynomial.tails = origins_[static_cast<std::size_t>(index)].tails;
    return polynomial;
}

template <class Real>
void StepBuilder<Real>::append(StepBuilder part) {
    const auto step_offset = static_cast<int32_t>(steps_.size());
    const std::size_t term_offset = terms_.size();
    const auto moved = [&](int32_t index) { return index < 0 ? index : index + step_offset; };
    for (Step step : part.steps_) {
        step.terms += term_offset;
        step.shorter = moved(step.shorter);
        steps_.push_back(step);
    }
    for (Run run : part.runs_) {
        run.step = moved(run.step);
        runs_.push_back(run);
    }
    terms_.insert(terms_.end(), part.terms_.begin(), part.terms_.end());
    origins_.insert(origins_.end(), part.origins_.begin(), part.origins_.end());
}

template <class Real>
void StepBuilder<Real>::reserve(std::size_t steps, std::size_t terms) {
    steps_.reserve(steps);
    terms_.reserve(terms);
    origins_.reserve(steps);
}

template <class Real>
LongVector<int32_t> StepBuilder<Real>::longest() const {
    LongVector<int32_t> longest(static_cast<std::size_t>(wanted_.orbit.last()) + 1, -1);
    // Joined runs come behind those they were joined from.
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        if (steps_[i].length < least_gain) continue;
        longest[static_cast<std::size_t>(origins_[i].start)] = static_cast<int32_t>(i);
    }
    return longest;
}

template class StepBuilder<double>;
template class StepBuilder<DoubleDouble>;
template class StepBuilder<Wide>;
template class StepBuilder<Widest>;

}  // namespace hadal
