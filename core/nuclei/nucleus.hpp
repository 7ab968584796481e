// The mini-set in view: the nucleus of lowest period in a disc.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "nuclei/newton.hpp"

namespace hadal {

/// The nucleus of the lowest period, up to `most_period`, in the disc, or nothing where there is
/// none. Newton's method alone may walk out of the disc; then it starts again in smaller discs,
/// those first that may hold the lower periods. `go_on` is asked every few milliseconds with the
/// share done, a guess that never falls; false ends the work. Throws Error(cancelled),
/// Error(out_of_memory).
std::optional<Nucleus> find_nucleus(const Disc& disc, int64_t most_period,
                                    const std::function<bool(double)>& go_on);

/// Up to `most` nuclei of periods up to `most_period` in the disc, lower periods first, so far as
/// they are told apart by discs of 1/32 of its radius: those of the lowest periods there are, and
/// of higher ones those that stand apart from them. Otherwise as find_nucleus().
std::vector<Nucleus> find_nuclei(const Disc& disc, int64_t most_period, std::size_t most,
                                 const std::function<bool(double)>& go_on);

}  // namespace hadal
