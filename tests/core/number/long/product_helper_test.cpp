// Products of the second thread, whether it keeps up or not.
#include "number/long/product_helper.hpp"

#include "support/catch.hpp"
#include "support/limbs.hpp"

using namespace hadal;

TEST_CASE("product helper: what it hands over is the product, and it is never waited for in vain") {
    constexpr mp_size_t size = 1200;
    limbs::Source source(4);
    ProductHelper helper(size);
    // As often as it takes for products of both kinds on a machine with other things to do.
    int handed_over = 0;
    for (int round = 0; round < 20000 && handed_over < 20; ++round) {
        limbs::Limbs a = source.number(size);
        limbs::Limbs b = source.number(size);
        limbs::Limbs expected(2 * size);
        if (!helper.offer(a.data(), b.data())) continue;
        mpn_mul_n(expected.data(), a.data(), b.data(), size);
        // The factors are copies.
        a.assign(size, 0);
        b.assign(size, 0);
        if (const mp_limb_t* const product = helper.collect()) {
            ++handed_over;
            REQUIRE(mpn_cmp(product, expected.data(), 2 * size) == 0);
        }
    }
    CHECK(handed_over == 20);
}

TEST_CASE("product helper: ends with an offer open, taken back or not yet looked at") {
    constexpr mp_size_t size = 300;
    const limbs::Limbs number = limbs::Source(5).number(size);
    for (int round = 0; round < 200; ++round) {
        ProductHelper helper(size);
        for (int i = 0; i < round % 4; ++i) {
            if (helper.offer(number.data(), number.data()) && i % 2 == 0) helper.collect();
        }
    }
    SUCCEED("all threads have ended");
}
