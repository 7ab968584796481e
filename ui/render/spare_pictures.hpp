// Memory of pictures that is used again, to save the cost of fresh pages.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace hadal::ui {

/// The last that came back. `Memory` is movable, and default made it is none. For one thread.
template <class Memory>
class SparePictures {
  public:
    /// A gesture takes so many in its first moments: for its first picture, beside the finished
    /// one, and for the next, which takes pixels from that.
    static constexpr std::size_t most = 2;

    /// The newest, or none. Gives up those that do not fit: before there are others, for the sake
    /// of memory.
    template <class Fits>
    Memory take(Fits fits) {
        std::erase_if(spares_, [&](const Memory& spare) { return !fits(spare); });
        if (spares_.empty()) return {};
        Memory newest = std::move(spares_.back());
        spares_.pop_back();
        return newest;
    }
    /// Keeps it. Returns the oldest where there are too many then, else none.
    Memory put(Memory spare) {
        spares_.push_back(std::move(spare));
        if (spares_.size() <= most) return {};
        Memory oldest = std::move(spares_.front());
        spares_.erase(spares_.begin());
        return oldest;
    }
    /// Whether as many as are kept are there, and fit.
    template <class Fits>
    bool full_of(Fits fits) const {
        return spares_.size() == most && std::all_of(spares_.begin(), spares_.end(), fits);
    }

  private:
    std::vector<Memory> spares_;
};

}  // namespace hadal::ui
