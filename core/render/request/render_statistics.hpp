// What a render did, and what that took.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "kernel/isa.hpp"
#include "kernel/packets/perturbation_tally.hpp"

namespace hadal {

/// What became of a set of pixels.
struct PixelTally {
    int64_t escaped = 0;
    int64_t interior = 0;      ///< pixels with count -1
    int64_t least_count = -1;  ///< over the escaped pixels; -1: there are none
    int64_t greatest_count = -1;
    int64_t late = 0;  ///< escaped pixels whose count is above half the limit

    void add(std::span<const int64_t> counts, int64_t limit);
    void add(const PixelTally& other);
};

/// What perturbation did.
struct DeepStatistics {
    double reference_seconds = 0;  ///< to iterate the reference orbit
    double table_seconds = 0;      ///< to build the tables of steps
    int64_t reference_length = 0;  ///< iterations of the reference orbit
    int64_t period = 0;            ///< the period of the cycle found in view; 0: none
    int64_t bytes = 0;             ///< of the orbit and the tables
    bool reused = false;           ///< the reference was at hand from an earlier render
    PerturbationTally steps;       ///< of all pixels together

    /// Adds the times and steps of another part of the same picture, rendered before this one.
    void add_earlier(const DeepStatistics& part);
};

/// What a render did. Pixels that were known before do not count.
struct RenderStatistics : PixelTally {
    double seconds = 0;             ///< wall time
    std::string arithmetic;         ///< such as "double" or "perturbation"
    std::string arithmetic_reason;  ///< why the planner chose it, in words
    Isa isa = Isa::automatic;       ///< the instruction set that ran
    int threads = 0;
    int64_t resumed = 0;  ///< pixels that went on from where a lower limit had stopped them
    DeepStatistics deep;  ///< where no reference orbit was used all 0 but for pixels in doubt
};

}  // namespace hadal
