#include "render/plan.hpp"

#include <limits>

#include "base/error.hpp"

namespace hadal {

Plan plan_for(const Request& request, const PixelGrid& grid) {
    // Two units in the last place between neighbours keep them apart after rounding.
    const double unit = grid.reach() * std::numeric_limits<double>::epsilon();
    if (!(grid.pitch() >= 2 * unit)) {
        throw Error(ErrorCode::unsupported,
                    "zoom " + request.location.zoom.substr(0, 30) +
                        " is deeper than double precision resolves at this height");
    }
    return {"double", "neighbouring pixels are at least two units in the last place apart"};
}

}  // namespace hadal
