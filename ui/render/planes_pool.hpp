// Planes that are used again, to save the cost of fresh pages.
#pragma once

#include <memory>
#include <mutex>
#include <stop_token>

#include "ui/render/planes.hpp"

namespace hadal::ui {

/// Lends planes that anybody may hold, on any thread. They come back when the last holder lets go,
/// through a lock: what a holder read is read before the next one writes. A use count of one would
/// not tell that, since reading it orders nothing.
///
/// Keeps at most one picture's planes that are not lent. May die before what it lent.
class PlanesPool {
  public:
    /// Planes nobody else holds, with whatever values. Throws std::bad_alloc. Any thread.
    std::shared_ptr<Planes> take(int width, int height);
    /// Sees to it that the next ones of that size are at hand, their memory touched: what is new
    /// takes as long to write to the first time as it takes to compute a strip. Told to stop, it
    /// ends within a millisecond or so; what is not touched then is there all the same.
    void reserve(int width, int height, const std::stop_token& stop);

  private:
    struct Spare {
        std::mutex mutex;
        std::unique_ptr<Planes> planes;
    };
    std::shared_ptr<Spare> spare_ = std::make_shared<Spare>();
};

}  // namespace hadal::ui
