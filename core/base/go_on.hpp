// How long work asks whether it is still wanted.
#pragma once

#include <cstdint>
#include <functional>

#include "base/error.hpp"

namespace hadal {

/// Asked every few milliseconds with the iteration reached; false ends the work.
using GoOnAt = std::function<bool(int64_t iteration)>;

/// Asks at every `pause`-th iteration. Throws Error(cancelled).
inline void ask(const GoOnAt& go_on, int64_t iteration, int64_t pause) {
    if (iteration % pause == 0 && !go_on(iteration)) throw Error(ErrorCode::cancelled, "cancelled");
}

}  // namespace hadal
