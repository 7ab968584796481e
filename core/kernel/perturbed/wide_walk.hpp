// One pixel of z^p + c by perturbation in wide numbers: for orbits so chaotic that two doubles lose
// them, and so long that iterating them directly would take minutes.
#pragma once

#include "orbit/direct.hpp"
#include "steps/perturbation_parameters.hpp"

namespace hadal {

/// Follows the pixel at dc = tau 2^table.pixel_exponent() along a wide orbit, by steps where they
/// are valid. Not for Julia sets, nor for formulas with folds. The result is not sure where
/// rounding errors may have changed the count, and not precise where they may have changed its
/// rounded_norm() or, if it is wanted, the gradient, which is by tau. `go_on` is
/// asked every few milliseconds. `Real` is Wide or Widest.
template <class Real>
DirectResult walk_widely(const PerturbationParameters<Real>& parameters,
                         const ScalarComplex<Real>& tau, bool with_gradient,
                         const std::function<bool()>& go_on);

}  // namespace hadal
