// Where the visits of a history lie on a strip: time runs along it, branches lie below each other.
#pragma once

#include <map>
#include <vector>

#include "ui/model/history.hpp"

namespace hadal::ui {

/// A cell of the strip.
struct StripCell {
    int row = 0;
    int column = 0;

    bool operator==(const StripCell&) const = default;
    auto operator<=>(const StripCell&) const = default;
};

/// Lines in the gap before a cell, which lead from visits to those reached from them.
struct StripLines {
    bool into = false;   ///< from the gap's middle into the cell
    bool from = false;   ///< from the cell before to the gap's middle
    bool above = false;  ///< down to the gap's middle
    bool below = false;  ///< from the gap's middle on down

    bool operator==(const StripLines&) const = default;
};

/// The first visit reached from another lies beside it, in the next column; further ones lie below
/// all that was reached from those before, so that no two lines meet.
class VisitLayout {
  public:
    VisitLayout() = default;
    explicit VisitLayout(const History& history);

    int rows() const { return int(ids_.size()); }
    int columns() const { return columns_; }
    /// 0 where there is none.
    int64_t visit_at(StripCell cell) const;
    /// Of a visit there is.
    StripCell cell_of(int64_t visit) const { return cells_.at(visit); }
    StripLines lines_before(StripCell cell) const;

  private:
    void put(int64_t visit, StripCell cell);
    void connect(StripCell parent, StripCell child);

    std::vector<std::map<int, int64_t>> ids_;  ///< by row, then column
    std::map<int64_t, StripCell> cells_;
    std::map<StripCell, StripLines> lines_;
    int columns_ = 0;
};

}  // namespace hadal::ui
