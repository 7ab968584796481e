// The places behind and ahead of where we are.
#pragma once

#include <optional>
#include <vector>

#include "ui/model/place.hpp"

namespace hadal::ui {

class History {
  public:
    /// `from` was left for somewhere new: what was ahead is forgotten.
    void leave(const Place& from);

    /// The place before (after) `current`, which becomes the one ahead (behind).
    std::optional<Place> undo(const Place& current);
    std::optional<Place> redo(const Place& current);

    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }

  private:
    static constexpr std::size_t capacity = 1000;

    std::vector<Place> past_;
    std::vector<Place> future_;
};

}  // namespace hadal::ui
