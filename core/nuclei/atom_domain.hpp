// How far about a nucleus its period is that of the nearest return to 0.
#pragma once

#include "nuclei/newton.hpp"

namespace hadal {

/// Binary logarithm of the radius of the atom domain of a nucleus: about there, |z_p| is smaller
/// than every |z_n| before it, p being the period. To first order, |z_q| / |dz_p/dc|, z_q being the
/// smallest before (C. Heiland-Allen, mathr.co.uk, "atom domain size estimation"). Of a formula
/// with folds, where it is an ellipse, the radius of the disc of the same area. Infinite for period
/// 1, whose domain has no end. Throws Error(cancelled).
double atom_domain_log2(const Nucleus& nucleus, const GoOnAt& go_on);

}  // namespace hadal
