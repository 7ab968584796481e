// The orbit of one point at full precision, kept in doubles: what all pixels of a deep view are
// iterated against.
#pragma once

#include <cstdint>
#include <functional>
#include <type_traits>
#include <vector>

#include "base/large_pages.hpp"
#include "number/scaled_complex.hpp"
#include "number/wide_float.hpp"
#include "orbit/big_iteration.hpp"

namespace hadal {

/// z_0, z_1, ... of a formula, each rounded to two doubles. About 40 bytes an iteration.
class ReferenceOrbit {
  public:
    /// What ends an orbit.
    struct Limits {
        int64_t iterations = 0;  ///< last n that is computed
        double radius = 100;     ///< the orbit ends at the first n with |z_n| above this
        double disc_log2 = 0;    ///< binary logarithm of the radius of the disc of pixels
        mpfr_prec_t bits = 64;   ///< precision of the iteration
        FormulaId formula{};
        bool of_starts = false;  ///< the disc is one of starting points: of a Julia set
        int threads = 1;         ///< that may share the work; the orbit does not depend on them
        /// From so many iterations on an orbit goes back to an early period of a component that is
        /// not far away.
        int64_t very_long = int64_t{1} << 22;
        bool is_wide = false;  ///< keeps each z to 320 bits as well: 130 bytes an iteration more
    };
    /// Asked every few milliseconds with the iteration reached; false ends the work.
    using GoOn = std::function<bool(int64_t iteration)>;

    /// Iterates c. Besides the limits, the orbit ends at the ball period: the first n with
    /// disc |dz_n/dc| > |z_n|, where the disc of pixels, mapped by n iterations, covers 0, so that
    /// an attracting cycle of that length can lie in it and the orbit is about to repeat. It ends
    /// as well where |dz_n/dz_1| has become so small that all pixels are known to be interior. A
    /// very long orbit goes back to an early n where the image of a disc 2^16 times as wide covered
    /// 0.
    /// Throws Error(cancelled), Error(out_of_memory).
    ReferenceOrbit(const BigPoint& c, const Limits& limits, const GoOn& go_on);
    /// The same from another point than 0.
    ReferenceOrbit(const BigPoint& start, const BigPoint& c, const Limits& limits,
                   const GoOn& go_on);

    FormulaId formula() const { return formula_; }
    /// Index of the last z kept.
    int64_t last() const { return static_cast<int64_t>(high_.size()) - 1; }
    /// The ball period, which is last(), or 0 when something else ended the orbit.
    int64_t period() const { return period_; }

    /// z_n rounded to doubles; parts below the range of a double are 0.
    const ScalarComplex<double>& operator[](int64_t n) const {
        return high_[static_cast<std::size_t>(n)];
    }
    const ScalarComplex<double>* data() const { return high_.data(); }
    /// z_n with the range of an extended exponent, to one or two doubles, or of a wide orbit to 320
    /// bits.
    template <class Real>
    ScaledComplex<Real> scaled(int64_t n) const;
    /// The same without an exponent; parts below the range of a double are 0.
    template <class Real>
    ScalarComplex<Real> precise_in_range(int64_t n) const {
        const auto& high = high_[static_cast<std::size_t>(n)];
        if constexpr (std::is_same_v<Real, double>) {
            return high;
        } else if constexpr (!std::is_same_v<Real, DoubleDouble>) {
            return plain(scaled<Real>(n));
        } else {
            const auto& low = low_[static_cast<std::size_t>(n)];
            return {{high.re, low.re}, {high.im, low.im}};
        }
    }
    std::size_t bytes() const;

  private:
    /// A z that comes so close to 0 that doubles cannot hold it.
    struct Dip {
        int64_t n;
        ScaledComplex<DoubleDouble> z;
    };
    const Dip* dip_at(int64_t n) const;
    template <class Real>
    ScaledComplex<Real> scaled_in_doubles(int64_t n) const;
    template <class Iteration>
    void follow(Iteration&& iteration, const Limits& limits, const GoOn& go_on);
    /// Forgets what comes behind z_n.
    void end_at_period(int64_t n);

    FormulaId formula_;

    LongVector<ScalarComplex<double>> high_;
    LongVector<ScalarComplex<double>> low_;
    LongVector<ScaledComplex<Widest>> wide_;  ///< of a wide orbit
    std::vector<Dip> dips_;                   ///< in order
    int64_t period_ = 0;
};

}  // namespace hadal
