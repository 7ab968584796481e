// How orbits end, against iteration in MPFR.
#include "kernel/long/fates.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "kernel/long/long_digits.hpp"
#include "number/rounded_norm.hpp"
#include "support/catch.hpp"
#include "support/exact_formula.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };

/// How the orbit ends, in digits enough for orbits that double their error each time.
OrbitEnd true_end(const FormulaInfo& formula, const OrbitStart& start, double radius,
                  int64_t limit) {
    const auto bits = static_cast<mpfr_prec_t>(2 * limit + 200);
    const auto number = [&](const BigFloat& value) {
        exact::Number result(bits);
        mpfr_set(result.get(), value.get(), MPFR_RNDN);
        return result;
    };
    exact::Complex z(number(start.z.re), number(start.z.im));
    const exact::Complex c(number(start.c.re), number(start.c.im));
    for (int64_t n = 0; n <= limit; ++n) {
        const double norm = z.norm().to_double();
        if (norm > radius * radius) return {Fate::escapes, n, norm};
        z = exact::step(formula, z, c);
    }
    return {Fate::stays, -1, 0};
}

BigPoint point(double re, double im) {
    return {BigFloat(re, 64), BigFloat(im, 64)};
}

/// Points of the home view, those near the middle of which are inside or chaotic.
std::vector<OrbitStart> starts_of(const FormulaInfo& formula, bool julia) {
    const double re = BigFloat::from_text(formula.home.re, "re").to_double();
    const double im = BigFloat::from_text(formula.home.im, "im").to_double();
    std::vector<OrbitStart> starts;
    for (int i = 0; i < 60; ++i) {
        const BigPoint pixel =
            point(re + 0.9 * std::sin(1.7 * i), im + 0.6 * std::sin(2.3 * i + 0.4));
        if (julia) {
            starts.push_back({pixel, point(re - 0.1, im + 0.05), 7 * i});
        } else {
            starts.push_back({point(0, 0), pixel, 7 * i});
        }
    }
    return starts;
}

}  // namespace

TEST_CASE("fates: right of every orbit, with its norm where it escapes, and hardly any is lost") {
    int stay = 0;
    int escape = 0;
    int lost = 0;
    for (const FormulaInfo& formula : formulas()) {
        for (const bool julia : {false, true}) {
            for (const int64_t limit : {int64_t{1}, int64_t{40}, int64_t{350}}) {
                const std::vector<OrbitStart> starts = starts_of(formula, julia);
                // High powers lead from there beyond the numbers' reach.
                const double radius = limit == 40 ? 100 : 20;
                const FateParameters parameters{formula.id, radius, limit, 60};
                CAPTURE(formula.name, julia, limit);
                REQUIRE(can_tell_fates(parameters, 4));
                std::vector<OrbitEnd> truth;
                for (const OrbitStart& start : starts)
                    truth.push_back(true_end(formula, start, radius, limit));
                for (const Isa isa : available_isas()) {
                    std::vector<OrbitEnd> ends(starts.size());
                    REQUIRE(tell_fates(isa, parameters, starts, ends, always));
                    for (std::size_t i = 0; i < starts.size(); ++i) {
                        CAPTURE(name(isa), i);
                        if (ends[i].fate == Fate::lost) {
                            ++lost;
                            continue;
                        }
                        REQUIRE(ends[i].fate == truth[i].fate);
                        stay += ends[i].fate == Fate::stays;
                        if (ends[i].fate == Fate::stays) continue;
                        ++escape;
                        CHECK(ends[i].count == truth[i].count);
                        CHECK(ends[i].norm_squared == rounded_norm(truth[i].norm_squared));
                    }
                }
            }
        }
    }
    CAPTURE(stay, escape, lost);
    CHECK(escape > 500);
    CHECK(stay > 500);
    CHECK(lost <= (stay + escape) / 200);
}

