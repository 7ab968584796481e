// The external angle of a point outside, and the ray that leads from there to infinity.
#pragma once

#include <optional>
#include <vector>

#include "location/navigate.hpp"
#include "render/render.hpp"

namespace hadal {

struct ExternalRay {
    double angle = 0;                ///< in turns, 0 to 1: what the point has at infinity
    std::vector<PixelPoint> points;  ///< of the ray, from the point outwards, in pixels
};

/// The ray through the centre of pixel (x, y), followed outwards band by band of the potential with
/// Newton's method (the digits of the angle are told by which root each iterate is of the next; the
/// way out is T. Kawahira's and C. Heiland-Allen's). In doubles, so nothing where pixels are closer
/// than 2^-40, where the point does not escape within `most_traced_ray` iterations, for formulas
/// that are not holomorphic, and where the ray of a Julia set that is dust runs into a critical
/// point. Blocks; re-entrant; heeds hooks.stop alone. Throws Error: invalid_argument, cancelled.
std::optional<ExternalRay> external_ray(const View& view, int x, int y,
                                        const RenderHooks& hooks = {});

inline constexpr int64_t most_traced_ray = 1000;

}  // namespace hadal
