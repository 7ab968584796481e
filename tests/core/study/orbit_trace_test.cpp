// Orbits of pixels against plain loops over what lies under the pixel.
#include "study/orbit_trace.hpp"

#include <cmath>
#include <complex>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/oracle_plane.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

View here(const std::string& re, const std::string& im, const std::string& zoom,
          double rotation = 0) {
    return view_at(re, im, zoom, rotation, 640, 400);
}

/// Whether the orbit's n-th point lies under the pixel it is said to, to a thousandth of one.
void check_points(const View& view, const OrbitTrace& trace, oracle::Point z,
                  const oracle::Point& c) {
    for (const PixelPoint& at : trace.points) {
        if (!(std::fabs(at.x) < 1e12 && std::fabs(at.y) < 1e12)) break;
        const double tolerance = 1e-3 + 1e-12 * std::hypot(at.x, at.y);
        CHECK(oracle::pixels_between(view, oracle::under(view, at.x, at.y), z) < tolerance);
        z = {z.re * z.re - z.im * z.im + c.re, z.re * z.im + z.re * z.im + c.im};
    }
}

}  // namespace

TEST_CASE("orbit: its points lie where the definition has them") {
    for (const View& view : {here("-0.75", "0", "1.6"), here("-0.5", "0.5", "20", 33),
                             here("-1.7548776662466927", "1e-9", "1e7", -100)}) {
        CAPTURE(view.location.zoom);
        const OrbitTrace trace = trace_orbit(view, 300, 150, 200);
        REQUIRE(trace.points.size() > 3);
        check_points(view, trace, {}, oracle::under(view, 300.5, 150.5));
    }
    View julia = here("0", "0", "1.2", 10);
    julia.location.julia = PointText{"-0.8", "0.156"};
    const OrbitTrace trace = trace_orbit(julia, 500, 120, 200);
    check_points(julia, trace, oracle::under(julia, 500.5, 120.5),
                 {oracle::Real("-0.8"), oracle::Real("0.156")});
    CHECK(trace.points.front().x == Approx(500.5));
    CHECK(trace.points.front().y == Approx(120.5));
}

TEST_CASE("orbit: inside the period, outside the count, and as many points as asked for") {
    View view = here("-1", "0", "1000");
    OrbitTrace trace = trace_orbit(view, 320, 200, 100);
    CHECK(trace.period == 2);
    CHECK(trace.multiplier < 0.02);
    CHECK(trace.count == -1);
    CHECK(trace.cycle.size() == 2);
    view = here("0.5", "0.5", "10");
    trace = trace_orbit(view, 320, 200, 3);
    CHECK(trace.period == 0);
    CHECK(trace.points.size() == 3);
    // By the plain loop; the radius of a location is 100.
    std::complex<double> z = 0;
    const oracle::Point c = oracle::under(view, 320.5, 200.5);
    int64_t count = 0;
    while (std::abs(z) <= 100) {
        z = z * z + std::complex<double>(c.re.to_double(), c.im.to_double());
        ++count;
    }
    CHECK(trace.count == count);
}

TEST_CASE("orbit: deep in a mini-set the orbit comes back to the picture after its period") {
    // About the nucleus of period 3 on the needle's way, 1e-60 of the plane wide.
    View view =
        here("-1.75487766624669276004950889635852869189460661777279314398928397064", "0", "1e20");
    view.location.iterations = 5000;
    const OrbitTrace trace = trace_orbit(view, 320, 200, 1000);
    CHECK(trace.period == 3);
    CHECK(trace.multiplier < 1e-6);
    // z_0 = 0 is far outside; pixels of it are told with all their digits.
    CHECK(std::hypot(trace.points[0].x, trace.points[0].y) > 1e20);
    // c itself, z_1, lies under the pixel.
    CHECK(trace.points[1].x == Approx(320.5).margin(1e-3));
    CHECK(trace.points[1].y == Approx(200.5).margin(1e-3));
}

TEST_CASE("orbit: the work can be cancelled") {
    View view = here("0.25", "0", "1e9");
    view.location.iterations = int64_t{1} << 50;
    std::stop_source stop;
    stop.request_stop();
    CHECK(message_of([&] {
              trace_orbit(view, 320, 200, 10, {stop.get_token(), {}, {}});
          }) == "3: cancelled");
}
