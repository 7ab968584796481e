// The palette handle and shading.
#include <string>

#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "api/handles.hpp"
#include "api/request_fields.hpp"
#include "colour/shade.hpp"
#include "hadal/hadal.h"

using hadal::guarded;
using hadal::required;

namespace {

// Turns beyond these leave no digits for the position along the palette.
constexpr double most_turns = 1e9;

struct Planes {
    hadal::PlaneView<const int64_t> counts;
    hadal::PlaneView<const float> fractions;
    hadal::Region area;
};

Planes planes_from(const hadal_shade_source& source) {
    hadal::in_range(source.width, 1, hadal::most_side, "source->width");
    hadal::in_range(source.height, 1, hadal::most_side, "source->height");
    required(source.counts, "source->counts");
    return {hadal::checked_plane(source.counts, source.counts_stride, source.width, source.height,
                                 "source->counts"),
            hadal::checked_plane(source.fractions, source.fractions_stride, source.width,
                                 source.height, "source->fractions"),
            {0, 0, static_cast<int>(source.width), static_cast<int>(source.height)}};
}

std::string element_name(const char* plane, int x, int y) {
    return std::string(plane) + " at x = " + std::to_string(x) + ", y = " + std::to_string(y);
}

/// Numbers no render writes would index the palette anywhere.
void check_numbers(const Planes& planes) {
    for (int y = 0; y < planes.area.height; ++y) {
        const int64_t* counts = planes.counts.row(y);
        for (int x = 0; x < planes.area.width; ++x) {
            if (counts[x] >= -1 && counts[x] <= hadal::most_iterations) continue;
            hadal::in_range(counts[x], -1, hadal::most_iterations,
                            element_name("source->counts", x, y).c_str());
        }
        const float* fractions = planes.fractions ? planes.fractions.row(y) : nullptr;
        for (int x = 0; fractions != nullptr && x < planes.area.width; ++x) {
            if (fractions[x] >= 0 && fractions[x] <= 1) continue;
            hadal::in_range(static_cast<double>(fractions[x]), 0.0, 1.0,
                            element_name("source->fractions", x, y).c_str());
        }
    }
}

hadal::Shading shading_from(const hadal_shading& given, const hadal::Palette& palette) {
    hadal::Shading shading;
    shading.palette = &palette;
    shading.density = hadal::in_range(given.density, 0.0, most_turns, "shading->density");
    if (shading.density == 0)
        throw hadal::invalid_field("shading->density", "0", "must be above 0");
    shading.offset = hadal::in_range(given.offset, -most_turns, most_turns, "shading->offset");
    shading.limit =
        hadal::in_range(given.iterations, 0, hadal::most_iterations, "shading->iterations");
    return shading;
}

}  // namespace

hadal_status hadal_palette_create(const char* name, hadal_palette** palette) {
    return guarded([&] {
        const hadal::Palette& found = hadal::palette_named(&required(name, "name"));
        hadal_palette*& out = required(palette, "palette");
        out = new hadal_palette{found};
    });
}

hadal_status hadal_palette_from_toml(const char* text, hadal_palette** palette) {
    return guarded([&] {
        hadal::Palette parsed = hadal::parse_palette(&required(text, "text"));
        hadal_palette*& out = required(palette, "palette");
        out = new hadal_palette{std::move(parsed)};
    });
}

void hadal_palette_destroy(hadal_palette* palette) {
    delete palette;
}

hadal_status hadal_shade(const hadal_palette* palette, const hadal_shading* shading,
                         const hadal_shade_source* source, uint8_t* rgba, int64_t rgba_stride) {
    return guarded([&] {
        const hadal_shading defaults = HADAL_SHADING_INIT;
        const hadal::Shading how =
            shading_from(shading == nullptr ? defaults : hadal::read_struct(shading, "shading"),
                         required(palette, "palette").value);
        const Planes planes = planes_from(hadal::read_struct(source, "source"));
        required(rgba, "rgba");
        const auto pixels = hadal::checked_plane(rgba, rgba_stride, 4 * int64_t{planes.area.width},
                                                 planes.area.height, "rgba");
        check_numbers(planes);
        hadal::shade(how, planes.counts, planes.fractions, planes.area, 1, pixels);
    });
}
