// A point of the plane at full precision.
#pragma once

#include "number/long/big_float.hpp"

namespace hadal {

struct BigPoint {
    BigFloat re;
    BigFloat im;
};

}  // namespace hadal
