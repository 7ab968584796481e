#include "kernel/plain/escape.hpp"

#include <algorithm>

#include "kernel/plain/escape_tables.hpp"

namespace hadal {

EscapeLoop escape_loop(Isa isa, FormulaId formula, bool with_derivatives) {
    return with_derivatives ? derivative_loop(isa, formula) : value_loop(isa, formula);
}

int64_t pass_length(int64_t iterations, int64_t limit, int64_t longest) {
    // Shorter passes would pack the points more often than they save them steps.
    constexpr int64_t shortest = 80;
    const int64_t quarter = iterations / 4 / 8 * 8;
    return std::min(limit - iterations, std::clamp(quarter, shortest, longest));
}

}  // namespace hadal
