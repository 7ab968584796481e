#include "kernel/long/long_digits.hpp"

#include "number/long/limbs.hpp"

namespace hadal {

void to_digits(const BigFloat& value, int count, int64_t* digits, int stride) {
    constexpr mp_limb_t mask = (mp_limb_t{1} << digit_bits) - 1;
    mp_limb_t limbs[digit_bits * most_digits / GMP_NUMB_BITS + 1];
    const mp_size_t size = digit_bits * count / GMP_NUMB_BITS + 1;
    const bool negative = to_limbs(limbs, size, int64_t{digit_bits} * (count - 1), value.get());
    for (int k = 0; k < count; ++k) {
        const int bit = digit_bits * (count - 1 - k);
        const int at = bit / GMP_NUMB_BITS;
        const int shift = bit % GMP_NUMB_BITS;
        mp_limb_t digit = limbs[at] >> shift;
        if (shift > GMP_NUMB_BITS - digit_bits) digit |= limbs[at + 1] << (GMP_NUMB_BITS - shift);
        const auto magnitude = static_cast<int64_t>(digit & mask);
        digits[k * stride] = negative ? -magnitude : magnitude;
    }
}

}  // namespace hadal
