#include "render/plan.hpp"

#include <limits>

#include "base/error.hpp"

namespace hadal {

namespace {

/// Two units in the last place between neighbours keep them apart after rounding.
constexpr double least_units_apart = 2;
/// From here on plain iteration rounds so little that hardly a count depends on it.
constexpr double ample_units_apart = 0x1p24;

/// The pitch down to which the squares of errors of deltas are in the range of doubles.
constexpr double least_pitch_with_folds = 0x1p-425;

}  // namespace

Plan plan_for(const Request& request, const PixelGrid& grid, Arithmetic wanted) {
    const double unit = grid.reach() * std::numeric_limits<double>::epsilon();
    const bool plain_resolves = grid.pitch() >= least_units_apart * unit;
    const bool plain_is_ample = grid.pitch() >= ample_units_apart * unit;
    // The formulas with folds have no extended exponents yet.
    const bool perturbs = any_depth(request.location) || grid.pitch() >= least_pitch_with_folds;
    const std::string zoom = "zoom " + request.location.zoom.substr(0, 30);
    if (wanted == Arithmetic::plain && !plain_resolves) {
        throw Error(ErrorCode::unsupported,
                    zoom + " is deeper than double precision resolves at this height");
    }
    if (wanted != Arithmetic::plain && !perturbs) {
        throw Error(ErrorCode::unsupported, zoom + " is deeper than " +
                                                std::string(info(request.location.formula).title) +
                                                " can be rendered (about 1e125)");
    }
    if (wanted == Arithmetic::perturbation ||
        (wanted == Arithmetic::automatic && !plain_is_ample)) {
        return {Arithmetic::perturbation, "perturbation",
                wanted == Arithmetic::perturbation ? "asked for"
                : plain_resolves
                    ? "neighbouring pixels are so close that rounding in plain doubles would "
                      "change counts"
                    : "neighbouring pixels are too close for plain doubles to tell apart"};
    }
    return {Arithmetic::plain, "double",
            wanted == Arithmetic::plain ? "asked for"
            : plain_is_ample
                ? "neighbouring pixels are far apart for double precision"
                : "neighbouring pixels are at least two units in the last place apart"};
}

}  // namespace hadal
