// The formulas once more, as plain scalar loops written down from their definitions: the truth the
// kernels are held against. Nothing here is shared with the code under test.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>

namespace hadal::naive {

struct Point {
    double x;
    double y;
};

inline Point square(Point z) {
    return {z.x * z.x - z.y * z.y, (z.x + z.x) * z.y};
}

inline Point times(Point a, Point b) {
    return {a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x};
}

inline Point to_the(int power, Point z) {
    switch (power) {
        case 2:
            return square(z);
        case 3:
            return times(square(z), z);
        case 4:
            return square(square(z));
        case 5:
            return times(square(square(z)), z);
        case 6:
            return square(times(square(z), z));
        case 7:
            return times(square(times(square(z), z)), z);
        default:
            return square(square(square(z)));
    }
}

inline Point step(const std::string& formula, Point z, Point c) {
    if (formula.starts_with("multibrot-")) {
        const Point w = to_the(formula.back() - '0', z);
        return {w.x + c.x, w.y + c.y};
    }
    if (formula == "perpendicular-burning-ship") z.y = std::fabs(z.y);
    Point w = square(z);
    if (formula == "burning-ship" || formula == "buffalo") w.y = std::fabs(w.y);
    if (formula == "celtic" || formula == "buffalo") w.x = std::fabs(w.x);
    if (formula == "tricorn") return {w.x + c.x, c.y - w.y};
    return {w.x + c.x, w.y + c.y};
}

struct Escape {
    int64_t count;  // -1: none within the limit
    double norm_squared;
};

/// The n at which |z_n|^2 first exceeds radius_squared, for n = 0 .. limit.
inline Escape escape(const std::string& formula, Point z, Point c, double radius_squared,
                     int64_t limit) {
    for (int64_t n = 0; n <= limit; ++n) {
        const double norm = z.x * z.x + z.y * z.y;
        if (!(norm <= radius_squared)) return {n, norm};
        z = step(formula, z, c);
    }
    return {-1, 0};
}

}  // namespace hadal::naive
