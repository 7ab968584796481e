// The escape loop for a formula on an instruction set, and the driver that runs it to the end.
#pragma once

#include <cstddef>
#include <stop_token>

#include "formula/catalogue.hpp"
#include "kernel/isa.hpp"
#include "kernel/plain/batch.hpp"

namespace hadal {

/// Moves every live point `steps` >= 1 iterations on, not past the limit.
using EscapeAdvance = void (*)(const EscapeParameters&, Batch&, int64_t steps,
                               const EscapeResults&);

/// Two entry points of one compiled loop. Both are re-entrant and touch only their arguments.
struct EscapeLoop {
    /// Takes `count` <= Batch::capacity points (arrays aligned and padded to whole groups with any
    /// finite values), writes every slot of the results up to a whole group, and leaves in the
    /// batch those points that are undecided after the first few iterations. Without derivatives
    /// the norms may be left out, which is quicker.
    void (*start)(const EscapeParameters&, const double* re, const double* im, std::size_t count,
                  Batch&, const EscapeResults&) = nullptr;
    EscapeAdvance advance = nullptr;
};

/// The loop of z^2 + c that says nothing of doubt: the bare numbers, quicker.
EscapeLoop recipe_loop(Isa isa);

/// The loop of a formula, without or with the derivatives that a distance estimate needs.
/// `isa` is concrete, as resolve() returns it.
EscapeLoop escape_loop(Isa isa, FormulaId formula, bool with_derivatives);

/// The loop in two doubles, with derivatives, for points that are in the batch already. The
/// rounding of its parameters is that of two doubles.
EscapeAdvance pair_loop(Isa isa, FormulaId formula);

/// Iterates the points of one batch until each has escaped, is known to be interior, or has reached
/// the limit. Calls `between` after each slab of at most a few milliseconds and gives up, returning
/// false, when it returns false: the results are then incomplete.
template <class Between>
bool iterate(const EscapeLoop& loop, const EscapeParameters& parameters, const double* re,
             const double* im, std::size_t count, Batch& batch, const EscapeResults& results,
             Between between);

/// A longer pass of 1024 points would take more than 5 ms on narrow vectors.
inline constexpr int64_t longest_pass = 2048;
inline constexpr int64_t longest_pass_in_pairs = 128;

/// The same for points that are in the batch already.
template <class Between>
bool iterate_on(EscapeAdvance advance, const EscapeParameters& parameters, Batch& batch,
                const EscapeResults& results, Between between, int64_t longest = longest_pass);

/// Steps of the pass that starts at iteration n: a quarter of what is done, so that a lane which
/// falls free waits for a small share of its life only, and at most the longest.
int64_t pass_length(int64_t iterations, int64_t limit, int64_t longest);

template <class Between>
bool iterate(const EscapeLoop& loop, const EscapeParameters& parameters, const double* re,
             const double* im, std::size_t count, Batch& batch, const EscapeResults& results,
             Between between) {
    loop.start(parameters, re, im, count, batch, results);
    return iterate_on(loop.advance, parameters, batch, results, between);
}

template <class Between>
bool iterate_on(EscapeAdvance advance, const EscapeParameters& parameters, Batch& batch,
                const EscapeResults& results, Between between, int64_t longest) {
    while (batch.live > 0 && batch.iterations < parameters.limit) {
        if (!between()) return false;
        const int64_t steps = pass_length(batch.iterations, parameters.limit, longest);
        advance(parameters, batch, steps, results);
    }
    return true;
}

}  // namespace hadal
