#include "location/similarity.hpp"

#include <cmath>
#include <complex>

namespace hadal {

namespace {

using Complex = std::complex<double>;

/// Below this, a map is taken for a mere move: its fixed point is too far away to be computed.
constexpr double least_turn = 1e-9;

Complex factor(const Similarity& map) {
    return {map.a, map.b};
}

Complex shift(const Similarity& map) {
    return {map.dx, map.dy};
}

Similarity from(const Complex& factor, const Complex& shift) {
    return {factor.real(), factor.imag(), shift.real(), shift.imag()};
}

}  // namespace

PixelPoint mapped(const Similarity& map, const PixelPoint& point) {
    return {map.a * point.x - map.b * point.y + map.dx, map.b * point.x + map.a * point.y + map.dy};
}

double scale_of(const Similarity& map) {
    return std::hypot(map.a, map.b);
}

Similarity composed(const Similarity& outer, const Similarity& inner) {
    return from(factor(outer) * factor(inner), factor(outer) * shift(inner) + shift(outer));
}

Similarity inverse(const Similarity& map) {
    const Complex back = 1.0 / factor(map);
    return from(back, -back * shift(map));
}

Similarity magnified_about(const PixelPoint& point, double factor) {
    return {factor, 0, point.x * (1 - factor), point.y * (1 - factor)};
}

PixelPoint fixed_point(const Similarity& map) {
    const Complex point = shift(map) / (1.0 - factor(map));
    return {point.real(), point.imag()};
}

Similarity eased(const Similarity& map, double share) {
    const double left = 1 - share;
    if (std::abs(factor(map) - 1.0) < least_turn) return from(1, left * shift(map));
    const Complex point = shift(map) / (1.0 - factor(map));
    const Complex part = std::polar(std::pow(scale_of(map), left), left * std::arg(factor(map)));
    return from(part, point * (1.0 - part));
}

}  // namespace hadal
