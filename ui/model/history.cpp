#include "ui/model/history.hpp"

namespace hadal::ui {

namespace {

std::optional<Place> step(std::vector<Place>& from, std::vector<Place>& to, const Place& current) {
    if (from.empty()) return std::nullopt;
    to.push_back(current);
    Place place = std::move(from.back());
    from.pop_back();
    return place;
}

}  // namespace

void History::leave(const Place& from) {
    future_.clear();
    if (!past_.empty() && past_.back() == from) return;
    if (past_.size() == capacity) past_.erase(past_.begin());
    past_.push_back(from);
}

std::optional<Place> History::undo(const Place& current) {
    return step(past_, future_, current);
}

std::optional<Place> History::redo(const Place& current) {
    return step(future_, past_, current);
}

}  // namespace hadal::ui
