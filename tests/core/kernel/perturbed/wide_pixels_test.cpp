// Pixels followed side by side in wide numbers, against the same one by one.
#include "kernel/perturbed/wide_pixels.hpp"

#include <cmath>
#include <random>

#include "kernel/perturbed/wide_walk.hpp"
#include "number/rounded_norm.hpp"
#include "support/catch.hpp"
#include "support/wide_reference.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };

std::vector<ScalarComplex<Widest>> random_tau(std::size_t count) {
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> part(-0.7, 0.7);
    std::vector<ScalarComplex<Widest>> tau;
    for (std::size_t i = 0; i < count; ++i) {
        // With digits beyond those of two doubles.
        const auto sum = [&] {
            return Widest(part(random)) + shifted(Widest(part(random)), -60) +
                   shifted(Widest(part(random)), -120);
        };
        tau.push_back({sum(), sum()});
    }
    return tau;
}

std::vector<DirectResult> follow(Isa isa, const PerturbationParameters<Wide>& parameters,
                                 const std::vector<ScalarComplex<Widest>>& tau) {
    PerturbationScratch scratch;
    PerturbationTally tally;
    return follow_widely(isa, parameters, tau, scratch, tally, always);
}

bool same(const DirectResult& a, const DirectResult& b) {
    return a.finished == b.finished && a.sure == b.sure && a.precise == b.precise &&
           a.count == b.count && a.norm_squared == b.norm_squared;
}

}  // namespace

TEST_CASE("wide pixels: what one by one comes to, and the same on every instruction set") {
    constexpr int64_t limit = 5000;
    for (const WideView& view : wide_views()) {
        const WideReference<Wide> reference(view, limit);
        const auto tau = random_tau(40);
        const auto found = follow(available_isas().back(), reference.parameters, tau);
        REQUIRE(found.size() == tau.size());
        int escaped = 0;
        for (std::size_t i = 0; i < tau.size(); ++i) {
            CAPTURE(view.formula, view.re, view.im, i);
            const DirectResult alone = walk_widely<Wide>(
                reference.parameters, {Wide(tau[i].re), Wide(tau[i].im)}, false, always);
            REQUIRE(found[i].finished);
            CHECK(found[i].sure == alone.sure);
            CHECK(found[i].count == alone.count);
            if (alone.count < 0) continue;
            ++escaped;
            CHECK(found[i].precise);
            CHECK(rounded_norm(found[i].norm_squared) == rounded_norm(alone.norm_squared));
        }
        CHECK(escaped > 3);
        for (const Isa isa : available_isas()) {
            CAPTURE(view.formula, view.re, view.im, name(isa));
            const auto again = follow(isa, reference.parameters, tau);
            CHECK(std::equal(again.begin(), again.end(), found.begin(), found.end(), same));
        }
    }
}

TEST_CASE("wide pixels: do not claim to know what they have lost") {
    // On the needle an orbit forgets a bit or so at every iteration.
    const WideReference<Wide> reference({"mandelbrot", -1.9, 0, -30}, 3000);
    const auto found = follow(available_isas().back(), reference.parameters, {{0.25, 0.0}});
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].sure);
}

TEST_CASE("wide pixels: stop when they are told to") {
    const WideReference<Wide> reference({"mandelbrot", -1.75, 0, -16}, 1000);
    PerturbationScratch scratch;
    PerturbationTally tally;
    const std::vector<ScalarComplex<Widest>> tau(20000, {0.25, 0.125});
    CHECK(follow_widely(available_isas().back(), reference.parameters, tau, scratch, tally, [] {
              return false;
          }).empty());
}
