#include "number/long/short_product.hpp"

namespace hadal {

namespace {

// Measured: rows pay from few limbs on, halves where GMP's full product is faster than rows, and
// nothing where that is nearly linear in the length.
constexpr mp_size_t least_in_rows = 6;
constexpr mp_size_t least_in_parts = 50;
constexpr mp_size_t least_in_full = 1000;

// Of the products of limbs i of a and j of b, all have to be there that reach limb size - 1, which
// are those with i + j >= size - 2. Of the others, the size - 2 with i + j = size - 3 are below a
// unit there each, and the rest are below one together.

/// Row by row.
void multiply_rows(mp_limb_t* product, const mp_limb_t* a, const mp_limb_t* b, mp_size_t size) {
    mp_limb_t* const lowest = product + size - 2;
    product[size] = mpn_mul_1(lowest, a + size - 2, 2, b[0]);
    for (mp_size_t i = 1; i < size - 1; ++i)
        product[size + i] = mpn_addmul_1(lowest, a + size - 2 - i, i + 2, b[i]);
    product[2 * size - 1] = mpn_addmul_1(lowest + 1, a, size, b[size - 1]);
}

/// sum += carry; the sum has that many limbs.
void carry_on(mp_limb_t* sum, mp_size_t size, mp_limb_t carry) {
    if (carry != 0) mpn_add_1(sum, sum, size, carry);
}

/// product += the lower part of a, of `low` limbs, by all of b, as far as it reaches.
void add_lower_part(mp_limb_t* product, const mp_limb_t* a, const mp_limb_t* b, mp_size_t size,
                    mp_size_t low, mp_limb_t* scratch) {
    const mp_size_t high = size - low;
    multiply_short(scratch, a, b + high, low, scratch + 2 * low);
    mp_limb_t* const lowest = product + size - 2;
    carry_on(lowest + low + 2, high, mpn_add_n(lowest, lowest, scratch + low - 2, low + 2));
    // The one product of limbs that has the least sum of indices and is none of the upper limbs' of
    // b.
    carry_on(lowest + 1, size + 1, mpn_addmul_1(lowest, a + low - 1, 1, b[high - 1]));
}

}  // namespace

void multiply_short(mp_limb_t* product, const mp_limb_t* a, const mp_limb_t* b, mp_size_t size,
                    mp_limb_t* scratch) {
    if (size < least_in_rows || size >= least_in_full) {
        mpn_mul_n(product, a, b, size);
        return;
    }
    if (size < least_in_parts) {
        multiply_rows(product, a, b, size);
        return;
    }
    // Mulders' short product ("On short multiplications and divisions", 2000): the full product of
    // the upper parts, and short ones of the lower parts by the other number's upper end.
    const mp_size_t low = size * 3 / 10;
    mpn_mul_n(product + 2 * low, a + low, b + low, size - low);
    add_lower_part(product, a, b, size, low, scratch);
    add_lower_part(product, b, a, size, low, scratch);
}

}  // namespace hadal
