// The digits that vectors of long numbers are made of.
#pragma once

#include <cstdint>

#include "number/long/big_float.hpp"

namespace hadal {

/// The base is 2^digit_bits: products of digits and sums of many of these fit into 64 bits.
inline constexpr int digit_bits = 26;
/// Digits of a number, of which the first is before the point.
inline constexpr int most_digits = 320;

/// Digits for at least so many bits behind the point.
constexpr int digits_for(int64_t bits) {
    return static_cast<int>((bits + digit_bits - 1) / digit_bits) + 1;
}

/// Writes the digits of a number, rounded to so many of them, to places that are `stride` apart.
/// All have its sign. Valid range: below 2^digit_bits.
void to_digits(const BigFloat& value, int count, int64_t* digits, int stride);

}  // namespace hadal
