#include "ui/render/colours.hpp"

#include <algorithm>

namespace hadal::ui {

const Palette& palette_of(const Colours& colours) {
    const auto palettes = builtin_palettes();
    const auto found = std::find_if(palettes.begin(), palettes.end(), [&](const Palette& palette) {
        return palette.name == colours.palette;
    });
    return found == palettes.end() ? palettes.front() : *found;
}

Shading shading_of(const Colours& colours, int64_t limit) {
    return {&palette_of(colours), colours.density, colours.offset, limit};
}

}  // namespace hadal::ui
