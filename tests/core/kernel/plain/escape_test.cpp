// Every formula on every instruction set against the naive scalar loop, bit for bit.
#include "kernel/plain/escape.hpp"

#include <hwy/aligned_allocator.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "support/catch.hpp"
#include "support/naive.hpp"

using namespace hadal;

namespace {

using Buffer = hwy::AlignedFreeUniquePtr<double[]>;

struct Run {
    std::vector<int64_t> counts;
    std::vector<double> norms;
    std::vector<double> gradients_re;
    std::vector<double> gradients_im;
};

Run run(Isa isa, FormulaId formula, bool derivatives, const EscapeParameters& parameters,
        const std::vector<naive::Point>& points, bool with_norms = true) {
    Buffer re = hwy::AllocateAligned<double>(Batch::capacity);
    Buffer im = hwy::AllocateAligned<double>(Batch::capacity);
    Buffer norms = hwy::AllocateAligned<double>(Batch::capacity);
    Buffer gradients_re = hwy::AllocateAligned<double>(Batch::capacity);
    Buffer gradients_im = hwy::AllocateAligned<double>(Batch::capacity);
    auto counts = hwy::AllocateAligned<int64_t>(Batch::capacity);
    std::fill_n(re.get(), Batch::capacity, 0.0);
    std::fill_n(im.get(), Batch::capacity, 0.0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        re[i] = points[i].x;
        im[i] = points[i].y;
    }
    Batch batch;
    const EscapeLoop loop = escape_loop(isa, formula, derivatives);
    REQUIRE(iterate(loop, parameters, re.get(), im.get(), points.size(), batch,
                    EscapeResults{counts.get(), with_norms ? norms.get() : nullptr,
                                  gradients_re.get(), gradients_im.get()},
                    [] { return true; }));
    const std::size_t n = points.size();
    return {{counts.get(), counts.get() + n},
            {norms.get(), norms.get() + n},
            {gradients_re.get(), gradients_re.get() + n},
            {gradients_im.get(), gradients_im.get() + n}};
}

naive::Escape truth(const FormulaInfo& formula, const EscapeParameters& p, naive::Point point) {
    const naive::Point seed{p.seed_re, p.seed_im};
    return naive::escape(std::string(formula.name), p.julia ? point : naive::Point{0, 0},
                         p.julia ? seed : point, p.radius_squared, p.limit);
}

void compare(const FormulaInfo& formula, const EscapeParameters& parameters,
             const std::vector<naive::Point>& points) {
    std::vector<naive::Escape> expected;
    for (const naive::Point& point : points)
        expected.push_back(truth(formula, parameters, point));
    for (const Isa isa : available_isas()) {
        for (const bool derivatives : {false, true}) {
            CAPTURE(formula.name, name(isa), derivatives, parameters.julia, parameters.limit);
            const Run got = run(isa, formula.id, derivatives, parameters, points);
            for (std::size_t i = 0; i < points.size(); ++i) {
                CAPTURE(i, points[i].x, points[i].y);
                REQUIRE(got.counts[i] == expected[i].count);
                if (expected[i].count >= 0) REQUIRE(got.norms[i] == expected[i].norm_squared);
            }
        }
    }
}

/// Counts alone, with the reach of the pixels told: the loop may start later and look less closely.
void compare_counts(const FormulaInfo& formula, EscapeParameters parameters,
                    const std::vector<naive::Point>& points) {
    parameters.pixel_reach = 0;
    for (const naive::Point& point : points)
        parameters.pixel_reach = std::max(parameters.pixel_reach, std::hypot(point.x, point.y));
    std::vector<int64_t> expected;
    for (const naive::Point& point : points)
        expected.push_back(truth(formula, parameters, point).count);
    for (const Isa isa : available_isas()) {
        CAPTURE(formula.name, name(isa), parameters.julia, parameters.radius_squared);
        CHECK(run(isa, formula.id, false, parameters, points, false).counts == expected);
    }
}

std::vector<naive::Point> box(double x, double y, double width, double height, int columns,
                              int rows) {
    std::vector<naive::Point> points;
    for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i) {
            points.push_back({x + width * (i + 0.5) / columns, y + height * (j + 0.5) / rows});
        }
    }
    return points;
}

}  // namespace

