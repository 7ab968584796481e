// The vector loop over long numbers, for every formula and instruction set.
#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "formula/catalogue.hpp"
#include "kernel/isa.hpp"
#include "kernel/long_digits.hpp"

namespace hadal {

/// A few orbits in long numbers, side by side: a whole number of vectors on any instruction set.
struct LongOrbits {
    static constexpr int capacity = 8;
    /// Numbers must stay below it.
    static constexpr double reach = 0x1p24;

    enum Part { z_re, z_im, c_re, c_im, parts };
    enum class Fate {
        stays,    ///< up to the limit
        escapes,  ///< before it
        lost,     ///< too few digits to tell
    };

    double radius;
    int64_t limit;
    int length;  ///< digits of each number
    int count;   ///< orbits; the digits of others must be 0
    alignas(64) int64_t digits[parts][most_digits][capacity];

    std::array<Fate, capacity> fates;
    std::array<int64_t, capacity> ends;  ///< the n at which that was known
};

/// Follows the orbits and writes their fates. Gives up when go_on, asked every few milliseconds,
/// says no, and returns false.
using LongWalk = bool (*)(LongOrbits&, const std::function<bool()>& go_on);
LongWalk long_walk(Isa isa, FormulaId formula);

}  // namespace hadal
