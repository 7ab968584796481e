// External angles against those that are known, and against the potential's argument followed in
// from far away.
#include "study/external_ray.hpp"

#include <cmath>
#include <complex>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

using Point = std::complex<double>;

/// A view whose pixel (10, 10) has its centre at that point, nearly.
View about(Point c, double zoom = 1e6) {
    char text[64];
    std::snprintf(text, sizeof text, "%.17g", c.real());
    const std::string re = text;
    std::snprintf(text, sizeof text, "%.17g", c.imag());
    return view_at(re, text, std::to_string(zoom), 0, 21, 21);
}

std::optional<ExternalRay> ray_from(View view) {
    return external_ray(view, 10, 10);
}

/// The angle of c, by following the argument of prod (z_(n+1) / z_n^d)^(1/d^n) along the straight
/// way from far outside to c, which must lie outside the set.
double angle_by_continuity(Point c, int degree) {
    constexpr int way = 20'000;
    const Point far = c / std::abs(c) * 1e6;
    std::vector<double> last(60, 0);
    double angle = 0;
    for (int i = 0; i <= way; ++i) {
        // In steps that get shorter: the distance outside falls to the point's by a power law.
        const double s = 1 - double(i) / way;
        const Point at = c + (far - c) * std::pow(s, 8.0);
        Point z = at;
        angle = std::arg(at) / (2 * M_PI);
        double share = 1.0 / degree;
        for (std::size_t n = 0; n < last.size() && std::norm(z) < 1e30; ++n) {
            const Point next = std::pow(z, degree) + at;
            double turn = std::arg(next / std::pow(z, degree)) / (2 * M_PI);
            turn += std::round(last[n] - turn);
            last[n] = turn;
            angle += share * turn;
            share /= degree;
            z = next;
        }
    }
    return angle - std::floor(angle);
}

}  // namespace

TEST_CASE("ray: on the real axis the angles are 0 and a half") {
    for (const auto& [c, angle] : {std::pair{Point(0.3, 0), 0.0},
                                   {Point(2, 0), 0.0},
                                   {Point(-2.1, 0), 0.5},
                                   {Point(-2.0001, 0), 0.5}}) {
        CAPTURE(c);
        const auto ray = ray_from(about(c));
        REQUIRE(ray);
        CHECK(std::fabs(std::remainder(ray->angle - angle, 1)) < 1e-6);
    }
}

TEST_CASE("ray: where rays of known angles land, points beside have nearly those") {
    // -3/4 has 1/3 and 2/3, i has 1/6, the tip beside the rabbit's bulb root 1/7 and 2/7.
    const auto angle = [](Point c) {
        const auto ray = ray_from(about(c, 1e7));
        REQUIRE(ray);
        return ray->angle;
    };
    CHECK(angle({-0.75, 0.005}) == Approx(1.0 / 3).margin(1e-4));
    CHECK(angle({-0.75, -0.005}) == Approx(2.0 / 3).margin(1e-4));
    CHECK(angle({-0.0001, 1.0001}) == Approx(1.0 / 6).margin(1e-2));
}

TEST_CASE("ray: the angle is that of the potential, for every power") {
    const auto check = [](const char* name, int degree, Point c) {
        CAPTURE(name, c);
        View view = about(c);
        view.location.formula = formula_named(name);
        const auto ray = ray_from(view);
        REQUIRE(ray);
        const double expected = angle_by_continuity(c, degree);
        CHECK(std::fabs(std::remainder(ray->angle - expected, 1)) < 1e-6);
    };
    // From none of these does the straight way out cross a filament of the set.
    for (const auto& [name, degree] :
         {std::pair{"mandelbrot", 2}, {"multibrot-3", 3}, {"multibrot-4", 4}, {"multibrot-8", 8}}) {
        for (const Point c : {Point(1.1, 0.9), Point(-1.3, 0.8), Point(0.2, -1.4),
                              Point(-0.9, -1.1), Point(1.3, 0.2)})
            check(name, degree, c);
    }
    for (const Point c : {Point(0.5, 0.6), Point(-1.3, 0.2), Point(-0.9, -0.9), Point(0.4, 0.01)})
        check("mandelbrot", 2, c);
}

TEST_CASE("ray: the angle is multiplied by the power from a point of a Julia set to its image") {
    View view = about(0);
    view.location.julia = PointText{"-0.12", "0.74"};
    for (const Point z : {Point(1.4, 0.3), Point(1.2, -1), Point(-0.2, 1.4)}) {
        const auto angle = [&](Point at) {
            View there = about(at);
            there.location.julia = view.location.julia;
            const auto ray = ray_from(there);
            REQUIRE(ray);
            return ray->angle;
        };
        const Point image = z * z + Point(-0.12, 0.74);
        CHECK(std::fabs(std::remainder(2 * angle(z) - angle(image), 1)) < 1e-6);
    }
}

TEST_CASE("ray: it begins at the point and leads outwards, along one angle") {
    const View view = view_at("-0.75", "0", "1", 30, 400, 300);
    const auto ray = external_ray(view, 330, 100);
    REQUIRE(ray);
    REQUIRE(ray->points.size() > 8);
    CHECK(ray->points.front().x == Approx(330.5).margin(1e-6));
    CHECK(ray->points.front().y == Approx(100.5).margin(1e-6));
    const PixelPoint& end = ray->points.back();
    CHECK(std::hypot(end.x - 200, end.y - 150) > 1e6);
    // Any other point of it has the same angle.
    const PixelPoint& other = ray->points[4];
    View there = view;
    there.location.centre = point_at(view, other.x, other.y);
    there.location.zoom = "1e9";
    const auto again = external_ray(there, 200, 150);
    REQUIRE(again);
    CHECK(again->angle == Approx(ray->angle).margin(1e-6));
}

TEST_CASE("ray: inside, too deep, or of formulas with folds there is none") {
    CHECK_FALSE(ray_from(about(-0.1)));
    CHECK_FALSE(ray_from(view_at("0.3", "0", "1e30", 0, 21, 21)));
    CHECK_FALSE(ray_from(view_at("0.3", "0", "1e400", 0, 21, 21)));
    View ship = about({1, 1});
    ship.location.formula = formula_named("burning-ship");
    CHECK_FALSE(ray_from(ship));
    std::stop_source stop;
    stop.request_stop();
    CHECK(message_of([&] {
              external_ray(about({0.5, 0.6}), 10, 10, {stop.get_token(), {}, {}});
          }) == "3: cancelled");
}
