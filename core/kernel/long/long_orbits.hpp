// The vector loop over long numbers, for every formula and instruction set.
#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "formula/catalogue.hpp"
#include "kernel/isa.hpp"
#include "kernel/long/long_digits.hpp"

namespace hadal {

/// What is known of an orbit.
enum class Fate : uint8_t {
    stays,    ///< up to the limit
    escapes,  ///< before it
    lost,     ///< too few digits to tell
};

/// A few orbits in long numbers, side by side: a whole number of vectors on any instruction set.
struct LongOrbits {
    static constexpr int capacity = 64;
    template <class T>
    using Each = std::array<T, std::size_t{capacity}>;
    /// Numbers must stay below it.
    static constexpr double reach = 0x1p24;

    enum Part { z_re, z_im, c_re, c_im, parts };

    double radius;
    /// At most the radius. An orbit outside escapes at the next iteration at the latest, which may
    /// lead beyond the reach and is taken in doubles.
    double last_step;
    int64_t limit;
    int length;  ///< digits of each number
    int count;   ///< orbits
    alignas(64) int64_t digits[parts][most_digits][capacity];

    Each<Fate> fates;
    Each<int64_t> ends;          ///< the n at which that was known
    Each<double> norms_squared;  ///< |z_n|^2 there, to rounded_norm(), of those that escape
};

/// Follows the orbits, which go in the process, and writes their fates. Gives up when go_on, asked
/// every few milliseconds, says no, and returns false.
using LongWalk = bool (*)(LongOrbits&, const std::function<bool()>& go_on);
LongWalk long_walk(Isa isa, FormulaId formula);

}  // namespace hadal
