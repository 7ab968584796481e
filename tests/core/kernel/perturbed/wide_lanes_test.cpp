// Numbers of four doubles a lane, against MPFR.
#include "kernel/perturbed/wide_lanes-inl.h"

#include <cmath>
#include <random>

#include "number/long/big_float.hpp"
#include "support/catch.hpp"

using namespace hadal;
using namespace hadal::HWY_NAMESPACE;

namespace {

constexpr mpfr_prec_t bits = 1000;

/// The sum of the parts of the first lane.
BigFloat value_of(const WideLanes& a) {
    BigFloat sum(0.0, bits);
    for (const Lanes& part : a.parts)
        mpfr_add_d(sum.get(), sum.get(), hn::GetLane(part.raw), MPFR_RNDN);
    return sum;
}

/// Binary logarithm of |a - b| / |by|; -infinity where they are the same.
double error_log2(const BigFloat& a, const BigFloat& b, const BigFloat& by) {
    BigFloat off(bits);
    mpfr_sub(off.get(), a.get(), b.get(), MPFR_RNDN);
    if (mpfr_zero_p(off.get())) return -HUGE_VAL;
    mpfr_div(off.get(), off.get(), by.get(), MPFR_RNDN);
    long exponent = 0;
    const double mantissa = mpfr_get_d_2exp(&exponent, off.get(), MPFR_RNDN);
    return std::log2(std::fabs(mantissa)) + static_cast<double>(exponent);
}

/// Whether each part is as small beside the first as products expect it to be.
bool is_in_parts(const WideLanes& a) {
    double most = std::fabs(hn::GetLane(a.parts[0].raw));
    for (const Lanes& part : a.parts) {
        if (std::fabs(hn::GetLane(part.raw)) > most) return false;
        most *= 0x1p-51;
    }
    return true;
}

/// Numbers of all signs and of many sizes, some with long runs of equal digits.
class Numbers {
  public:
    Wide next() {
        Wide sum = std::ldexp(part_(random_), exponent_(random_));
        const int parts = static_cast<int>(random_() % 4);
        for (int i = 1; i <= parts; ++i)
            sum = sum + shifted(Wide(part_(random_)) * sum, -53 * i + exponent_(random_) / 8);
        return sum;
    }
    /// One whose sum with that is far smaller than it.
    Wide nearly_minus(const Wide& a) {
        return shifted(a * Wide(part_(random_)), -static_cast<int>(random_() % 190)) - a;
    }

  private:
    std::mt19937_64 random_{5};
    std::uniform_real_distribution<double> part_{-1, 1};
    std::uniform_int_distribution<int> exponent_{-40, 40};
};

struct Operands {
    Wide a;
    Wide b;
};

void check(const Operands& of) {
    const WideLanes x = all_lanes(of.a);
    const WideLanes y = all_lanes(of.b);
    const BigFloat a = value_of(x);
    const BigFloat b = value_of(y);
    CAPTURE(of.a.to_double(), of.b.to_double());
    // Nothing is lost on the way into lanes.
    CHECK((Wide(a.get()) - of.a).is_zero());
    BigFloat truth(bits);
    mpfr_mul(truth.get(), a.get(), b.get(), MPFR_RNDN);
    const WideLanes product = x * y;
    CHECK(error_log2(value_of(product), truth, truth) < -196);
    CHECK(is_in_parts(product));
    const BigFloat& larger = mpfr_cmpabs(a.get(), b.get()) > 0 ? a : b;
    mpfr_add(truth.get(), a.get(), b.get(), MPFR_RNDN);
    const WideLanes sum = x + y;
    CHECK(error_log2(value_of(sum), truth, larger) < -200);
    CHECK(is_in_parts(sum));
    mpfr_sub(truth.get(), a.get(), b.get(), MPFR_RNDN);
    CHECK(error_log2(value_of(x - y), truth, larger) < -200);
}

/// a b + c d, and the same and e.
void check_sums_of_products(const Wide& a, const Wide& b, const Wide& c, const Wide& d,
                            const Wide& e) {
    CAPTURE(a.to_double(), b.to_double(), c.to_double(), d.to_double(), e.to_double());
    const auto exact = [](const Wide& v) { return value_of(all_lanes(v)); };
    BigFloat truth(bits);
    BigFloat second(bits);
    mpfr_mul(truth.get(), exact(a).get(), exact(b).get(), MPFR_RNDN);
    mpfr_mul(second.get(), exact(c).get(), exact(d).get(), MPFR_RNDN);
    BigFloat largest = mpfr_cmpabs(truth.get(), second.get()) > 0 ? truth : second;
    mpfr_add(truth.get(), truth.get(), second.get(), MPFR_RNDN);
    const WideLanes two = sum_of_products(all_lanes(a), all_lanes(b), all_lanes(c), all_lanes(d));
    CHECK(error_log2(value_of(two), truth, largest) < -195);
    CHECK(is_in_parts(two));
    if (mpfr_cmpabs(exact(e).get(), largest.get()) > 0) largest = exact(e);
    mpfr_add(truth.get(), truth.get(), exact(e).get(), MPFR_RNDN);
    const WideLanes three =
        sum_of_products(all_lanes(a), all_lanes(b), all_lanes(c), all_lanes(d), all_lanes(e));
    CHECK(error_log2(value_of(three), truth, largest) < -195);
    CHECK(is_in_parts(three));
}

}  // namespace

TEST_CASE("wide lanes: sums and products are as good as they say, also where parts cancel") {
    Numbers numbers;
    for (int i = 0; i < 2000; ++i) {
        const Wide a = numbers.next();
        check({a, numbers.next()});
        check({a, numbers.nearly_minus(a)});
    }
}

TEST_CASE("wide lanes: sums of products are as good as they say, also where they cancel") {
    Numbers numbers;
    for (int i = 0; i < 2000; ++i) {
        const Wide a = numbers.next();
        const Wide b = numbers.next();
        const Wide c = numbers.next();
        const Wide e = numbers.next();
        check_sums_of_products(a, b, c, numbers.next(), e);
        check_sums_of_products(a, b, Wide(1.0), numbers.nearly_minus(a * b), e);
        check_sums_of_products(a, b, c, e, numbers.nearly_minus(a * b + c * e));
    }
}

TEST_CASE("wide lanes: zero stays zero, and a number its own") {
    const WideLanes zero = all_lanes(Wide(0.0));
    const WideLanes third = all_lanes(Wide(1.0 / 3) + shifted(Wide(0.1), -100));
    CHECK(mpfr_zero_p(value_of(third - third).get()));
    CHECK(mpfr_zero_p(value_of(third * zero).get()));
    CHECK(mpfr_equal_p(value_of(third + zero).get(), value_of(third).get()));
    CHECK(mpfr_equal_p(value_of(third * all_lanes(Wide(1.0))).get(), value_of(third).get()));
}
