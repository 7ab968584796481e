// Nuclei against exact orbits, and against what is known of them.
#include "nuclei/nucleus.hpp"

#include <cmath>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using exact::Complex;
using exact::Number;

namespace {

const auto always = [](double) { return true; };

Disc disc(const std::string& re, const std::string& im, double radius_log2) {
    return {Complex(8000, re, im).point(), radius_log2};
}

Nucleus found(const Disc& disc, int64_t most_period = 100000) {
    const auto nucleus = find_nucleus(disc, most_period, always);
    REQUIRE(nucleus);
    return *nucleus;
}

Complex exactly(const BigPoint& point, mpfr_prec_t bits) {
    Complex result(bits);
    mpfr_set(result.re.get(), point.re.get(), MPFR_RNDN);
    mpfr_set(result.im.get(), point.im.get(), MPFR_RNDN);
    return result;
}

/// That the orbit of c returns to 0 after its period, as nearly as the size demands, and not
/// before.
void check_period(const Nucleus& nucleus) {
    const double size_log2 = log2_abs(nucleus.size);
    const auto bits = static_cast<mpfr_prec_t>(400 - 2 * size_log2);
    exact::Orbit orbit(exactly(nucleus.c, bits), true);
    double nearest = HUGE_VAL;
    for (int64_t n = 0; n < nucleus.period; ++n) {
        orbit.advance();
        if (n + 1 < nucleus.period) nearest = std::min(nearest, orbit.z.log2_abs());
    }
    // How far c is from where z would be 0.
    CHECK(orbit.z.log2_abs() - orbit.derivative.log2_abs() < size_log2 - 60);
    // |z| of about the square root of the size at the lowest dip.
    CHECK(nearest > size_log2);
}

double distance_log2(const BigPoint& a, const BigPoint& b) {
    return (exactly(a, 8000) - exactly(b, 8000)).log2_abs();
}

/// That the disc of period doubled lies where the size and the turn say: the whole set has it
/// at -1.
void check_size(const Nucleus& nucleus, double tolerance) {
    const Complex size(8000, nucleus.size);
    const Complex c = exactly(nucleus.c, 8000);
    const Nucleus half =
        found({(c - size).point(), log2_abs(nucleus.size) - 4}, 2 * nucleus.period);
    CHECK(half.period == 2 * nucleus.period);
    const Complex away = (exactly(half.c, 8000) - c) / size;
    CHECK(std::fabs(away.re.to_double() + 1) < tolerance);
    CHECK(std::fabs(away.im.to_double()) < tolerance);
}

}  // namespace

TEST_CASE("nucleus: the whole set has period 1 and size 1") {
    const Nucleus nucleus = found(disc("-0.3", "0.1", 1));
    CHECK(nucleus.period == 1);
    CHECK(nucleus.c.re.log2_abs() < -60);
    CHECK(nucleus.c.im.log2_abs() < -60);
    CHECK(log2_abs(nucleus.size) == Approx(0).margin(1e-9));
}

TEST_CASE("nucleus: period 3 is a root of a cubic") {
    for (const auto& [re, im] : {std::pair{"-1.75", "0"}, std::pair{"-0.13", "0.74"}}) {
        const Nucleus nucleus = found(disc(re, im, -5));
        CHECK(nucleus.period == 3);
        // z_3 / c = c^3 + 2 c^2 + c + 1.
        const Complex c = exactly(nucleus.c, 400);
        const Complex one(Number(400, 1), Number(400));
        CHECK((((c + one + one) * c + one) * c + one).log2_abs() < -60);
        check_period(nucleus);
    }
    const Nucleus mini = found(disc("-1.75", "0", -5));
    CHECK(mini.c.re.to_double() == -1.7548776662466927);
    // Its period-doubled centre is -1.7728929033816..., a root of degree 32.
    CHECK(std::exp2(log2_abs(mini.size)) == Approx(0.01903551591).epsilon(1e-9));
    CHECK(mini.size.mantissa.im == Approx(0).margin(1e-12));
    check_size(mini, 0.06);
}

TEST_CASE("nucleus: of mini-sets that are small, size and turn are right") {
    // Off the real axis, so that there is something to turn.
    const Nucleus mini = found(disc("-0.157", "1.032", -9));
    CHECK(mini.period >= 4);
    check_period(mini);
    const Nucleus deeper = found({mini.c, log2_abs(mini.size) - 1});
    CHECK(deeper.period == mini.period);
    CHECK(distance_log2(deeper.c, mini.c) < log2_abs(mini.size) - 60);
    const Nucleus seahorse = found(
        disc("-0.743643887037158704752191506114774", "0.131825904205311970493132056385139", -56));
    check_period(seahorse);
    check_size(seahorse, 1e-3);
}

TEST_CASE("nucleus: at 1e-1000") {
    // The tip of the needle: nuclei of period p come as near as 4^-p.
    const Disc view = disc("-2", "0", -1000 * std::log2(10.0));
    const Nucleus nucleus = found(view);
    CHECK(nucleus.period > 1600);
    CHECK(nucleus.period < 1700);
    CHECK(distance_log2(nucleus.c, view.centre) <= view.radius_log2);
    check_period(nucleus);
    check_size(nucleus, 1e-3);
}

TEST_CASE("nucleus: where Newton's method walks off") {
    const Disc view = disc("-0.74505665699232857364077251317671094",
                           "-0.13521978823797060355111981379715792", -34);
    // The premise: Newton from the middle does not find one in view.
    const int64_t period = ball_period(view, 6243, [](int64_t) { return true; });
    const auto plain = newton(view, period, [](int64_t) { return true; });
    CHECK((!plain || distance_log2(plain->c, view.centre) > view.radius_log2));

    const Nucleus nucleus = found(view, 6243);
    CHECK(distance_log2(nucleus.c, view.centre) <= view.radius_log2);
    check_period(nucleus);
    check_size(nucleus, 1e-3);
}

TEST_CASE("nucleus: none outside the set, and none beyond the highest period") {
    CHECK_FALSE(find_nucleus(disc("0.6", "0.6", -5), 100000, always));
    CHECK_FALSE(find_nucleus(disc("-1.75", "0", -5), 2, always));
}

TEST_CASE("nucleus: a search can be cancelled, and its share never falls") {
    const Disc view = disc("-0.74505665699232857364077251317671094",
                           "-0.13521978823797060355111981379715792", -34);
    double last = 0;
    int calls = 0;
    bool fell = false;
    find_nucleus(view, 6243, [&](double share) {
        fell |= share < last || share > 1;
        last = share;
        ++calls;
        return true;
    });
    CHECK_FALSE(fell);
    CHECK(calls > 10);
    for (const int at : {1, 2, calls / 2}) {
        int asked = 0;
        CHECK(message_of([&] { find_nucleus(view, 6243, [&](double) { return ++asked < at; }); }) ==
              "3: cancelled");
        CHECK(asked == at);
    }
}
