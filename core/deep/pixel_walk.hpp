// One pixel at a time along a reference orbit, with an exponent of its own and any number type: the
// stretches where deltas are too small for doubles, and the pixels that doubles cannot decide.
#pragma once

#include <cstdint>
#include <functional>

#include "deep/reference_orbit.hpp"
#include "deep/step_table.hpp"

namespace hadal {

/// A rounding error's variance, relative to the square of what is rounded, with room for the few
/// operations of a step. `Real` is the number type of the deltas.
template <class Real>
inline constexpr double rounding_variance = 8 * unit_roundoff<Real>* unit_roundoff<Real>;

/// Standard deviations a result must stay away from where its count would change.
inline constexpr double deviations_to_be_sure = 8;

/// |dz_n/dz_1|^2 below which a pixel is interior: the disc about c that n iterations map into
/// itself lies deep inside.
inline constexpr double interior_slope_squared = 1e-6;

/// Below 2^least_exponent, squares of the errors of deltas leave the range of doubles: from there
/// on pixels walk with exponents of their own, and come back well above it.
inline constexpr int64_t least_exponent = -440;
inline constexpr int64_t return_exponent = -430;

/// Whether an escape at |z|^2 = norm, with |z|^2 = norm_before one iteration earlier, may be at
/// another count: `variance` is that of z.
bool doubtful_escape(double norm, double norm_before, double variance, double radius_squared);

/// Whether a z that has not escaped may be that of an orbit that has.
bool doubtful_stay(double norm, double variance);

/// Where a pixel stands. The errors and slopes are squared and in units of 4^d.exponent.
template <class Real>
struct PixelState {
    int64_t n = 0;  ///< iterations done
    int64_t m = 0;  ///< reference point; z_n = Z_m + d
    ScaledComplex<Real> d;
    bool rebased = false;              ///< has been back at a start
    double variance = 0;               ///< of the error of d
    double slope_squared = 0;          ///< |dz_n/dz_1|^2 4^dc_exponent
    ScaledComplex<double> derivative;  ///< dz_n/dc 2^dc_exponent
};

enum class WalkEnd {
    escaped,   ///< at state.n
    interior,  ///< caught by an attracting cycle
    limit,     ///< n reached the limit
    in_range,  ///< |d| is large enough for doubles
    cancelled,
};

/// What all pixels share.
template <class Real>
struct PixelWalk {
    const ReferenceOrbit& orbit;
    const StepTable<Real>& table;
    double radius_squared;
    int64_t limit;
    bool with_derivative;  ///< for z^p + c
    /// Stop once d has at least this exponent; above all exponents: go on to the end.
    int64_t range_exponent;
    /// For Julia sets: the orbit of 0 and its table, which pixels are followed along once they have
    /// been back at a start. Null: the same as the first.
    const ReferenceOrbit* critical_orbit = nullptr;
    const StepTable<Real>* critical_table = nullptr;

    /// What came of a walk.
    struct Outcome {
        WalkEnd end;
        double norm = 0;  ///< |z_n|^2 at the end
        /// Whether rounding might have changed the count.
        bool doubtful = false;
    };

    bool julia() const { return critical_orbit != nullptr; }
    /// Where the pixel at tau stands before the first iteration.
    PixelState<Real> start(const ScalarComplex<Real>& tau) const;

    /// Moves the pixel at dc = tau 2^dc_exponent on (of a Julia set: the one that started at
    /// d = tau 2^dc_exponent). Formulas with folds are in range all the time. `go_on` is asked now
    /// and then.
    Outcome run(PixelState<Real>& state, const ScalarComplex<Real>& tau,
                const std::function<bool()>& go_on) const;

  private:
    const ReferenceOrbit& orbit_of(const PixelState<Real>& state) const {
        return state.rebased && julia() ? *critical_orbit : orbit;
    }
    const StepTable<Real>& table_of(const PixelState<Real>& state) const {
        return state.rebased && julia() ? *critical_table : table;
    }
    /// With exponents, until |d| is at least 2^range (or the end).
    Outcome run_scaled(PixelState<Real>& state, const ScalarComplex<Real>& tau, int64_t range,
                       const std::function<bool()>& go_on) const;
    /// Without, from a |d| in the range of doubles to one that is not (or the end).
    Outcome run_in_range(PixelState<Real>& state, const ScalarComplex<Real>& tau,
                         const std::function<bool()>& go_on) const;
};

extern template struct PixelWalk<double>;
extern template struct PixelWalk<DoubleDouble>;

}  // namespace hadal
