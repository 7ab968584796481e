// The mini-set in view, and the view that it fills.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "render/render.hpp"

namespace hadal {

/// A small copy of a whole set. c + size T w belongs to it, nearly, where w belongs to the whole
/// set of its shape.
struct MiniSet {
    int64_t period = 0;
    PointText nucleus;  ///< its centre, to far less than a pixel of any picture of it
    std::string size;   ///< how many times the size of the whole set: decimal text
    double turn = 0;    ///< degrees by which it is turned counter-clockwise in the plane
    /// What it is a copy of: the formula of the view, or another one: every second mini-set of the
    /// Tricorn is a Mandelbrot set.
    FormulaId shape{};
    /// T, row by row: a mere turn for powers. Formulas with folds shear their mini-sets and may
    /// mirror them; the determinant is 1 or -1.
    std::array<double, 4> transform{1, 0, 0, 1};
    /// How far the set is from being such a copy: see MiniMap. 0 for powers and the Tricorn.
    double misfit = 0;
    /// Where it fills the picture, upright, as the whole set does at home. What is sheared shows
    /// so: with its longer axis as the whole set would be. The view's stretch stays.
    Location place;
};

/// The mini-set of lowest period, up to the iteration limit, whose nucleus lies in the disc around
/// the picture; nothing where there is none. The smaller the view, the more likely it is the one
/// that its middle leads to. Blocks; re-entrant. `hooks` as in render(), but tile_done is not
/// called and the share done is a guess.
/// Throws Error: invalid_argument, unsupported (Julia sets have none), cancelled, out_of_memory.
std::optional<MiniSet> locate(const Request& request, const RenderHooks& hooks = {});

/// "a,b,c,d" of the transform.
std::string transform_text(const MiniSet& mini_set);

}  // namespace hadal
