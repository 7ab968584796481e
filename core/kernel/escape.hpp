// The escape loop for a formula on an instruction set, and the driver that runs it to the end.
#pragma once

#include <cstddef>
#include <stop_token>

#include "formula/catalogue.hpp"
#include "kernel/batch.hpp"
#include "kernel/isa.hpp"

namespace hadal {

/// Two entry points of one compiled loop. Both are re-entrant and touch only their arguments.
struct EscapeLoop {
    /// Takes `count` <= Batch::capacity points (arrays aligned and padded to whole groups with any
    /// finite values), writes every slot of the results up to a whole group, and leaves in the
    /// batch those points that are undecided after the first few iterations. Without derivatives
    /// the norms may be left out, which is quicker.
    void (*start)(const EscapeParameters&, const double* re, const double* im, std::size_t count,
                  Batch&, const EscapeResults&) = nullptr;
    /// Moves every live point `steps` >= 1 iterations on, not past the limit.
    void (*advance)(const EscapeParameters&, Batch&, int64_t steps, const EscapeResults&) = nullptr;
};

/// The loop of a formula, without or with the derivatives that a distance estimate needs.
/// `isa` is concrete, as resolve() returns it.
EscapeLoop escape_loop(Isa isa, FormulaId formula, bool with_derivatives);

/// Iterates the points of one batch until each has escaped, is known to be interior, or has reached
/// the limit. Calls `between` after each slab of at most a few milliseconds and gives up, returning
/// false, when it returns false: the results are then incomplete.
template <class Between>
bool iterate(const EscapeLoop& loop, const EscapeParameters& parameters, const double* re,
             const double* im, std::size_t count, Batch& batch, const EscapeResults& results,
             Between between);

/// Steps of the pass that starts at iteration n: a quarter of what is done, so that a lane which
/// falls free waits for a small share of its life only, and at most a slab.
int64_t pass_length(int64_t iterations, int64_t limit);

template <class Between>
bool iterate(const EscapeLoop& loop, const EscapeParameters& parameters, const double* re,
             const double* im, std::size_t count, Batch& batch, const EscapeResults& results,
             Between between) {
    loop.start(parameters, re, im, count, batch, results);
    while (batch.live > 0 && batch.iterations < parameters.limit) {
        if (!between()) return false;
        loop.advance(parameters, batch, pass_length(batch.iterations, parameters.limit), results);
    }
    return true;
}

}  // namespace hadal
