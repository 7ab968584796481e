#include "ui/history/visit_layout.hpp"

#include <algorithm>
#include <ranges>

namespace hadal::ui {

VisitLayout::VisitLayout(const History& history) {
    struct Step {
        int64_t visit;
        int column;
        bool own_row;
    };
    std::vector<Step> steps;  // the last one is next
    for (const auto& [id, visit] : std::views::reverse(history.visits())) {
        if (visit.parent == 0) steps.push_back({id, 0, true});
    }
    while (!steps.empty()) {
        const Step step = steps.back();
        steps.pop_back();
        if (step.own_row) ids_.emplace_back();
        put(step.visit, {rows() - 1, step.column});
        const Visit& visit = *history.find(step.visit);
        if (visit.parent != 0) connect(cell_of(visit.parent), cell_of(step.visit));
        for (const int64_t child : std::views::reverse(visit.children))
            steps.push_back({child, step.column + 1, child != visit.children.front()});
    }
}

void VisitLayout::put(int64_t visit, StripCell cell) {
    ids_[std::size_t(cell.row)][cell.column] = visit;
    cells_[visit] = cell;
    columns_ = std::max(columns_, cell.column + 1);
}

void VisitLayout::connect(StripCell parent, StripCell child) {
    lines_[{parent.row, child.column}].from = true;
    lines_[child].into = true;
    for (int row = parent.row; row < child.row; ++row) {
        lines_[{row, child.column}].below = true;
        lines_[{row + 1, child.column}].above = true;
    }
}

int64_t VisitLayout::visit_at(StripCell cell) const {
    if (cell.row < 0 || cell.row >= rows()) return 0;
    const auto& row = ids_[std::size_t(cell.row)];
    const auto found = row.find(cell.column);
    return found == row.end() ? 0 : found->second;
}

StripLines VisitLayout::lines_before(StripCell cell) const {
    const auto found = lines_.find(cell);
    return found == lines_.end() ? StripLines{} : found->second;
}

}  // namespace hadal::ui
