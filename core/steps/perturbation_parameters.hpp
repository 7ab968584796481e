// What has to be known to follow pixels along a reference orbit.
#pragma once

#include "orbit/reference_orbit.hpp"
#include "steps/step_table.hpp"

namespace hadal {

/// The same for all pixels of a picture. Referenced objects are read only. `Real` is the number
/// type of the deltas: double, or DoubleDouble for pixels that doubles cannot decide, or Wide or
/// Widest for what those leave in doubt.
template <class Real>
struct PerturbationParameters {
    const ReferenceOrbit& orbit;
    const StepTable<Real>& table;
    double radius_squared;
    int64_t limit;  ///< last n that is looked at
    /// For Julia sets: the orbit of 0 and its table, which pixels are followed along once they have
    /// been back at a start. Null: the same as the first.
    const ReferenceOrbit* critical_orbit = nullptr;
    const StepTable<Real>* critical_table = nullptr;
};

}  // namespace hadal
