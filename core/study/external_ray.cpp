#include "study/external_ray.hpp"

#include <cmath>
#include <complex>
#include <numbers>

#include "base/error.hpp"
#include "formula/formula_step.hpp"
#include "location/axes.hpp"
#include "number/long/dual.hpp"
#include "render/pixels/deep_frame.hpp"

namespace hadal {

namespace {

using Point = std::complex<double>;
using Real = Dual<double>;
using Number = HWY_NAMESPACE::Complex<Real>;

/// Beyond it z has the argument of its potential to 2^-64.
constexpr double escaped = 0x1p32;
constexpr int steps_in_band = 8;
constexpr int most_newton = 24;
constexpr double smallest_pitch = 0x1p-40;

Number constant(Point p) {
    return {Real{p.real(), 0, 0}, Real{p.imag(), 0, 0}};
}
Number variable(Point p) {
    return {Real{p.real(), 1, 0}, Real{p.imag(), 0, 1}};
}
Point value_of(const Number& z) {
    return {z.re.value, z.im.value};
}
/// Of a holomorphic function.
Point slope_of(const Number& z) {
    return {z.re.by_re, z.im.by_re};
}

/// z_n as a function of the point: of c where z_1 = c, or of z_0.
class Iterates {
  public:
    explicit Iterates(const Location& location) : step_(formula_step<Real>(location.formula)) {
        if (!location.julia) return;
        const BigPoint seed = seed_of(location, 64);
        seed_ = Point{seed.re.to_double(), seed.im.to_double()};
    }

    /// The n at which z is the point itself.
    int64_t first() const { return seed_ ? 0 : 1; }

    Number at(Point point, int64_t n) const {
        Number z = variable(point);
        const Number c = seed_ ? constant(*seed_) : z;
        for (int64_t i = first(); i < n; ++i)
            z = step_(z, c);
        return z;
    }
    /// The first n with |z_n| beyond the radius; 0: there is none.
    int64_t escapes(Point point) const {
        Number z = constant(point);
        const Number c = seed_ ? constant(*seed_) : z;
        for (int64_t n = first(); n <= most_traced_ray; ++n) {
            if (std::abs(value_of(z)) > escaped) return n;
            z = step_(z, c);
        }
        return 0;
    }

  private:
    FormulaStep<Real> step_;
    std::optional<Point> seed_;
};

/// The point near `from` whose z_n is `target`.
std::optional<Point> solved(const Iterates& iterates, Point from, int64_t n, Point target) {
    Point t = from;
    for (int i = 0; i < most_newton; ++i) {
        const Number z = iterates.at(t, n);
        // By the logarithm, which is nearly linear in the point; z itself grows like an
        // exponential.
        const Point way = std::log(value_of(z) / target) * value_of(z) / slope_of(z);
        if (!std::isfinite(way.real()) || !std::isfinite(way.imag())) return {};
        t -= way;
        if (std::abs(way) <= 1e-14 * std::abs(t)) break;
    }
    const bool there = std::abs(value_of(iterates.at(t, n)) / target - 1.0) < 1e-4;
    return there ? std::optional(t) : std::nullopt;
}

double number(const std::string& text) {
    return BigFloat::from_text(text, "number").to_double();
}

double turns(Point z) {
    const double turn = std::arg(z) / (2 * std::numbers::pi);
    return turn < 0 ? turn + 1 : turn;
}

}  // namespace

std::optional<ExternalRay> external_ray(const View& view, int x, int y, const RenderHooks& hooks) {
    const Location& location = view.location;
    validate({location, view.width, view.height});
    const double pitch = 4 / (number(location.zoom) * view.height);
    if (!info(location.formula).holomorphic || !(pitch > smallest_pitch)) return {};
    const PointText text = point_at(view, x + 0.5, y + 0.5);
    const Point start(number(text.re), number(text.im));
    const Point centre(number(location.centre.re), number(location.centre.im));
    const Axes turned = axes(location);
    const auto pixel = [&](Point p) {
        const Point way = (p - centre) / pitch;
        return PixelPoint{
            view.width / 2.0 + turned.right_re * way.real() + turned.right_im * way.imag(),
            view.height / 2.0 - turned.up_re * way.real() - turned.up_im * way.imag()};
    };

    const Iterates iterates(location);
    const int degree = info(location.formula).degree;
    int64_t n = iterates.escapes(start);
    if (n == 0) return {};
    const double band = std::pow(degree, 1.0 / steps_in_band);
    const double beyond = std::pow(escaped, degree);
    Point t = start;
    Point z = value_of(iterates.at(t, n));
    ExternalRay ray;
    ray.angle = turns(z);
    ray.points.push_back(pixel(t));
    for (double radius = std::abs(z);;) {
        while (radius >= beyond && n > iterates.first()) {
            // z_(n-1) is one of the roots of z_n: which, is a digit of the angle.
            --n;
            z = value_of(iterates.at(t, n));
            const double digit = std::round(turns(z) * degree - ray.angle);
            const double angle = (ray.angle + digit) / degree;
            if (std::fabs(turns(z) - angle) > 0.1 / degree) return {};
            ray.angle = angle - std::floor(angle);
            radius = std::abs(z);
        }
        if (n == iterates.first()) return ray;
        if (hooks.stop.stop_requested()) throw Error(ErrorCode::cancelled, "cancelled");
        radius = std::pow(radius, band);
        const auto next =
            solved(iterates, t, n, std::polar(radius, 2 * std::numbers::pi * ray.angle));
        if (!next) return {};
        t = *next;
        ray.points.push_back(pixel(t));
    }
}

}  // namespace hadal
