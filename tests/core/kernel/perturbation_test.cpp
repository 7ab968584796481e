// The perturbation loop: counts against MPFR, and the same bits on every instruction set and
// however pixels are grouped.
#include "kernel/perturbation.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "support/catch.hpp"
#include "support/exact_views.hpp"

using namespace hadal;
using namespace hadal::exact;

namespace {

constexpr double radius = 100;
const auto always = [] { return true; };

/// A view's orbit and table.
struct Scene {
    explicit Scene(const DeepView& view)
        : orbit(view.centre.point(), {view.iterations, radius, view.disc_log2, view.centre.bits()},
                [](int64_t) { return true; }),
          table(orbit, static_cast<int64_t>(std::ceil(view.disc_log2)), radius,
                [](double) { return true; }),
          parameters{orbit, table, radius * radius, view.iterations} {}

    ReferenceOrbit orbit;
    StepTable<double> table;
    PerturbationParameters parameters;
};

struct Pixels {
    std::vector<double> re;
    std::vector<double> im;

    std::size_t size() const { return re.size(); }
    Pixels in_order(const std::vector<std::size_t>& order) const {
        Pixels result;
        for (const std::size_t i : order) {
            result.re.push_back(re[i]);
            result.im.push_back(im[i]);
        }
        return result;
    }
};

Pixels random_pixels(std::size_t count) {
    std::mt19937_64 random(41);
    std::uniform_real_distribution<double> share(-0.7, 0.7);
    Pixels pixels;
    for (std::size_t i = 0; i < count; ++i) {
        // Some much nearer to the reference than others.
        const double scale = i % 5 == 0 ? std::exp2(-40 * std::fabs(share(random))) : 1;
        pixels.re.push_back(scale * share(random));
        pixels.im.push_back(scale * share(random));
    }
    return pixels;
}

struct Results {
    std::vector<int64_t> counts;
    std::vector<double> norms;
    std::vector<double> gradients;
    std::vector<uint8_t> doubtful;

    explicit Results(std::size_t size)
        : counts(size, -7), norms(size, -7), gradients(size, -7), doubtful(size, 7) {}
    bool operator==(const Results&) const = default;
};

Results run(Isa isa, bool with_derivatives, const Scene& scene, const Pixels& pixels,
            PerturbationScratch& scratch) {
    Results results(pixels.size());
    PerturbationTally tally;
    REQUIRE(perturb(isa, with_derivatives, scene.parameters, pixels.re.data(), pixels.im.data(),
                    pixels.size(), scratch,
                    {results.counts.data(), results.norms.data(), results.gradients.data(),
                     results.doubtful.data()},
                    tally, always));
    return results;
}

Results run(Isa isa, bool with_derivatives, const Scene& scene, const Pixels& pixels) {
    PerturbationScratch scratch;
    return run(isa, with_derivatives, scene, pixels, scratch);
}

Complex point(const DeepView& view, const Pixels& pixels, std::size_t i) {
    return view.centre + Complex(view.centre.bits(),
                                 ScalarComplex<double>{pixels.re[i], pixels.im[i]},
                                 static_cast<int64_t>(std::ceil(view.disc_log2)));
}

}  // namespace

TEST_CASE("perturbation: counts, norms and derivatives of direct iteration") {
    int stays = 0;
    for (const DeepView& view : deep_views()) {
        const Scene scene(view);
        const Pixels pixels = random_pixels(view.iterations > 10000 ? 12 : 48);
        const Results got = run(available_isas().back(), true, scene, pixels);
        int doubtful = 0;
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            doubtful += got.doubtful[i];
            if (got.doubtful[i]) continue;
            const auto truth = exact::escape(point(view, pixels, i), radius, view.iterations, true);
            CAPTURE(view.name, pixels.re[i], pixels.im[i]);
            CHECK(got.counts[i] == truth.count);
            if (truth.count < 0) {
                ++stays;
                CHECK(got.gradients[i] == 0);
                continue;
            }
            CHECK(got.norms[i] == Approx(truth.norm_squared).epsilon(1e-3));
            const double gradient_log2 = 2 * (truth.derivative_log2 + std::ceil(view.disc_log2)) +
                                         std::log2(truth.norm_squared);
            CHECK(std::log2(got.gradients[i]) == Approx(gradient_log2).margin(1e-2));
        }
        CAPTURE(view.name, doubtful);
        CHECK(doubtful <= 1 + static_cast<int>(pixels.size()) / 20);
    }
    CHECK(stays > 10);
}

