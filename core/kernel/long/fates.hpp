// What becomes of orbits, in as many digits as it takes: of those that two doubles have lost.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "formula/catalogue.hpp"
#include "kernel/isa.hpp"
#include "kernel/long/long_orbits.hpp"
#include "number/long/big_point.hpp"

namespace hadal {

/// z_0 and c of an orbit.
struct OrbitStart {
    BigPoint z;
    BigPoint c;
    int64_t guess;  ///< an n at which it may well end: a matter of speed alone
};

/// The same for all orbits.
struct FateParameters {
    FormulaId formula;
    double radius;
    int64_t limit;
    int64_t first_bits;  ///< behind the point, that are worth trying
};

struct OrbitEnd {
    Fate fate;
    int64_t count;        ///< of those that escape: the n of that
    double norm_squared;  ///< and |z_n|^2, to rounded_norm()
};

/// Whether orbits with |c| up to c_modulus can be asked about at all: their numbers must not leave
/// the range before they escape.
bool can_tell_fates(const FateParameters& parameters, double c_modulus);

/// Follows the orbits, vectors of them side by side, with a bound of what rounding does, and writes
/// how each ends. Starts again in more digits where too few were tried; those that the most there
/// are would not be enough for are lost. Returns false when go_on, asked every few milliseconds,
/// said no. Re-entrant. `isa` is concrete, as resolve() returns it; the answers are the same on
/// all, but for which are lost.
bool tell_fates(Isa isa, const FateParameters& parameters, std::span<const OrbitStart> orbits,
                std::span<OrbitEnd> ends, const std::function<bool()>& go_on);

}  // namespace hadal
