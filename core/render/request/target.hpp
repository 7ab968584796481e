// Where the planes of a render go.
#pragma once

#include <cstdint>

#include "base/plane.hpp"

namespace hadal {

/// A unit vector in the plane, or 0 and 0 for none.
struct UnitVector {
    float x;
    float y;

    bool operator==(const UnitVector&) const = default;
};

/// Caller-owned planes, each of the size of the region rendered. Null planes are not computed.
struct Target {
    PlaneView<int64_t> counts;   ///< first n with |z_n| > radius; -1: not within the limit
    PlaneView<float> fractions;  ///< in [0, 1): count + fraction is continuous; 0 for -1
    PlaneView<float> distances;  ///< estimated distance to the set, in pixels; 0 for -1
    PlaneView<UnitVector>
        directions;  ///< where |z_n| grows fastest, away from the set; none for -1
    /// 1: proven to stay for ever, whatever the limit. 0: escaped, or not known to stay.
    PlaneView<uint8_t> interior = {};

    /// Whether any of these needs the derivatives of z_n.
    bool needs_derivatives() const { return distances || directions; }
};

}  // namespace hadal
