#include "ui/model/history.hpp"

#include <algorithm>

namespace hadal::ui {

History::History(const Place& start) {
    visits_[current_] = {current_, 0, {}, 0, start};
}

void History::visit(const Place& place) {
    const int64_t id = visits_.rbegin()->first + 1;
    visits_[id] = {id, current_, {}, 0, place};
    at(current_).children.push_back(id);
    become_current(id);
    ++structure_;
    if (visits_.size() > capacity) forget_oldest();
}

void History::revise(const Place& place) {
    at(current_).place = place;
}

void History::undo() {
    if (can_undo()) become_current(current().parent);
}

void History::redo() {
    if (can_redo()) become_current(current().next);
}

void History::go_to(int64_t id) {
    if (visits_.contains(id)) become_current(id);
}

/// From any ancestor, redo leads here again.
void History::become_current(int64_t id) {
    current_ = id;
    for (int64_t parent = at(id).parent; parent != 0; id = parent, parent = at(id).parent)
        at(parent).next = id;
}

void History::clear() {
    Visit only = current();
    only.parent = only.next = 0;
    only.children.clear();
    visits_.clear();
    visits_[only.id] = only;
    ++structure_;
}

bool History::forget_branch(int64_t id) {
    if (!visits_.contains(id) || leads_to_current(id)) return false;
    remove_from_parent(at(id));
    std::vector<int64_t> doomed{id};
    while (!doomed.empty()) {
        const auto visit = visits_.extract(doomed.back());
        doomed.pop_back();
        const auto& children = visit.mapped().children;
        doomed.insert(doomed.end(), children.begin(), children.end());
    }
    ++structure_;
    return true;
}

bool History::leads_to_current(int64_t id) const {
    int64_t ancestor = current_;
    while (ancestor != 0 && ancestor != id)
        ancestor = visits_.at(ancestor).parent;
    return ancestor == id;
}

void History::remove_from_parent(const Visit& visit) {
    if (visit.parent == 0) return;
    Visit& parent = at(visit.parent);
    std::erase(parent.children, visit.id);
    if (parent.next == visit.id) parent.next = parent.children.empty() ? 0 : parent.children.back();
}

/// The oldest visit is a root: parents are older than children.
void History::forget_oldest() {
    auto oldest = visits_.begin();
    if (oldest->first == current_) ++oldest;
    remove_from_parent(oldest->second);
    for (const int64_t child : oldest->second.children)
        at(child).parent = 0;
    visits_.erase(oldest);
}

const Visit* History::find(int64_t id) const {
    const auto found = visits_.find(id);
    return found == visits_.end() ? nullptr : &found->second;
}

History History::restored(const std::vector<Visit>& saved, int64_t current, const Place& start) {
    History history(start);
    if (saved.empty()) return history;
    history.visits_.clear();
    for (const Visit& visit : saved) {
        const bool rooted = !history.visits_.contains(visit.parent);
        history.visits_[visit.id] = {visit.id, rooted ? 0 : visit.parent, {}, 0, visit.place};
        if (!rooted) history.at(visit.parent).children.push_back(visit.id);
    }
    for (const Visit& visit : saved) {
        Visit& mine = history.at(visit.id);
        const auto& children = mine.children;
        const bool known =
            std::find(children.begin(), children.end(), visit.next) != children.end();
        if (!children.empty()) mine.next = known ? visit.next : children.back();
    }
    const bool known = history.visits_.contains(current);
    history.become_current(known ? current : history.visits_.rbegin()->first);
    while (history.visits_.size() > capacity)
        history.forget_oldest();
    return history;
}

}  // namespace hadal::ui
