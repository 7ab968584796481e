// Nuclei in view against polynomials whose roots they are.
#include "study/nuclei_in_view.hpp"

#include <algorithm>
#include <cmath>
#include <complex>
#include <set>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/naive.hpp"
#include "support/oracle_plane.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

using Point = std::complex<double>;

Point at(const View& view, const NucleusInView& nucleus) {
    const oracle::Point point = oracle::under(view, nucleus.at.x, nucleus.at.y);
    return {point.re.to_double(), point.im.to_double()};
}

/// z_1, z_2, ... of c.
std::vector<Point> orbit(Point c, int64_t length) {
    std::vector<Point> points;
    Point z = 0;
    for (int64_t n = 0; n < length; ++n)
        points.push_back(z = z * z + c);
    return points;
}

}  // namespace

TEST_CASE("nuclei: the whole set's first ones are all there, in the order of their periods") {
    View view{home(FormulaId{}), 640, 400};
    view.location.rotation = 20;
    const auto found = nuclei_in_view(view, 24);
    REQUIRE(found.size() >= 12);
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.period < b.period; }));
    for (const Point c : {Point(0, 0), Point(-1, 0), Point(-0.12256, 0.74486),
                          Point(-0.12256, -0.74486), Point(-1.75488, 0), Point(-1.31070, 0),
                          Point(0.28227, 0.53006), Point(0.28227, -0.53006)}) {
        CAPTURE(c);
        CHECK(std::count_if(found.begin(), found.end(), [&](const auto& nucleus) {
                  return std::abs(at(view, nucleus) - c) < 1e-4;
              }) == 1);
    }
    for (const NucleusInView& nucleus : found) {
        const Point c = at(view, nucleus);
        CAPTURE(nucleus.period, c);
        const auto points = orbit(c, nucleus.period);
        CHECK(std::abs(points.back()) < 1e-6);
        for (int64_t n = 1; n < nucleus.period; ++n)
            CHECK(std::abs(points[std::size_t(n - 1)]) > 1e-3);
    }
}

TEST_CASE("nuclei: within the atom domain the period's return is the nearest, outside it is not") {
    const View view{home(FormulaId{}), 640, 400};
    const double pitch = oracle::pitch(view).to_double();
    int checked = 0;
    for (const NucleusInView& nucleus : nuclei_in_view(view, 12)) {
        if (nucleus.period == 1) {
            CHECK(std::isinf(nucleus.atom_radius));
            continue;
        }
        const double radius = nucleus.atom_radius * pitch;
        const auto nearest = [&](double share, double turn) {
            const auto points = orbit(
                at(view, nucleus) + std::polar(share * radius, 2 * M_PI * turn), nucleus.period);
            const auto least = std::min_element(points.begin(), points.end(), [](Point a, Point b) {
                return std::abs(a) < std::abs(b);
            });
            return least - points.begin() + 1;
        };
        CAPTURE(nucleus.period);
        for (const double turn : {0.05, 0.3, 0.55, 0.8}) {
            CHECK(nearest(0.4, turn) == nucleus.period);
            CHECK(nearest(2.5, turn) != nucleus.period);
        }
        ++checked;
    }
    CHECK(checked >= 8);
    // |c^2 + c| < |c| is a disc of radius 1 about -1.
    const auto found = nuclei_in_view(view, 2);
    REQUIRE(found.size() == 2);
    CHECK(found[1].atom_radius * pitch == Approx(1));
    CHECK(found[0].size * pitch == Approx(1));
}

TEST_CASE("nuclei: a deep view has that of its mini-set in the middle") {
    View view = view_at("-1.75487766624669276004950889635852869189460661777279314398928397064", "0",
                        "1e30", 0, 640, 400);
    const auto found = nuclei_in_view(view, 5);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].period == 3);
    CHECK(found[0].at.x == Approx(320).margin(1e-3));
    CHECK(found[0].at.y == Approx(200).margin(1e-3));
}

TEST_CASE("nuclei: of every formula orbits return to 0 after their period, and not before") {
    for (const FormulaInfo& formula : formulas()) {
        View view{home(formula.id), 640, 400};
        view.location.iterations = 7;
        const auto found = nuclei_in_view(view, 12);
        CAPTURE(formula.name);
        CHECK(found.size() >= 6);
        for (const NucleusInView& nucleus : found) {
            const Point c = at(view, nucleus);
            CAPTURE(nucleus.period, c);
            naive::Point z{0, 0};
            for (int64_t n = 1; n <= nucleus.period; ++n) {
                z = naive::step(std::string(formula.name), z, {c.real(), c.imag()});
                if (n < nucleus.period) {
                    CHECK(std::hypot(z.x, z.y) > 1e-3);
                } else {
                    CHECK(std::hypot(z.x, z.y) < 1e-6);
                }
            }
        }
    }
}

TEST_CASE("nuclei: none outside, and Julia sets are told to have none") {
    CHECK(nuclei_in_view(view_at("1", "1", "20"), 5).empty());
    View julia{home(FormulaId{}, PointText{"0", "1"}), 640, 400};
    CHECK(message_of([&] { nuclei_in_view(julia, 5); }).find("Julia") != std::string::npos);
}
