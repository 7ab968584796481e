// Which orbits stay, against iteration in MPFR.
#include "kernel/stays.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "kernel/long_digits.hpp"
#include "support/catch.hpp"
#include "support/exact_formula.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };

/// Whether the orbit stays, in digits enough for orbits that double their error each time.
bool stays_in_truth(const FormulaInfo& formula, const OrbitStart& start, double radius,
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
        if (z.norm().to_double() > radius * radius) return false;
        z = exact::step(formula, z, c);
    }
    return true;
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
            starts.push_back({pixel, point(re - 0.1, im + 0.05)});
        } else {
            starts.push_back({point(0, 0), pixel});
        }
    }
    return starts;
}

}  // namespace

TEST_CASE("stays: told of those only that stay, and of nearly all of them") {
    int stay = 0;
    int told = 0;
    int escape = 0;
    for (const FormulaInfo& formula : formulas()) {
        for (const bool julia : {false, true}) {
            for (const int64_t limit : {int64_t{1}, int64_t{40}, int64_t{350}}) {
                const std::vector<OrbitStart> starts = starts_of(formula, julia);
                const StayParameters parameters{formula.id, 20, limit, 60};
                CAPTURE(formula.name, julia, limit);
                if (!can_tell_stays(parameters, 4)) {
                    CHECK(formula.degree > 4);
                    continue;
                }
                std::vector<uint8_t> first;
                for (const Isa isa : available_isas()) {
                    CAPTURE(name(isa));
                    std::vector<uint8_t> stays(starts.size(), 7);
                    REQUIRE(tell_stays(isa, parameters, starts, stays, always));
                    if (first.empty()) first = stays;
                    CHECK(stays == first);
                }
                for (std::size_t i = 0; i < starts.size(); ++i) {
                    CAPTURE(i);
                    const bool truth = stays_in_truth(formula, starts[i], 20, limit);
                    if (first[i]) REQUIRE(truth);
                    stay += truth;
                    escape += !truth;
                    told += first[i];
                }
            }
        }
    }
    CAPTURE(stay, escape, told);
    CHECK(escape > 500);
    CHECK(stay > 500);
    CHECK(told >= stay - stay / 100);
}

TEST_CASE("stays: more iterations than there are digits for are not told of") {
    // On the real axis z^2 - 2 doubles errors for ever, and stays.
    const std::vector<OrbitStart> starts{{point(0.3, 0), point(-2, 0)}};
    std::vector<uint8_t> stays(1, 7);
    const Isa isa = resolve(Isa::automatic);
    REQUIRE(tell_stays(isa, {FormulaId{}, 20, 1500, 256}, starts, stays, always));
    CHECK(stays[0] == 1);
    REQUIRE(tell_stays(isa, {FormulaId{}, 20, 2500, 256}, starts, stays, always));
    CHECK(stays[0] == 0);
}

TEST_CASE("stays: numbers that do not fit are not asked about") {
    CHECK(can_tell_stays({formula_named("burning-ship"), 100, 1000, 256}, 3));
    CHECK_FALSE(can_tell_stays({formula_named("burning-ship"), 1e5, 1000, 256}, 3));
    CHECK_FALSE(can_tell_stays({formula_named("burning-ship"), 100, 1000, 256}, 1e9));
    CHECK_FALSE(can_tell_stays({formula_named("burning-ship"), 100, 1000, 5000}, 3));
    CHECK_FALSE(can_tell_stays({formula_named("burning-ship"), 100, 0, 256}, 3));
}

TEST_CASE("stays: gives up when told to") {
    const std::vector<OrbitStart> starts{{point(0, 0), point(-0.1, 0)}};
    std::vector<uint8_t> stays(1);
    int asked = 0;
    const auto soon = [&] { return ++asked < 3; };
    CHECK_FALSE(tell_stays(resolve(Isa::automatic), {FormulaId{}, 20, int64_t{1} << 40, 256},
                           starts, stays, soon));
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
