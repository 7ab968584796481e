#include <vector>

#include "base/error.hpp"
#include "colour/palette.hpp"
#include "colour/palette_files.hpp"

namespace hadal {

std::span<const Palette> builtin_palettes() {
    static const std::vector<Palette> palettes = [] {
        std::vector<Palette> parsed;
        for (const std::string_view file : palette_files())
            parsed.push_back(parse_palette(file));
        return parsed;
    }();
    return palettes;
}

const Palette& palette_named(const std::string& name) {
    std::string names;
    for (const Palette& palette : builtin_palettes()) {
        if (palette.name == name) return palette;
        names += (names.empty() ? "" : ", ") + palette.name;
    }
    throw invalid_field("palette", name, Problem::one_of_wanted, {names});
}

}  // namespace hadal