TEST_CASE("escape: every formula and its Julia form equal the naive loop") {
    for (const FormulaInfo& formula : formulas()) {
        EscapeParameters parameters;
        parameters.limit = 300;
        compare(formula, parameters, box(-2.2, -1.6, 3.3, 3.2, 32, 32));
        parameters.julia = true;
        parameters.seed_re = -0.4;
        parameters.seed_im = 0.59;
        compare(formula, parameters, box(-1.7, -1.5, 3.4, 3.0, 31, 33));
    }
}

TEST_CASE("escape: counts alone are the same, whether points can come back inside or not") {
    for (const FormulaInfo& formula : formulas()) {
        // From the least radius to one that no pixel leaves for several steps.
        for (const double radius_squared : {4.0, 6.25, 100.0, 1e4, 1e40}) {
            EscapeParameters parameters;
            parameters.limit = 150;
            parameters.radius_squared = radius_squared;
            compare_counts(formula, parameters, box(-2.2, -1.6, 3.3, 3.2, 31, 29));
            compare_counts(formula, parameters, box(-40, -30, 70, 65, 13, 17));
            parameters.julia = true;
            parameters.seed_re = -0.4;
            parameters.seed_im = 0.59;
            compare_counts(formula, parameters, box(-1.7, -1.5, 3.4, 3.0, 31, 29));
            compare_counts(formula, parameters, box(-40, -30, 70, 65, 13, 17));
        }
    }
}

TEST_CASE("escape: points of a Julia set that leave the radius and come back are not missed") {
    for (const FormulaInfo& formula : formulas()) {
        EscapeParameters parameters;
        parameters.limit = 200;
        parameters.radius_squared = 4;
        parameters.julia = true;
        parameters.seed_re = -2.02;  // its real orbits stay within 2.01 for long
        compare(formula, parameters, box(-3.2, -0.02, 6.4, 0.04, 255, 3));
        compare_counts(formula, parameters, box(-3.2, -0.02, 6.4, 0.04, 255, 3));
    }
}

TEST_CASE("escape: views across the cusp, the needle and mini-sets equal the naive loop") {
    const auto& mandelbrot = formulas()[0];
    EscapeParameters parameters;
    parameters.limit = 3000;
    SECTION("cusp of the cardioid") {
        compare(mandelbrot, parameters, box(0.2495, -0.0008, 0.001, 0.0016, 32, 32));
    }
    SECTION("root of the period-2 disc") {
        compare(mandelbrot, parameters, box(-0.7505, -0.002, 0.001, 0.004, 32, 32));
    }
    SECTION("rim of the period-2 disc") {
        compare(mandelbrot, parameters, box(-1.2505, -0.0005, 0.001, 0.001, 32, 32));
    }
    SECTION("needle and its mini-set") {
        compare(mandelbrot, parameters, box(-1.79, -0.01, 0.05, 0.02, 64, 16));
    }
    SECTION("mini-set off the axis") {
        compare(mandelbrot, parameters, box(-0.1638, 1.0332, 0.008, 0.008, 32, 32));
    }
    SECTION("rim of the cardioid, margins included") {
        std::vector<naive::Point> points;
        for (int i = 0; i < 1000; ++i) {
            const double angle = 6.283185307179586 * i / 1000;
            const double radius = 1 + (i % 7 - 3) * 1e-4;
            const double x = radius * std::cos(angle);
            const double y = radius * std::sin(angle);
            points.push_back({x / 2 - (x * x - y * y) / 4, y / 2 - x * y / 2});
        }
        compare(mandelbrot, parameters, points);
    }
}

