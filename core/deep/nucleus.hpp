// The mini-set in view: the nucleus of lowest period in a disc.
#pragma once

#include <functional>
#include <optional>

#include "deep/newton.hpp"

namespace hadal {

/// The nucleus of the lowest period, up to `most_period`, in the disc, or nothing where there is
/// none. Newton's method alone may walk out of the disc; then it starts again in smaller discs,
/// those first that may hold the lower periods. `go_on` is asked every few milliseconds with the
/// share done, a guess that never falls; false ends the work. Throws Error(cancelled),
/// Error(out_of_memory).
std::optional<Nucleus> find_nucleus(const Disc& disc, int64_t most_period,
                                    const std::function<bool(double)>& go_on);

}  // namespace hadal
