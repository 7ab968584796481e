// The perturbation loop: counts against MPFR, and the same bits on every instruction set and
// however pixels are grouped.
#include "kernel/perturbed/perturbation.hpp"

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
template <class Real>
struct Scene {
    explicit Scene(const DeepView& view)
        : orbit(view.centre.point(), {view.iterations, radius, view.disc_log2, view.centre.bits()},
                [](int64_t) { return true; }),
          table(orbit, static_cast<int64_t>(std::ceil(view.disc_log2)), radius,
                [](double) { return true; }),
          parameters{orbit, table, radius * radius, view.iterations} {}

    ReferenceOrbit orbit;
    StepTable<Real> table;
    PerturbationParameters<Real> parameters;
};

/// Offsets of pixels: of two doubles each.
struct Pixels {
    std::vector<double> re;
    std::vector<double> im;
    std::vector<double> re_low;
    std::vector<double> im_low;

    std::size_t size() const { return re.size(); }
    void add(const DoubleDouble& at_re, const DoubleDouble& at_im) {
        re.push_back(at_re.high);
        im.push_back(at_im.high);
        re_low.push_back(at_re.low);
        im_low.push_back(at_im.low);
    }
    Pixels in_order(const std::vector<std::size_t>& order) const {
        Pixels result;
        for (const std::size_t i : order)
            result.add({re[i], re_low[i]}, {im[i], im_low[i]});
        return result;
    }
    PixelOffsets offsets() const {
        return {{re.data(), re_low.data()}, {im.data(), im_low.data()}, size()};
    }
    /// All digits that a number type takes of a pixel.
    template <class Real>
    ScalarComplex<DoubleDouble> tau(std::size_t i) const {
        const bool both = std::is_same_v<Real, DoubleDouble>;
        return {{re[i], both ? re_low[i] : 0}, {im[i], both ? im_low[i] : 0}};
    }
};

Pixels random_pixels(std::size_t count) {
    std::mt19937_64 random(41);
    std::uniform_real_distribution<double> share(-0.7, 0.7);
    Pixels pixels;
    for (std::size_t i = 0; i < count; ++i) {
        // Some much nearer to the reference than others.
        const double scale = i % 5 == 0 ? std::exp2(-40 * std::fabs(share(random))) : 1;
        const auto part = [&] {
            return exact_sum(scale * share(random), scale * share(random) * 0x1p-54);
        };
        pixels.add(part(), part());
    }
    return pixels;
}

struct Results {
    std::vector<int64_t> counts;
    std::vector<double> norms;
    std::vector<double> gradients_re;
    std::vector<double> gradients_im;
    std::vector<uint8_t> doubtful;
    std::vector<double> variances;

    explicit Results(std::size_t size)
        : counts(size, -7),
          norms(size, -7),
          gradients_re(size, -7),
          gradients_im(size, -7),
          doubtful(size, 7),
          variances(size, -7) {}
    bool operator==(const Results&) const = default;
    PerturbationResults targets() {
        return {counts.data(),       norms.data(),    gradients_re.data(),
                gradients_im.data(), doubtful.data(), variances.data()};
    }
};

template <class Real>
Results run(Isa isa, bool with_derivatives, const Scene<Real>& scene, const Pixels& pixels,
            PerturbationScratch& scratch) {
    Results results(pixels.size());
    PerturbationTally tally;
    REQUIRE(perturb<Real>(isa, with_derivatives, scene.parameters, pixels.offsets(), scratch,
                          results.targets(), tally, always));
    return results;
}

template <class Real>
Results run(Isa isa, bool with_derivatives, const Scene<Real>& scene, const Pixels& pixels) {
    PerturbationScratch scratch;
    return run(isa, with_derivatives, scene, pixels, scratch);
}

/// How far off, relatively, the norms of a number type may be.
template <class Real>
constexpr double most_off = 1e-3;
template <>
constexpr double most_off<DoubleDouble> = 1e-13;

/// What the escaping pixels of a view show of their errors.
struct Deviations {
    int count = 0;
    double squares = 0;  ///< of |z| at the escape, in units of the variance

    void add(const exact::Escape& truth, double norm_squared, double variance) {
        const double off = std::sqrt(norm_squared) - std::sqrt(truth.norm_squared);
        // The variance is that of the delta; |z| is rounded as well.
        squares += off * off / (variance + truth.norm_squared * 0x1p-102);
        ++count;
    }
    double typical() const { return std::sqrt(squares / count); }
};

}  // namespace

