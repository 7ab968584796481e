// Short products against full ones.
#include "number/long/short_product.hpp"

#include <vector>

#include "support/catch.hpp"
#include "support/limbs.hpp"

using namespace hadal;

TEST_CASE("short product: too small by less than a unit a limb, never too large") {
    limbs::Source source(1);
    for (const mp_size_t size : {1,  2,  3,   5,   6,   7,   10,  15,  31,  49,   50,  51,
                                 64, 99, 100, 163, 170, 333, 422, 700, 999, 1000, 1001}) {
        CAPTURE(size);
        for (int round = 0; round < 40; ++round) {
            const limbs::Limbs a = source.number(size);
            const limbs::Limbs b = round % 4 == 0 ? a : source.number(size);
            limbs::Limbs product(2 * a.size(), 0xdeadbeef);
            limbs::Limbs scratch(2 * a.size(), 0xfeedface);
            limbs::Limbs full(2 * a.size());
            mpn_mul_n(full.data(), a.data(), b.data(), size);
            multiply_short(product.data(), a.data(), b.data(), size, scratch.data());
            limbs::Limbs error(a.size() + 1);
            REQUIRE(mpn_sub_n(error.data(), full.data() + size - 1, product.data() + size - 1,
                              size + 1) == 0);
            REQUIRE(error.front() < static_cast<mp_limb_t>(size));
            REQUIRE(mpn_zero_p(error.data() + 1, size) != 0);
        }
    }
}
