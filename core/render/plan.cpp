#include "render/plan.hpp"

#include <algorithm>
#include <limits>

#include "base/error.hpp"

namespace hadal {

namespace {

/// Two units in the last place between neighbours keep them apart after rounding.
constexpr double least_units_apart = 2;
/// Units between neighbours from which on plain iteration gets at most 1 pixel in 1000 wrong, as
/// measured in the seahorse valley by direct iteration at full precision: more iterations leave
/// more room for chaos. Whole sets stay on this side at any limit.
double ample_units_apart(int64_t limit) {
    constexpr double for_each_iteration = 0x1p24;
    return for_each_iteration * static_cast<double>(std::clamp<int64_t>(limit, 1024, 4096));
}

/// The height of a picture below which formulas with folds are perturbed: their orbits may be
/// chaotic for as long as they stay, and plain iteration gets a pixel in a hundred wrong at any
/// zoom. Of whole sets that is let pass, because perturbing takes a hundred times longer there.
constexpr double least_height_with_folds = 0.25;

}  // namespace

Plan plan_for(const Request& request, const PixelGrid& grid, Arithmetic wanted) {
    const double unit = grid.reach() * std::numeric_limits<double>::epsilon();
    const bool plain_resolves = grid.least_spacing() >= least_units_apart * unit;
    const bool folds = !info(request.location.formula).holomorphic;
    const bool plain_is_ample =
        grid.least_spacing() >= ample_units_apart(request.location.iterations) * unit &&
        !(folds && grid.pitch() * request.height < least_height_with_folds);
    const std::string zoom = request.location.zoom.substr(0, 30);
    if (wanted == Arithmetic::plain && !plain_resolves) {
        throw Error(ErrorCode::unsupported, Complaint{Problem::too_deep_for_doubles, {zoom}});
    }
    if (wanted == Arithmetic::perturbation ||
        (wanted == Arithmetic::automatic && !plain_is_ample)) {
        return {Arithmetic::perturbation, "perturbation",
                wanted == Arithmetic::perturbation ? "asked for"
                : folds && plain_resolves
                    ? "orbits of formulas with folds may be so chaotic that rounding in plain "
                      "doubles would change counts"
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