TEMPLATE_TEST_CASE("perturbation: counts, norms and derivatives of direct iteration", "", double,
                   DoubleDouble) {
    int stays = 0;
    for (const DeepView& view : deep_views()) {
        const Scene<TestType> scene(view);
        const Pixels pixels = random_pixels(view.iterations > 10000 ? 12 : 48);
        const Results got = run(available_isas().back(), true, scene, pixels);
        int doubtful = 0;
        Deviations deviations;
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            doubtful += got.doubtful[i];
            if (got.doubtful[i]) continue;
            const auto dc_exponent = static_cast<int64_t>(std::ceil(view.disc_log2));
            const Complex point =
                view.centre + Complex(view.centre.bits(), pixels.tau<TestType>(i), dc_exponent);
            const auto truth = exact::escape(point, radius, view.iterations, true);
            CAPTURE(view.name, pixels.re[i], pixels.im[i]);
            CHECK(got.counts[i] == truth.count);
            if (truth.count < 0) {
                ++stays;
                CHECK(got.gradients_re[i] == 0);
                CHECK(got.gradients_im[i] == 0);
                continue;
            }
            CHECK(got.norms[i] == Approx(truth.norm_squared).epsilon(most_off<TestType>));
            deviations.add(truth, got.norms[i], got.variances[i]);
            const double gradient_log2 =
                2 * (truth.derivative_log2 + static_cast<double>(dc_exponent)) +
                std::log2(truth.norm_squared);
            const double gradient = std::hypot(got.gradients_re[i], got.gradients_im[i]);
            CHECK(2 * std::log2(gradient) == Approx(gradient_log2).margin(1e-2));
        }
        CAPTURE(view.name, doubtful, deviations.count);
        CHECK(doubtful <= 1 + static_cast<int>(pixels.size()) / 20);
        // The variance is neither far below nor far above the error there is.
        if (deviations.count == 0) continue;
        CHECK(deviations.typical() < 1);
        if (std::is_same_v<TestType, double>) CHECK(deviations.typical() > 1e-3);
    }
    CHECK(stays > 10);
}

TEMPLATE_TEST_CASE("perturbation: the same bits on every instruction set", "", double,
                   DoubleDouble) {
    for (const DeepView& view : deep_views()) {
        const Scene<TestType> scene(view);
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

TEMPLATE_TEST_CASE("perturbation: derivatives are an extra that changes nothing else", "", double,
                   DoubleDouble) {
    for (const DeepView& view : deep_views()) {
        const Scene<TestType> scene(view);
        const Pixels pixels = random_pixels(100);
        const Results with = run(available_isas().back(), true, scene, pixels);
        const Results without = run(available_isas().back(), false, scene, pixels);
        CAPTURE(view.name);
        CHECK(with.counts == without.counts);
        CHECK(with.norms == without.norms);
        CHECK(with.doubtful == without.doubtful);
    }
}

TEMPLATE_TEST_CASE("perturbation: a pixel does not depend on those it travels with", "", double,
                   DoubleDouble) {
    std::mt19937_64 random(43);
    for (const DeepView& view : deep_views()) {
        const Scene<TestType> scene(view);
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
                    if (!with_derivatives) continue;
                    REQUIRE(got.gradients_re[i] == together.gradients_re[order[i]]);
                    REQUIRE(got.gradients_im[i] == together.gradients_im[order[i]]);
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
    const Results free = run(available_isas().back(), false, Scene<double>(view), pixels);
    const auto [least, greatest] = std::minmax_element(free.counts.begin(), free.counts.end());
    REQUIRE(*least > 100);
    for (const int64_t limit :
         {int64_t{0}, int64_t{1}, int64_t{2}, *least - 1, *least, *greatest, *greatest + 1}) {
        DeepView limited = view;
        limited.iterations = limit;
        const Scene<double> scene(limited);
        const Results got = run(available_isas().back(), false, scene, pixels);
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            CAPTURE(limit, i);
            CHECK(got.counts[i] == (free.counts[i] <= limit ? free.counts[i] : -1));
        }
    }
}

TEST_CASE("perturbation: can be stopped, and the scratch is used again") {
    const DeepView other = deep_views()[0];
    const Scene<double> other_scene(other);
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
        CHECK_FALSE(perturb<double>(isa, false, {tip, table, radius * radius, int64_t{1} << 50},
                                    {{zeros.data()}, {zeros.data()}, zeros.size()}, scratch,
                                    results.targets(), tally, [&] { return ++asked < 3; }));
        CHECK(asked == 3);
        CHECK(run(isa, false, other_scene, pixels, scratch) == expected);
    }
}
