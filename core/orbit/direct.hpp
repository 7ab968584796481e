// One pixel by direct iteration at full precision: slow, and what everything else is held against.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "orbit/big_iteration.hpp"

namespace hadal {

struct DirectResult {
    bool finished = false;  ///< false: go_on said no
    bool sure = true;       ///< false: rounding errors may have changed the count
    bool precise = true;    ///< false: they may have changed what else is told of it
    int64_t count =
        -1;  ///< the n at which |z_n| first exceeds the radius; -1: not within the limit
    double norm_squared = 0;  ///< |z_n|^2 there
    /// Half the gradient of |z_n|^2 there by the pixel's point, in the unit asked for.
    ScalarComplex<double> gradient;
};

/// The exponent of the unit of dc that gradients are wanted in, if they are wanted.
using GradientUnit = std::optional<int64_t>;

/// Iterates z^2 + c from z_0 = 0 in MPFR, at the precision of c. An orbit that returns exactly to
/// where it was is known to stay. `go_on` is asked every few milliseconds.
DirectResult iterate_directly(const BigPoint& c, double radius_squared, int64_t limit,
                              GradientUnit gradient_unit, const std::function<bool()>& go_on);

/// The same for any formula and any z_0, both points taken as exact. A gradient is by z_0 where
/// `of_starts`; formulas with folds have none. Carries a bound of the rounding errors, keeps no
/// more digits than it leaves of use, and starts again in twice the precision, from `first_bits`
/// on, where errors could change the count or the first 60 bits of |z_n|: the orbits of formulas
/// with folds may be chaotic for as long as they stay. Gives up beyond 2^16 bits; the result is
/// then not sure.
DirectResult iterate_directly(FormulaId formula, const BigPoint& start, const BigPoint& c,
                              double radius_squared, int64_t limit, mpfr_prec_t first_bits,
                              GradientUnit gradient_unit, bool of_starts,
                              const std::function<bool()>& go_on);

}  // namespace hadal
