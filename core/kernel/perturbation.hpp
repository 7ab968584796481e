// The perturbation loop: pixels iterated as small deltas from a reference orbit, many at once.
//
// Pixels that stand at the same reference point form a packet and move on together, so that each
// step's coefficients are loaded once for all of them; where they part ways the packet is split,
// where packets meet they join. How a pixel moves depends on the pixel alone, so that its result
// does not depend on which others it travels with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

#include "deep/pixel_walk.hpp"
#include "deep/reference_orbit.hpp"
#include "deep/step_table.hpp"
#include "kernel/isa.hpp"
#include "kernel/perturbation_tally.hpp"

namespace hadal {

/// What the loop needs to know, the same for all pixels. Referenced objects are read only.
struct PerturbationParameters {
    const ReferenceOrbit& orbit;
    const StepTable<double>& table;
    double radius_squared;
    int64_t limit;  ///< last n that is looked at
    /// For Julia sets: the orbit of 0 and its table, which pixels are followed along once they have
    /// been back at a start. Null: the same as the first.
    const ReferenceOrbit* critical_orbit = nullptr;
    const StepTable<double>* critical_table = nullptr;
};

/// Where results go, by slot (the position of the pixel in the arrays given).
struct PerturbationResults {
    int64_t* counts;            ///< n of the escape, or -1
    double* norms_squared;      ///< |z_n|^2 there; unspecified for -1
    double* gradients_squared;  ///< |dz_n/dtau|^2 |z_n|^2, for loops with derivatives
    uint8_t* doubtful;          ///< 1: rounding errors might have changed the count
};

/// The packets in memory, kept from one batch to the next. One for each thread.
class PerturbationScratch {
  public:
    PerturbationScratch();
    PerturbationScratch(PerturbationScratch&&) noexcept;
    ~PerturbationScratch();

    struct Packets;
    Packets& packets() { return *packets_; }

  private:
    std::unique_ptr<Packets> packets_;
};

/// Iterates `count` pixels at dc = (tau_re + i tau_im) 2^table.pixel_exponent(), of Julia sets
/// those that start so far from the reference. Derivatives are those of z^p + c. `go_on` is asked
/// every few milliseconds; when it says no, the work ends and false is returned: the results are
/// then incomplete. Re-entrant. Throws std::bad_alloc. `isa` is concrete, as resolve() returns it.
bool perturb(Isa isa, bool with_derivatives, const PerturbationParameters& parameters,
             const double* tau_re, const double* tau_im, std::size_t count,
             PerturbationScratch& scratch, const PerturbationResults& results,
             PerturbationTally& tally, const std::function<bool()>& go_on);

}  // namespace hadal
