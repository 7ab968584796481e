// What a render does for each arithmetic: prepare once, then compute tiles on every thread.
#pragma once

#include <memory>

#include "render/tiles/scheduler.hpp"

namespace hadal {

/// The shared part of one render. Its workers refer to it.
class RenderTask {
  public:
    virtual ~RenderTask() = default;
    virtual std::unique_ptr<TileWorker> make_worker() = 0;
    /// Adds what the preparation did.
    virtual void add_to(RenderStatistics& /*statistics*/) const {}
};

}  // namespace hadal
