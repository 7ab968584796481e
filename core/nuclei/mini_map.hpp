// Where a mini-set lies about its nucleus, how large, and which way round.
#pragma once

#include <optional>

#include "formula/catalogue.hpp"
#include "number/plane_map.hpp"

namespace hadal {

/// c + map(w) belongs to the mini-set where w belongs to the whole set of `shape`, nearly.
struct MiniMap {
    PlaneMap map;
    /// What the mini-set is a copy of: the formula itself, or what an even number of its mirrored
    /// iterations is, as the Mandelbrot set for half of the Tricorn's.
    FormulaId shape{};
    /// By how much one lap about the nucleus differs from the shape's own step, where |z| is 1: 0
    /// for powers and the Tricorn. Folds that a lap has turned make sets that none of the catalogue
    /// is like; the map is then that of the one which is least unlike, and only roughly right.
    double misfit = 0;
};

/// A lap about a nucleus takes a small z to lap(f(z)) + by_c(way from the nucleus), f being the
/// step of the formula without its c: conjugate to the step of a whole set by a map of z, which
/// makes one of c. For z^p + c, lap being a product with L and by_c one with B, it is
/// L^(-1/(p-1)) / B, of p - 1 values that of the least turn. Nothing where lap or by_c are
/// singular.
std::optional<MiniMap> mini_map(FormulaId formula, const PlaneMap& lap, const PlaneMap& by_c);

/// Binary logarithm of how large that mini-set is, the whole set being 1: of the side of the square
/// that one of side 1 becomes in area.
double mini_size_log2(FormulaId formula, const PlaneMap& lap, const PlaneMap& by_c);

/// Size and turn of the similarity nearest to a map: the modulus is that of areas, the argument
/// says where the real axis goes, of a set that is mirrored too.
ScaledComplex<double> size_of(const PlaneMap& map);

}  // namespace hadal
