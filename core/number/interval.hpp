// Intervals of doubles: what a formula makes of all numbers between two.
#pragma once

#include <algorithm>

namespace hadal {

/// All numbers from `low` to `high`, low <= high. Operations give what holds every result for
/// operands that vary freely, but for the rounding of its ends, which is for the user to allow for.
struct Interval {
    double low;
    double high;

    friend Interval operator+(const Interval& a, const Interval& b) {
        return {a.low + b.low, a.high + b.high};
    }
    friend Interval operator-(const Interval& a, const Interval& b) {
        return {a.low - b.high, a.high - b.low};
    }
    /// A number by itself, said with one object twice, is its square.
    friend Interval operator*(const Interval& a, const Interval& b) {
        if (&a == &b) {
            const Interval size = absolute(a);
            return {size.low * size.low, size.high * size.high};
        }
        const double p = a.low * b.low;
        const double q = a.low * b.high;
        const double r = a.high * b.low;
        const double s = a.high * b.high;
        return {std::min(std::min(p, q), std::min(r, s)), std::max(std::max(p, q), std::max(r, s))};
    }
    friend Interval absolute(const Interval& a) {
        return {std::max(std::max(a.low, -a.high), 0.0), std::max(-a.low, a.high)};
    }
    friend bool operator==(const Interval& a, const Interval& b) = default;
};

/// The points of a rectangle, its border included.
struct Box {
    Interval re;
    Interval im;
};

}  // namespace hadal
