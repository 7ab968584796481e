// Where the time of a perturbed picture goes.
#pragma once

#include <cstdint>

namespace hadal {

/// Iterations spent, for people who wonder where the time goes.
struct PerturbationTally {
    int64_t skips = 0;     ///< steps of many iterations, each for one pixel
    int64_t plain = 0;     ///< single iterations
    int64_t rebases = 0;   ///< returns to the start of the orbit
    int64_t extended = 0;  ///< those of both kinds that need extended exponents
    int64_t doubtful = 0;  ///< pixels decided by more precise arithmetic
    int64_t wide = 0;      ///< pixels followed one by one in wide numbers
    int64_t direct = 0;    ///< pixels decided by direct iteration at full precision

    void add(const PerturbationTally& other);
};

}  // namespace hadal
