// The cycle that an orbit which stays is caught by.
#pragma once

#include <cstdint>
#include <optional>

#include "base/go_on.hpp"
#include "formula/catalogue.hpp"
#include "orbit/big_iteration.hpp"

namespace hadal {

/// A cycle that attracts what is near it.
struct AttractingCycle {
    int64_t period = 0;     ///< the least
    BigPoint point;         ///< one of its points
    double multiplier = 0;  ///< modulus of that of one lap, below 1; for formulas that are not
                            ///< holomorphic the spectral radius of its derivative
};

/// Newton's method for an attracting cycle whose period divides `laps`, from a point near it.
/// Points nearer to each other than 2^tolerance_log2 count as one; the precision is that of
/// `near`, which should be twice as fine. Nothing where it finds none. Throws Error(cancelled).
std::optional<AttractingCycle> attracting_cycle(FormulaId formula, const BigPoint& near,
                                                const BigPoint& c, int64_t laps,
                                                double tolerance_log2, const GoOnAt& go_on);

/// What becomes of an orbit.
struct OrbitFate {
    int64_t count = -1;  ///< the n at which |z_n| first exceeds the radius; -1: not found to
    std::optional<AttractingCycle> cycle;  ///< what it was caught by, if it was
    int64_t iterations = 0;                ///< looked at
};

/// Follows the orbit of `start` up to `limit` iterations, or until its fate is known: candidates
/// for a period are the returns that come nearer than those before. `seen(n, z_n)` is told every
/// point. The precision is that of `start`, the tolerance as above. Throws Error(cancelled).
OrbitFate follow_orbit(FormulaId formula, const BigPoint& start, const BigPoint& c,
                       double radius_squared, int64_t limit, double tolerance_log2,
                       const std::function<void(int64_t n, const BigPoint& z)>& seen,
                       const GoOnAt& go_on);

}  // namespace hadal