TEST_CASE("perturbation: the same bits on every instruction set") {
    for (const DeepView& view : deep_views()) {
        const Scene scene(view);
        const Pixels pixels = random_pixels(301);
        for (const bool with_derivatives : {false, true}) {
            const Results expected = run(available_isas().front(), with_derivatives, scene, pixels);
            for (const Isa isa : available_isas()) {
                CAPTURE(view.name, name(isa), with_derivatives);
                CHECK(run(isa, with_derivatives, scene, pixels) == expected);
            }
        }
    }
}

TEST_CASE("perturbation: derivatives are an extra that changes nothing else") {
    for (const DeepView& view : deep_views()) {
        const Scene scene(view);
        const Pixels pixels = random_pixels(100);
        const Results with = run(available_isas().back(), true, scene, pixels);
        const Results without = run(available_isas().back(), false, scene, pixels);
        CAPTURE(view.name);
        CHECK(with.counts == without.counts);
        CHECK(with.norms == without.norms);
        CHECK(with.doubtful == without.doubtful);
    }
}

TEST_CASE("perturbation: a pixel does not depend on those it travels with") {
    std::mt19937_64 random(43);
    for (const DeepView& view : deep_views()) {
        const Scene scene(view);
        const Pixels pixels = random_pixels(150);
        for (const bool with_derivatives : {false, true}) {
            const Isa isa = available_isas().back();
            PerturbationScratch scratch;
            const Results together = run(isa, with_derivatives, scene, pixels, scratch);
            const auto check_order = [&](const std::vector<std::size_t>& order) {
                const Results got =
                    run(isa, with_derivatives, scene, pixels.in_order(order), scratch);
                for (std::size_t i = 0; i < order.size(); ++i) {
                    CAPTURE(view.name, with_derivatives, i, order.size());
                    REQUIRE(got.counts[i] == together.counts[order[i]]);
                    REQUIRE(got.norms[i] == together.norms[order[i]]);
                    REQUIRE(got.doubtful[i] == together.doubtful[order[i]]);
                    if (with_derivatives) REQUIRE(got.gradients[i] == together.gradients[order[i]]);
                }
            };
            std::vector<std::size_t> order(pixels.size());
            for (std::size_t i = 0; i < order.size(); ++i) {
                check_order({i});
                order[i] = order.size() - 1 - i;
            }
            check_order(order);
            std::shuffle(order.begin(), order.end(), random);
            check_order(order);
            // The same pixel many times fills packets with equals.
            check_order(std::vector<std::size_t>(200, 17));
        }
    }
}

TEST_CASE("perturbation: limits, down to none") {
    const DeepView view = deep_views()[1];
    const Pixels pixels = random_pixels(20);
    const Results free = run(available_isas().back(), false, Scene(view), pixels);
    const auto [least, greatest] = std::minmax_element(free.counts.begin(), free.counts.end());
    REQUIRE(*least > 100);
    for (const int64_t limit :
         {int64_t{0}, int64_t{1}, int64_t{2}, *least - 1, *least, *greatest, *greatest + 1}) {
        DeepView limited = view;
        limited.iterations = limit;
        const Scene scene(limited);
        const Results got = run(available_isas().back(), false, scene, pixels);
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            CAPTURE(limit, i);
            CHECK(got.counts[i] == (free.counts[i] <= limit ? free.counts[i] : -1));
        }
    }
}

TEST_CASE("perturbation: can be stopped, and the scratch is used again") {
    const DeepView other = deep_views()[0];
    const Scene other_scene(other);
    const Pixels pixels = random_pixels(200);
    const Results expected = run(available_isas().back(), false, other_scene, pixels);
    // At -2 itself z stays at 2 for ever, and no derivative tells so.
    const ReferenceOrbit tip(Complex(200, "-2", "0").point(), {20, radius, -1e7, 200},
                             [](int64_t) { return true; });
    const StepTable<double> table(tip, -200, radius, [](double) { return true; });
    const std::vector<double> zeros(pixels.size());
    for (const Isa isa : available_isas()) {
        PerturbationScratch scratch;
        Results results(pixels.size());
        PerturbationTally tally;
        int asked = 0;
        CHECK_FALSE(perturb(isa, false, {tip, table, radius * radius, int64_t{1} << 50},
                            zeros.data(), zeros.data(), zeros.size(), scratch,
                            {results.counts.data(), results.norms.data(), results.gradients.data(),
                             results.doubtful.data()},
                            tally, [&] { return ++asked < 3; }));
        CHECK(asked == 3);
        CHECK(run(isa, false, other_scene, pixels, scratch) == expected);
    }
}
