// Version, error texts, and the lists of what there is.
#include <cstddef>

#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "colour/palette.hpp"
#include "formula/catalogue.hpp"
#include "hadal/hadal.h"
#include "kernel/isa.hpp"

namespace {

/// The text `text_of` finds in the row of that index.
template <class Rows, class TextOf>
const char* text_at(const Rows& rows, int index, TextOf text_of) {
    return hadal::guarded_value<const char*>(nullptr, [&] {
        const auto all = rows();
        hadal::in_range(static_cast<int64_t>(index), 0, static_cast<int64_t>(all.size()) - 1,
                        "index");
        return text_of(all[static_cast<std::size_t>(index)]);
    });
}

template <class Rows>
int count_of(const Rows& rows) {
    return hadal::guarded_value(-1, [&] { return static_cast<int>(rows().size()); });
}

}  // namespace

const char* hadal_version(void) {
    return HADAL_VERSION;
}

int hadal_abi(void) {
    return HADAL_ABI;
}

const char* hadal_status_name(int status) {
    switch (status) {
        case HADAL_OK:
            return "ok";
        case HADAL_INVALID_ARGUMENT:
            return "invalid argument";
        case HADAL_OUT_OF_MEMORY:
            return "out of memory";
        case HADAL_CANCELLED:
            return "cancelled";
        case HADAL_UNSUPPORTED:
            return "unsupported";
        case HADAL_IO:
            return "input or output failed";
        case HADAL_INTERNAL:
            return "internal error";
        default:
            return "unknown";
    }
}

const char* hadal_error_text(void) {
    return hadal::error_text();
}

// The names are literals in constant tables, so they end in NUL.

int hadal_formula_count(void) {
    return count_of(hadal::formulas);
}

const char* hadal_formula_name(int index) {
    return text_at(hadal::formulas, index, [](const auto& row) { return row.name.data(); });
}

const char* hadal_formula_title(int index) {
    return text_at(hadal::formulas, index, [](const auto& row) { return row.title.data(); });
}

int hadal_palette_count(void) {
    return count_of(hadal::builtin_palettes);
}

const char* hadal_palette_name(int index) {
    return text_at(hadal::builtin_palettes, index,
                   [](const auto& row) { return row.name.c_str(); });
}

const char* hadal_palette_title(int index) {
    return text_at(hadal::builtin_palettes, index,
                   [](const auto& row) { return row.title.c_str(); });
}

int hadal_instruction_set_count(void) {
    return count_of(hadal::available_isas);
}

const char* hadal_instruction_set_name(int index) {
    return text_at(hadal::available_isas, index,
                   [](hadal::Isa isa) { return hadal::name(isa).data(); });
}
