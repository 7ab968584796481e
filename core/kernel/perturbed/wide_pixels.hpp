// Pixels that two doubles leave in doubt, followed side by side in wide numbers.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "kernel/perturbed/perturbation.hpp"
#include "orbit/direct.hpp"

namespace hadal {

/// How the pixels at these tau fare, without gradients; what is sure and precise of it is the same
/// as walk_widely() finds one by one, many times slower. Empty where go_on, asked every few
/// milliseconds, said no. Not for Julia sets, nor for formulas with folds. For what may be thrown
/// and the other parameters see perturb().
std::vector<DirectResult> follow_widely(Isa isa, const PerturbationParameters<Wide>& parameters,
                                        std::span<const ScalarComplex<Widest>> tau,
                                        PerturbationScratch& scratch, PerturbationTally& tally,
                                        const std::function<bool()>& go_on);

}  // namespace hadal
