// What is linear in the two parts of a complex number: derivatives, of formulas with folds too.
#pragma once

#include <cmath>

#include "number/scaled_complex.hpp"

namespace hadal {

/// v -> (straight v + mirrored conj(v)) 2^exponent. The first part alone turns and scales, the
/// second alone mirrors as well; both together shear.
struct PlaneMap {
    ScalarComplex<double> straight{1.0, 0.0};
    ScalarComplex<double> mirrored{};
    int64_t exponent = 0;
};

/// By the images of 1 and i.
inline PlaneMap plane_map(const ScaledComplex<double>& of_one, const ScaledComplex<double>& of_i) {
    const int64_t exponent = std::max(of_one.exponent, of_i.exponent);
    const auto in_units = [&](const ScaledComplex<double>& a) {
        return scaled_by(a.mantissa, power_of_two(a.exponent - exponent));
    };
    const ScalarComplex<double> one = in_units(of_one);
    const ScalarComplex<double> i = in_units(of_i);
    return {{(one.re + i.im) / 2, (one.im - i.re) / 2},
            {(one.re - i.im) / 2, (one.im + i.re) / 2},
            exponent};
}

inline ScalarComplex<double> conjugate(const ScalarComplex<double>& a) {
    return {a.re, -a.im};
}

/// The parts of moderate size again, which those of many maps one after another would leave.
inline PlaneMap settled(PlaneMap map) {
    const double size = std::max(largest_part(map.straight), largest_part(map.mirrored));
    const int64_t shift = exponent_of(size);
    if (shift == exponent_of_zero) return {{0.0, 0.0}, {0.0, 0.0}, exponent_of_zero};
    map.straight = scaled_by(map.straight, power_of_two(-shift));
    map.mirrored = scaled_by(map.mirrored, power_of_two(-shift));
    map.exponent += shift;
    return map;
}

/// First `inner`, then `outer`.
inline PlaneMap composed(const PlaneMap& outer, const PlaneMap& inner) {
    return settled({outer.straight * inner.straight + outer.mirrored * conjugate(inner.mirrored),
                    outer.straight * inner.mirrored + outer.mirrored * conjugate(inner.straight),
                    outer.exponent + inner.exponent});
}

/// By how much areas grow, in units of 4^exponent: negative where the map mirrors.
inline double determinant(const PlaneMap& map) {
    return norm(map.straight) - norm(map.mirrored);
}

/// The way back. The determinant must not be 0.
inline PlaneMap inverse(const PlaneMap& map) {
    const double scale = 1 / determinant(map);
    return settled({{map.straight.re * scale, -map.straight.im * scale},
                    {-map.mirrored.re * scale, -map.mirrored.im * scale},
                    -map.exponent});
}

inline ScaledComplex<double> mapped(const PlaneMap& map, const ScalarComplex<double>& v) {
    return normalised(map.straight * v + map.mirrored * conjugate(v), map.exponent);
}

/// Binary logarithm of the side of the square that one of side 1 becomes in area; -infinity where
/// all ends on a line.
inline double log2_scale(const PlaneMap& map) {
    return std::log2(std::fabs(determinant(map))) / 2 + static_cast<double>(map.exponent);
}

}  // namespace hadal
