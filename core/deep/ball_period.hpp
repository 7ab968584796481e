// The least period that a nucleus in a disc can have, by ball arithmetic.
#pragma once

#include <cstdint>
#include <functional>

#include "deep/big_iteration.hpp"

namespace hadal {

/// A disc of the parameter plane of z^2 + c.
struct Disc {
    BigPoint centre;
    BigFloat radius;
};

/// Asked every few milliseconds with the iteration reached; false ends the work.
using GoOnAt = std::function<bool(int64_t iteration)>;

/// The first n, up to `most`, at which the image of the disc under the n-th iterate can hold 0: no
/// point of the disc has a lower period. 0: there is none, or the whole disc has escaped. The image
/// is enclosed rigorously but for rounding in doubles: by its derivative, and a bound of what that
/// leaves out. Iterates with `bits`. Throws Error(cancelled).
int64_t ball_period(const Disc& disc, mpfr_prec_t bits, int64_t most, const GoOnAt& go_on);

}  // namespace hadal