TEST_CASE("fates: orbits that need more digits than there are are lost") {
    // On the real axis z^2 - 2 doubles errors for ever, and stays.
    const std::vector<OrbitStart> starts{{point(0.3, 0), point(-2, 0), 1500}};
    std::vector<OrbitEnd> ends(1);
    const Isa isa = resolve(Isa::automatic);
    REQUIRE(tell_fates(isa, {FormulaId{}, 20, 7500, 256}, starts, ends, always));
    CHECK(ends[0].fate == Fate::stays);
    REQUIRE(tell_fates(isa, {FormulaId{}, 20, 9000, 256}, starts, ends, always));
    CHECK(ends[0].fate == Fate::lost);
    CHECK(ends[0].count > 7500);
}

TEST_CASE("fates: many orbits that end at different times keep their places") {
    const FormulaInfo& formula = info(formula_named("burning-ship"));
    std::vector<OrbitStart> starts;
    for (int i = 0; i < 300; ++i)
        starts.push_back({point(0, 0), point(-1.0 - 0.0029 * i, -0.4 - 0.0011 * (i % 97)), 0});
    std::vector<OrbitEnd> ends(starts.size());
    REQUIRE(tell_fates(resolve(Isa::automatic), {formula.id, 100, 200, 128}, starts, ends, always));
    int64_t most = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const OrbitEnd truth = true_end(formula, starts[i], 100, 200);
        CAPTURE(i);
        REQUIRE(ends[i].fate == truth.fate);
        if (truth.fate != Fate::escapes) continue;
        CHECK(ends[i].count == truth.count);
        most = std::max(most, truth.count);
    }
    CHECK(most > 30);
}

TEST_CASE("fates: a rounded norm has 28 bits and hardly moves") {
    for (const double norm : {1e4, 12345.678901234, 2.5e7, 4.0000000001}) {
        const double rounded = rounded_norm(norm);
        CHECK(rounded == Approx(norm).epsilon(0x1p-28));
        CHECK(std::ldexp(rounded, 27 - std::ilogb(rounded)) ==
              std::floor(std::ldexp(rounded, 27 - std::ilogb(rounded))));
        CHECK(rounded_norm(rounded) == rounded);
    }
}

TEST_CASE("fates: numbers that do not fit are not asked about") {
    CHECK(can_tell_fates({formula_named("burning-ship"), 100, 1000, 256}, 3));
    CHECK_FALSE(can_tell_fates({formula_named("burning-ship"), 1e7, 1000, 256}, 3));
    CHECK_FALSE(can_tell_fates({formula_named("burning-ship"), 100, 1000, 256}, 1e9));
    CHECK_FALSE(can_tell_fates({formula_named("burning-ship"), 100, 1000, 9000}, 3));
    CHECK_FALSE(can_tell_fates({formula_named("burning-ship"), 100, 0, 256}, 3));
}

TEST_CASE("fates: gives up when told to") {
    const std::vector<OrbitStart> starts{{point(0, 0), point(-0.1, 0), 0}};
    std::vector<OrbitEnd> ends(1);
    int asked = 0;
    const auto soon = [&] { return ++asked < 3; };
    CHECK_FALSE(tell_fates(resolve(Isa::automatic), {FormulaId{}, 20, int64_t{1} << 40, 256},
                           starts, ends, soon));
    CHECK(asked == 3);
}

TEST_CASE("long digits: they make up the number") {
    for (const double value : {0.0, 1.0, -1.0, 3.75, -0.3, 1e7, 0x1p-200, -0x1.23456789abcdep-3}) {
        for (const int count : {3, 4, 12}) {
            std::vector<int64_t> digits(static_cast<std::size_t>(2 * count), 77);
            to_digits(BigFloat(value, 64), count, digits.data(), 2);
            exact::Number sum(500);
            for (int k = 0; k < count; ++k) {
                const int64_t digit = digits[static_cast<std::size_t>(2 * k)];
                CAPTURE(value, count, k);
                REQUIRE(std::abs(digit) < int64_t{1} << digit_bits);
                REQUIRE(digits[static_cast<std::size_t>(2 * k + 1)] == 77);
                sum = sum + exact::Number(500, static_cast<double>(digit)).shifted(-digit_bits * k);
            }
            const double unit = std::ldexp(1.0, -digit_bits * (count - 1));
            CHECK(std::fabs((sum - exact::Number(500, value)).to_double()) <= unit / 2);
        }
    }
}
