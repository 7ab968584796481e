// The perturbation loop: pixels iterated as small deltas from a reference orbit, many at once.
//
// Pixels that stand at the same reference point form a packet and move on together, so that each
// step's coefficients are loaded once for all of them; where they part ways the packet is split,
// where packets meet they join. How a pixel moves depends on the pixel alone, so that its result
// does not depend on which others it travels with.
//
// Deltas too small for doubles share an exponent: the packet has it, the lanes hold mantissas.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "kernel/isa.hpp"
#include "kernel/packets/perturbation_scratch.hpp"
#include "kernel/packets/perturbation_tally.hpp"
#include "kernel/packets/perturbed_state.hpp"
#include "steps/perturbation_parameters.hpp"

namespace hadal {

/// The pixels: those at dc = tau 2^table.pixel_exponent(), of Julia sets those that start so far
/// from the reference. Arrays, not aligned.
struct PixelOffsets {
    using Doubles = std::array<const double*, doubles_of_wide>;
    /// Each the sum of so many doubles as there are arrays: one, two or all. Of more than the
    /// deltas have, the first ones count.
    Doubles tau_re;
    Doubles tau_im;
    std::size_t count = 0;
    /// Where pixels go on from, by slot; null: at the start. Only in doubles without derivatives.
    const PerturbedState* const* states = nullptr;
};

/// A pixel that the limit has stopped.
struct StoppedPixel {
    std::size_t slot;
    PerturbedState state;
};

/// Where results go, by slot (the position of the pixel in the arrays given).
struct PerturbationResults {
    int64_t* counts;        ///< n of the escape, or -1
    double* norms_squared;  ///< |z_n|^2 there; unspecified for -1
    double* gradients_re;   ///< half the gradient of |z_n|^2 by tau, for loops with derivatives
    double* gradients_im;
    uint8_t* doubtful;            ///< 1: rounding errors might have changed the count
    double* variances = nullptr;  ///< of the z_n that escaped; null: not wanted
    /// 1: never escapes, whatever the limit. 0: escaped, or not known to stay. Null: not wanted.
    uint8_t* interior = nullptr;
    /// Gets pixels that may still escape, but for those in doubt and a few that stepped beyond the
    /// limit. Null: not wanted. Only in doubles without derivatives.
    std::vector<StoppedPixel>* stopped = nullptr;
};

/// Iterates the pixels. `go_on` is asked every few milliseconds;
/// when it says no, the work ends and false is returned: the results are then incomplete.
/// Re-entrant. Throws std::bad_alloc.
template <class Real>
using PerturbFunction = bool (*)(const PerturbationParameters<Real>& parameters,
                                 const PixelOffsets& pixels, PerturbationScratch& scratch,
                                 const PerturbationResults& results, PerturbationTally& tally,
                                 const std::function<bool()>& go_on);

/// The one compiled for an instruction set, which is concrete, as resolve() returns it. In wide
/// numbers there are no Julia sets; null stands for derivatives and formulas with folds there.
template <class Real>
PerturbFunction<Real> perturb_function(Isa isa, FormulaId formula, bool with_derivatives);
template <>
PerturbFunction<double> perturb_function(Isa, FormulaId, bool);
template <>
PerturbFunction<DoubleDouble> perturb_function(Isa, FormulaId, bool);
template <>
PerturbFunction<Wide> perturb_function(Isa, FormulaId, bool);

/// Picks that function by the parameters' formula and calls it.
template <class Real>
bool perturb(Isa isa, bool with_derivatives, const PerturbationParameters<Real>& parameters,
             const PixelOffsets& pixels, PerturbationScratch& scratch,
             const PerturbationResults& results, PerturbationTally& tally,
             const std::function<bool()>& go_on) {
    const auto function = perturb_function<Real>(isa, parameters.orbit.formula(), with_derivatives);
    return function(parameters, pixels, scratch, results, tally, go_on);
}

}  // namespace hadal
