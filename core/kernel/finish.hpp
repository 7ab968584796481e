// From the state at escape to what is kept of a pixel: smooth fraction and distance estimate.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernel/isa.hpp"

namespace hadal {

/// What the finishing formulas need besides the results of the loop.
struct FinishParameters {
    double radius_squared;
    int degree;    ///< of the formula
    double pitch;  ///< distance of neighbouring pixels in the plane
};

/// fractions[i] = 1 - log_degree(log|z| / log radius), in [0, 1), so that count + fraction has no
/// steps; 0 where counts[i] < 0. All arrays aligned and padded like those of the escape loop.
/// Source: Vepstas, "Renormalizing the Mandelbrot escape" (1997), shifted to start at the radius.
void smooth_fractions(Isa isa, const FinishParameters& parameters, const int64_t* counts,
                      const double* norms_squared, std::size_t count, float* fractions);

/// distances[i] = 2 |z| log|z| / |grad |z||, in pixels; 0 where counts[i] < 0 or where the
/// derivative is too large for a double. For formulas of complex z this is the exterior distance
/// estimate 2 |z| log|z| / |dz/dc| (Milnor, Dynamics in One Complex Variable, appendix G), which is
/// within a factor of 4 of the true distance; for formulas with folds the gradient of |z| takes the
/// place of the derivative.
void distance_estimates(Isa isa, const FinishParameters& parameters, const int64_t* counts,
                        const double* norms_squared, const double* gradients_re,
                        const double* gradients_im, std::size_t count, float* distances);

/// directions[2 i] and [2 i + 1]: the unit vector along the gradient of |z|, the way out of the
/// set, in the plane; 0 and 0 where counts[i] < 0 or where the gradient has no finite direction.
/// Rounded alike everywhere, hence no angle.
void escape_directions(Isa isa, const int64_t* counts, const double* gradients_re,
                       const double* gradients_im, std::size_t count, float* directions);

}  // namespace hadal