TEST_CASE("escape: any limit, point count and radius") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> x(-2.1, 0.7);
    std::uniform_real_distribution<double> y(-1.3, 1.3);
    for (const int64_t limit : {0, 1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 25, 47, 48, 100, 1001}) {
        for (const int size : {1, 2, 9, 33, 257}) {
            std::vector<naive::Point> points;
            for (int i = 0; i < size; ++i)
                points.push_back({x(random), y(random)});
            EscapeParameters parameters;
            parameters.limit = limit;
            parameters.radius_squared = limit % 2 == 0 ? 4 : 1e36;
            compare(formulas()[0], parameters, points);
        }
    }
}

TEST_CASE("escape: shortcuts change no count, and answer a huge limit at once") {
    EscapeParameters parameters;
    parameters.limit = int64_t{1} << 62;
    // Attracting cycles of periods 1, 3, 4 and 5, none covered by the closed forms but the first.
    const std::vector<naive::Point> inside = {
        {-0.1, 0.1}, {-0.12, 0.75}, {-1.7549, 0.0}, {0.28, 0.53}, {-0.504, 0.563}};
    for (const Isa isa : available_isas()) {
        for (const int64_t count : run(isa, FormulaId{0}, false, parameters, inside).counts) {
            CHECK(count == -1);
        }
    }
    parameters.limit = 2000;
    parameters.shortcuts = false;
    compare(formulas()[0], parameters, box(-0.8, -0.2, 0.4, 0.4, 24, 24));
}

TEST_CASE("escape: gradients equal finite differences of |z|") {
    // d|z|^2/dc is exact enough by central differences while n is small.
    const auto& formula_list = formulas();
    for (const FormulaInfo& formula : formula_list) {
        EscapeParameters parameters;
        parameters.limit = 40;
        const std::vector<naive::Point> points = {{0.41, 0.31}, {-0.9, 0.45}, {0.35, -0.62}};
        const Run got = run(available_isas().back(), formula.id, true, parameters, points);
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (got.counts[i] < 0 || got.counts[i] > 12) continue;
            const auto norm_at = [&](double dx, double dy) {
                naive::Point z{0, 0};
                const naive::Point c{points[i].x + dx, points[i].y + dy};
                for (int64_t n = 0; n < got.counts[i]; ++n) {
                    z = naive::step(std::string(formula.name), z, c);
                }
                return z.x * z.x + z.y * z.y;
            };
            const double h = 1e-7;
            const double along_x = (norm_at(h, 0) - norm_at(-h, 0)) / (2 * h) / 2;
            const double along_y = (norm_at(0, h) - norm_at(0, -h)) / (2 * h) / 2;
            CAPTURE(formula.name, i, got.counts[i]);
            const double size = std::hypot(along_x, along_y);
            CHECK(got.gradients_re[i] == Approx(along_x).margin(1e-4 * size));
            CHECK(got.gradients_im[i] == Approx(along_y).margin(1e-4 * size));
        }
    }
}

TEST_CASE("escape: gives up between slabs when told to") {
    Batch batch;
    Buffer re = hwy::AllocateAligned<double>(Batch::capacity);
    Buffer im = hwy::AllocateAligned<double>(Batch::capacity);
    Buffer norms = hwy::AllocateAligned<double>(Batch::capacity);
    auto counts = hwy::AllocateAligned<int64_t>(Batch::capacity);
    std::fill_n(re.get(), Batch::capacity, -0.12);
    std::fill_n(im.get(), Batch::capacity, 0.75);
    EscapeParameters parameters;
    parameters.limit = int64_t{1} << 62;
    parameters.shortcuts = false;
    int slabs = 0;
    const EscapeLoop loop = escape_loop(available_isas().back(), FormulaId{0}, false);
    CHECK_FALSE(iterate(loop, parameters, re.get(), im.get(), Batch::capacity, batch,
                        EscapeResults{counts.get(), norms.get(), nullptr},
                        [&] { return ++slabs < 20; }));
    CHECK(slabs == 20);
}
