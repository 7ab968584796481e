#include "deep/step_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>

#include "base/error.hpp"

namespace hadal {

namespace {

constexpr int64_t shortest_run = 8;
// Below this many iterations, iterating is as fast as a polynomial of order 8.
constexpr int64_t least_gain = 4;
// Joints go from the shallowest to the deepest, two binary orders of magnitude at a time.
constexpr int64_t orders_a_round = 2;
constexpr int64_t first_depth = 3;

/// How close z_n comes to 0, in binary orders of magnitude.
int64_t depth(const ReferenceOrbit& orbit, int64_t n) {
    return -orbit.scaled<double>(n).exponent;
}

/// Number of coefficients that advance a delta under z^p + c, and the most there are.
constexpr std::size_t most_binomials = 7;

/// The coefficients of d, d^2, ..., d^(p - 1) in (Z + d)^p.
template <class Real>
class Binomials {
  public:
    Binomials(const ReferenceOrbit& orbit, int64_t n)
        : count_(static_cast<std::size_t>(info(orbit.formula()).degree) - 1) {
        const ScaledComplex<Real> z = orbit.scaled<Real>(n);
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

void check(const std::function<bool(double)>& go_on, double share) {
    if (!go_on(share)) throw Error(ErrorCode::cancelled, "cancelled");
}

/// For each row of constant j how many terms there are up to the last one that is more than
/// `share` of the linear term.
template <class Real>
std::array<int8_t, step_order + 1> row_lengths(const StepPolynomial<Real>& polynomial,
                                               double share) {
    const double small = share * largest_part(polynomial.terms[term_index(1, 0)]) / step_terms;
    std::array<int8_t, step_order + 1> lengths{};
    for (int j = 0; j <= polynomial.tau_degree; ++j) {
        int length = step_order - j + 1;
        while (length > 0 && sum_of_parts(polynomial.terms[term_index(length - 1, j)]) <= small)
            --length;
        lengths[static_cast<std::size_t>(j)] = static_cast<int8_t>(length);
    }
    // The term tau alone counts where t is 0.
    if (polynomial.tau_degree > 0) lengths[1] = std::max<int8_t>(lengths[1], 1);
    return lengths;
}

}  // namespace

template <class Real>
StepTable<Real>::StepTable(const ReferenceOrbit& orbit, int64_t dc_exponent, double radius,
                           const std::function<bool(double)>& go_on, bool of_starts) try
    : pixel_exponent_(dc_exponent),
      dc_exponent_(of_starts ? exponent_of_zero : dc_exponent),
      longest_(static_cast<std::size_t>(orbit.last()) + 1, -1),
      folds_(!info(orbit.formula()).holomorphic) {
    std::vector<Run> runs = shortest_runs(orbit, radius, go_on);
    constexpr double share_of_shortest = 0.5;
    int64_t deepest = first_depth;
    for (const Run& run : runs) {
        if (run.start > 0) deepest = std::max(deepest, depth(orbit, run.start));
    }
    for (int64_t level = first_depth; level <= deepest + orders_a_round;) {
        std::vector<Run> next;
        next.reserve(runs.size());
        bool joined_any = false;
        int64_t shallowest = std::numeric_limits<int64_t>::max();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (i % 256 == 0) check(go_on, share_of_shortest);
            Run joined;
            const bool pair = i + 1 < runs.size() && runs[i].step >= 0 && runs[i + 1].step >= 0;
            if (pair) {
                const int64_t joint = depth(orbit, runs[i + 1].start);
                if (joint < level && join(orbit, runs[i], runs[i + 1], joined)) {
                    next.push_back(joined);
                    joined_any = true;
                    ++i;
                    continue;
                }
                if (joint >= level) shallowest = std::min(shallowest, joint);
            }
            next.push_back(runs[i]);
        }
        runs = std::move(next);
        if (joined_any) continue;
        if (shallowest == std::numeric_limits<int64_t>::max()) break;
        level = std::max(level + orders_a_round, shallowest + 1);
    }
    tails_ = {};
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, "not enough memory for the table of steps");
}

template <class Real>
auto StepTable<Real>::shortest_runs(const ReferenceOrbit& orbit, double radius,
                                    const std::function<bool(double)>& go_on) -> std::vector<Run> {
    std::vector<Run> runs;
    const int64_t last = orbit.last();
    // A pixel must not escape inside a run: it stays within 1 + 2^-5 of the reference there.
    const double largest = radius / (1 + 0x1p-5);
    const double tolerance = unit_roundoff<Real>;
    const int degree = info(orbit.formula()).degree;
    for (int64_t start = 0; start < last;) {
        if (runs.size() % 256 == 0)
            check(go_on, 0.5 * static_cast<double>(start) / static_cast<double>(last));
        int64_t end = start + 1;
        while (end < last && end - start < shortest_run && depth(orbit, end) < first_depth &&
               norm(orbit[end]) < largest * largest) {
            ++end;
        }
        if (norm(orbit[end]) >= largest * largest) {
            runs.push_back({start, -1});
            start = end;
            continue;
        }
        // The derivative on the way tells where |d| would come near |Z|.
        double room = 1;
        double growth = 1;
        for (int64_t k = start + 1; k < end; ++k) {
            const double size = std::sqrt(norm(orbit[k]));
            room = std::min(room, size / growth);
            growth *= degree * std::pow(size, degree - 1);
        }
        StepPolynomial<Real> polynomial;
        const auto run_from = [&](const StepPolynomial<Real>& identity) {
            polynomial = identity;
            for (int64_t k = start + 1; k < end; ++k) {
                const Branch branch = branch_at(orbit.formula(), orbit[k]);
                if (!polynomial.confine(branch.reach)) return false;
                polynomial = polynomial.advanced(Binomials<Real>(orbit, k), dc_exponent_, branch);
            }
            return polynomial.fit(tolerance);
        };
        auto identity =
            StepPolynomial<Real>::identity(static_cast<int64_t>(std::floor(std::log2(room))) - 1);
        bool good = run_from(identity);
        if (!good && !folds_) {
            identity.keep_mixed_terms();
            good = run_from(identity);
        }
        runs.push_back({start, good ? keep(polynomial, start, end - start, -1) : -1});
        start = end;
    }
    return runs;
}

template <class Real>
bool StepTable<Real>::join(const ReferenceOrbit& orbit, const Run& first, const Run& second,
                           Run& joined) {
    const Step& earlier = step(first.step);
    const Step& later = step(second.step);
    const int64_t length = int64_t{earlier.length} + later.length;
    const double tolerance = unit_roundoff<Real>;
    StepPolynomial<Real> before = polynomial_of(earlier);
    StepPolynomial<Real> after = polynomial_of(later);
    const Binomials<Real> a(orbit, second.start);
    const Branch branch = branch_at(orbit.formula(), orbit[second.start]);
    StepPolynomial<Real> both;
    bool good = (before.tau_degree > 0) == (after.tau_degree > 0) &&
                before.then(after, a, dc_exponent_, both, branch) && both.fit(tolerance);
    if (!good && !folds_ && (before.tau_degree == 0 || after.tau_degree == 0)) {
        before.keep_mixed_terms();
        after.keep_mixed_terms();
        good = before.then(after, a, dc_exponent_, both) && both.fit(tolerance);
    }
    if (!good) return false;
    joined = {first.start, keep(both, first.start, length, first.step)};
    return true;
}

template <class Real>
int32_t StepTable<Real>::keep(const StepPolynomial<Real>& polynomial, int64_t start, int64_t length,
                              int32_t shorter) {
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
                      row_lengths(polynomial, unit_roundoff<Real> / 16),
                      row_lengths(polynomial, unit_roundoff<Real> / unit_roundoff<double>)});
    terms_.insert(terms_.end(), polynomial.terms.begin(),
                  polynomial.terms.begin() + terms_up_to(polynomial.tau_degree));
    if (mirrors) terms_.push_back(in_unit(conjugate));
    tails_.push_back(polynomial.tails);
    if (length >= least_gain) longest_[static_cast<std::size_t>(start)] = index;
    return index;
}

template <class Real>
StepPolynomial<Real> StepTable<Real>::polynomial_of(const Step& step) const {
    StepPolynomial<Real> polynomial;
    polynomial.radius = step.radius;
    polynomial.unit = step.unit;
    polynomial.tau_degree = step.tau_degree;
    polynomial.slope = normalised(step.slope.mantissa, step.slope.exponent);
    polynomial.conjugate = step.conjugate;
    const ScaledComplex<Real> mirrored = slope_conjugate(step);
    polynomial.slope_conjugate = normalised(mirrored.mantissa, mirrored.exponent);
    std::copy_n(terms(step), terms_up_to(step.tau_degree), polynomial.terms.begin());
    polynomial.tails = tails_[static_cast<std::size_t>(&step - steps_.data())];
    return polynomial;
}

template <class Real>
std::size_t StepTable<Real>::bytes() const {
    return longest_.capacity() * sizeof(int32_t) + steps_.capacity() * sizeof(Step) +
           terms_.capacity() * sizeof(ScalarComplex<Real>);
}

template class StepTable<double>;
template class StepTable<DoubleDouble>;

}  // namespace hadal
