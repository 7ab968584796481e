#include "render/plan.hpp"

#include <limits>

#include "base/error.hpp"

namespace hadal {

namespace {

/// Two units in the last place between neighbours keep them apart after rounding.
constexpr double least_units_apart = 2;
/// Units between neighbours from which on plain iteration is the faster way to right counts: the
/// closer they are, the more pixels doubles leave in doubt, and the more iterations a reference's
/// steps save. Measured in the seahorse valley and about folds, both sides cost the same somewhere
/// between 2^22 and 2^30.
constexpr double ample_units_apart = 0x1p28;

}  // namespace

Plan plan_for(const Request& request, const PixelGrid& grid, Arithmetic wanted) {
    const double unit = grid.reach() * std::numeric_limits<double>::epsilon();
    const bool plain_resolves = grid.least_spacing() >= least_units_apart * unit;
    const bool plain_is_ample = grid.least_spacing() >= ample_units_apart * unit;
    const std::string zoom = request.location.zoom.substr(0, 30);
    if (wanted == Arithmetic::plain && !plain_resolves) {
        throw Error(ErrorCode::unsupported, Complaint{Problem::too_deep_for_doubles, {zoom}});
    }
    if (wanted == Arithmetic::perturbation ||
        (wanted == Arithmetic::automatic && !plain_is_ample)) {
        return {Arithmetic::perturbation, "perturbation",
                wanted == Arithmetic::perturbation ? "asked for"
                : plain_resolves
                    ? "neighbouring pixels are so close that rounding in plain doubles would "
                      "leave many counts in doubt"
                    : "neighbouring pixels are too close for plain doubles to tell apart"};
    }
    return {Arithmetic::plain, "double",
            wanted == Arithmetic::plain ? "asked for"
            : plain_is_ample
                ? "neighbouring pixels are far apart for double precision"
                : "neighbouring pixels are at least two units in the last place apart"};
}

}  // namespace hadal
