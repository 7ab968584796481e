// Picks the iteration limit: by depth at first, then by what the pictures show.
#pragma once

#include <cstdint>

#include "render/render.hpp"

namespace hadal::ui {

/// Where it stands. A value with two rules.
class AutoLimit {
  public:
    /// The limit for a location, ignoring the one it carries.
    int64_t limit_for(const Location& location) const;

    /// Learns from a finished picture of `location`. Returns true when the limit was too low, so
    /// that limit_for() now gives more and the picture deserves to be made again.
    bool learn(const Location& location, const RenderStatistics& statistics);

    /// Forgets what was learnt: for a jump to somewhere else.
    void reset() { raises_ = 0; }

    /// Takes up again from a location whose limit was picked here before.
    void resume(const Location& location);

    /// How often the limit was doubled beyond what the depth suggests.
    int raises() const { return raises_; }

  private:
    int raises_ = 0;
};

}  // namespace hadal::ui
