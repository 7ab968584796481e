// Which arithmetic a view needs.
#pragma once

#include <string>

#include "render/pixels/pixel_grid.hpp"
#include "render/request/render_options.hpp"

namespace hadal {

/// The planner's choice, with its name and its reason in words for people.
struct Plan {
    Arithmetic arithmetic;  ///< never automatic
    std::string name;
    std::string reason;
};

/// `wanted` is what the caller asks for. Throws Error(unsupported) when no arithmetic there is
/// resolves the pixels, or the wanted one does not.
Plan plan_for(const Request& request, const PixelGrid& grid, Arithmetic wanted);

}  // namespace hadal
