// Newton's method for the nuclei of a formula: the c with z_p(c) = 0.
#pragma once

#include <cstdint>
#include <optional>

#include "nuclei/ball_period.hpp"
#include "nuclei/mini_map.hpp"

namespace hadal {

/// The centre of a mini-set.
struct Nucleus {
    int64_t period = 0;
    BigPoint c;  ///< to better than 2^-64 of the size
    /// How large and which way round: c + size w belongs to the mini-set where w belongs to the
    /// whole set, nearly; what is sheared or mirrored as well, `mini` tells. Good to a few digits
    /// short of a double.
    ScaledComplex<double> size;
    MiniMap mini;
    PlaneMap by_c;  ///< dz_p/dc
    FormulaId formula{};
};

/// Newton's method for a nucleus whose period divides `period`, from the middle of a disc that is
/// about as far from it as it may be. The precision grows with the digits that are right. Nothing
/// where it does not converge. Throws Error(cancelled).
///
/// For z^2 + c the size is 1 / (beta lambda^2), lambda = 2 z_1 ... 2 z_(p-1), beta the sum of
/// 1 / (2 z_1 ... 2 z_k) over k = 0 .. p-1 (C. Heiland-Allen, mathr.co.uk, "atom domain size
/// estimation" and "deriving the size estimate"), of which beta lambda is dz_p/dc. Other formulas
/// have derivatives in the place of the 2 z_k: see mini_map().
std::optional<Nucleus> newton(const Disc& start, int64_t period, const GoOnAt& go_on);

}  // namespace hadal
