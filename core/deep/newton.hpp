// Newton's method for the nuclei of z^2 + c: the c with z_p(c) = 0.
#pragma once

#include <cstdint>
#include <optional>

#include "deep/ball_period.hpp"

namespace hadal {

/// The centre of a mini-set.
struct Nucleus {
    int64_t period = 0;
    BigPoint c;  ///< to better than 2^-64 of the size
    /// How large and which way round: c + size w belongs to the mini-set where w belongs to the
    /// whole set, nearly. Good to a few digits short of a double.
    ScaledComplex<double> size;
};

/// Newton's method for a nucleus whose period divides `period`, from the middle of a disc that is
/// about as far from it as it may be. The precision grows with the digits that are right. Nothing
/// where it does not converge. Throws Error(cancelled).
///
/// The size is 1 / (beta lambda^2), lambda = 2 z_1 ... 2 z_(p-1), beta the sum of 1 / (2 z_1 ...
/// 2 z_k) over k = 0 .. p-1 (C. Heiland-Allen, mathr.co.uk, "atom domain size estimation" and
/// "deriving the size estimate"), of which beta lambda is dz_p/dc.
std::optional<Nucleus> newton(const Disc& start, int64_t period, const GoOnAt& go_on);

}  // namespace hadal
