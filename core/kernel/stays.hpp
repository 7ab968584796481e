// Whether orbits stay, in as many digits as it takes: for those that two doubles have lost.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "deep/big_point.hpp"
#include "formula/catalogue.hpp"
#include "kernel/isa.hpp"

namespace hadal {

/// z_0 and c of an orbit.
struct OrbitStart {
    BigPoint z;
    BigPoint c;
};

/// The same for all orbits.
struct StayParameters {
    FormulaId formula;
    double radius;
    int64_t limit;
    int64_t first_bits;  ///< behind the point, that are worth trying
};

/// Whether orbits with |c| up to c_modulus can be asked about at all: their numbers must not leave
/// the range before they escape.
bool can_tell_stays(const StayParameters& parameters, double c_modulus);

/// Follows the orbits to the limit, vectors of them side by side, with a bound of what rounding
/// does, and writes 1 for each that is sure to stay within the radius, 0 for others: those that
/// escape, and those that 2000 bits would not be enough for. Starts again in more digits where too
/// few were tried. Returns false when go_on, asked every few milliseconds, said no.
/// Re-entrant. `isa` is concrete, as resolve() returns it; the answers are the same on all.
bool tell_stays(Isa isa, const StayParameters& parameters, std::span<const OrbitStart> orbits,
                std::span<uint8_t> stays, const std::function<bool()>& go_on);

}  // namespace hadal
