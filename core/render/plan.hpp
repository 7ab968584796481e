// Which arithmetic a view needs.
#pragma once

#include <string>

#include "render/pixel_grid.hpp"
#include "render/render.hpp"

namespace hadal {

/// The planner's choice, with its reason in words for people.
struct Plan {
    std::string arithmetic;
    std::string reason;
};

/// Throws Error(unsupported) when no arithmetic there is resolves the pixels.
Plan plan_for(const Request& request, const PixelGrid& grid);

}  // namespace hadal
