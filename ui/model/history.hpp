// The views one has been at, as a tree: going back and elsewhere from there starts a branch.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "ui/model/place.hpp"

namespace hadal::ui {

/// One view of the history. Ids grow with time and are never used again.
struct Visit {
    int64_t id = 0;
    int64_t parent = 0;             ///< where it was reached from; 0: unknown, a root
    std::vector<int64_t> children;  ///< in the order of their ids
    int64_t next = 0;               ///< the child that redo leads to, the last one been at; 0: none
    Place place;
};

/// A forest of visits with a current one. Never empty.
class History {
  public:
    /// The oldest visits beyond this many are forgotten, and their children become roots.
    static constexpr std::size_t capacity = 500;

    explicit History(const Place& start = {});

    /// A new visit, reached from the current one, becomes the current one.
    void visit(const Place& place);
    /// The current visit is of another place than thought.
    void revise(const Place& place);

    /// To where the current visit was reached from, and forth to where one went from it last.
    bool can_undo() const { return current().parent != 0; }
    bool can_redo() const { return current().next != 0; }
    void undo();
    void redo();
    /// To any visit there is. Does nothing for others.
    void go_to(int64_t id);

    /// Forgets everything but the current visit.
    void clear();
    /// Forgets a visit and all that was reached from it, unless that leads to the current one.
    /// Returns whether it did.
    bool forget_branch(int64_t id);
    /// Whether it is the current visit, or that was reached from it.
    bool leads_to_current(int64_t id) const;

    const Visit& current() const { return visits_.at(current_); }
    /// Null if there is none of that id.
    const Visit* find(int64_t id) const;
    /// By id, so parents come before their children.
    const std::map<int64_t, Visit>& visits() const { return visits_; }
    /// Changes whenever visits come or go, not when one is revised or becomes the current one.
    uint64_t structure() const { return structure_; }

    /// What a saved history holds: ids above 0 and rising, parents that come before or are 0.
    /// Visits of unknown parents become roots. An empty list gives one visit of `start`.
    static History restored(const std::vector<Visit>& saved, int64_t current, const Place& start);

  private:
    Visit& at(int64_t id) { return visits_.at(id); }
    void forget_oldest();
    void become_current(int64_t id);
    void remove_from_parent(const Visit& visit);

    std::map<int64_t, Visit> visits_;
    int64_t current_ = 1;
    uint64_t structure_ = 0;
};

}  // namespace hadal::ui
