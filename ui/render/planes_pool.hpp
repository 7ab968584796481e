// Planes that are used again, to save the cost of fresh pages.
#pragma once

#include <memory>
#include <mutex>
#include <stop_token>

#include "ui/render/planes.hpp"
#include "ui/render/spare_pictures.hpp"

namespace hadal::ui {

/// Lends planes that anybody may hold, on any thread. They come back when the last holder lets go,
/// through a lock: what a holder read is read before the next one writes. A use count of one would
/// not tell that, since reading it orders nothing.
///
/// Keeps at most a few planes that are not lent. May die before what it lent.
class PlanesPool {
  public:
    /// Planes nobody else holds, with whatever values. Throws std::bad_alloc. Any thread.
    std::shared_ptr<Planes> take(int width, int height);
    /// Sees to it that as many as are kept are at hand, of that size, their memory touched: what is
    /// new takes as long to write to the first time as it takes to compute a strip. Ends within a
    /// millisecond or so when told to stop. Throws std::bad_alloc.
    void reserve(int width, int height, const std::stop_token& stop);

  private:
    struct Spare {
        std::mutex mutex;
        SparePictures<std::unique_ptr<Planes>> planes;

        void put(std::unique_ptr<Planes> returned);
    };
    std::shared_ptr<Spare> spare_ = std::make_shared<Spare>();
};

}  // namespace hadal::ui
