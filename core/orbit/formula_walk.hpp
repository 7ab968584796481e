// Orbits of any formula in as many digits as are of use at each point.
#pragma once

#include <optional>

#include "number/error_bound.hpp"
#include "orbit/direct.hpp"
#include "orbit/follow_orbit.hpp"
#include "orbit/orbit_derivative.hpp"

namespace hadal {

/// An orbit on its way, between one number of digits and another.
struct FormulaWalk {
    FormulaId formula;
    const BigPoint& c;
    double radius_squared;
    int64_t limit;
    bool in_fixed_reals;  ///< whether their range is enough
    const std::function<bool()>& go_on;
    mpfr_prec_t most_bits;  ///< those it began with
    BigPoint z;             ///< to most_bits
    ErrorBound bound;
    std::optional<OrbitDerivative<DoubleDouble>> derivative{};  ///< of z, if wanted
    OrbitProgress progress{};
};

/// Walks to the end. An orbit loses digits as its error grows, and what is beyond the error is left
/// out of the numbers it goes on in; where it passes close to 0 the error shrinks, and they grow
/// again.
DirectResult walk_to_end(FormulaWalk& walk);

}  // namespace hadal
