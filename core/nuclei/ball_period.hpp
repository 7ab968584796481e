// The period of what a disc of parameters holds.
#pragma once

#include <cstdint>

#include "base/go_on.hpp"
#include "orbit/big_iteration.hpp"

namespace hadal {

/// A disc of the parameter plane of a formula.
struct Disc {
    BigPoint centre;
    double radius_log2;  ///< binary logarithm of the radius
    FormulaId formula{};
};

/// Bits that tell points of the disc apart, with room for long orbits.
mpfr_prec_t bits_for(const Disc& disc);

/// The ball period of the disc: the first n, up to `most`, at which its image under the n-th
/// iterate, to first order, holds 0, so that a nucleus of that period may lie in it. 0: there is
/// none, or the orbit of its centre escapes. Where a fold crosses the disc, what lies beyond it is
/// taken as what lies on the centre's side. Throws Error(cancelled).
int64_t ball_period(const Disc& disc, int64_t most, const GoOnAt& go_on);

}  // namespace hadal
