#include "colour/oklab.hpp"

#include <algorithm>
#include <cmath>

namespace hadal {

namespace {

/// The n-th root of x >= 0 by Newton's method. The library's cbrt and pow differ from machine to
/// machine in the last bit, and then a byte of a picture would.
template <int n>
double root(double x) {
    if (!(x > 0)) return 0;
    // Scaled to m in (2^-n, 1], whose root is found from above: every step goes down until the
    // last.
    int exponent = 0;
    std::frexp(x, &exponent);
    const int k = static_cast<int>(std::ceil(exponent / static_cast<double>(n)));
    const double m = std::ldexp(x, -k * n);
    double y = 1;
    for (;;) {
        double power = y;
        for (int i = 2; i < n; ++i)
            power *= y;
        const double next = ((n - 1) * y + m / power) / n;
        if (!(next < y)) break;
        y = next;
    }
    return std::ldexp(y, k);
}

double between(double from, double to, double t) {
    return from + (to - from) * t;
}

}  // namespace

double linear_of(double encoded) {
    if (encoded <= 0.04045) return encoded / 12.92;
    const double x = (encoded + 0.055) / 1.055;
    return x * x * root<5>(x * x);  // x^2.4
}

double encoded_of(double linear) {
    const double x = std::clamp(linear, 0.0, 1.0);
    if (x <= 0.0031308) return 12.92 * x;
    return 1.055 * root<3>(x * std::sqrt(std::sqrt(x))) - 0.055;  // x^(1 / 2.4) = x^(5 / 12)
}

Oklab to_oklab(const Srgb& colour) {
    const double r = linear_of(colour.red);
    const double g = linear_of(colour.green);
    const double b = linear_of(colour.blue);
    const double l = root<3>(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = root<3>(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = root<3>(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Srgb to_srgb(const Oklab& colour) {
    const auto cube = [](double x) { return x * x * x; };
    const double l = cube(colour.lightness + 0.3963377774 * colour.a + 0.2158037573 * colour.b);
    const double m = cube(colour.lightness - 0.1055613458 * colour.a - 0.0638541728 * colour.b);
    const double s = cube(colour.lightness - 0.0894841775 * colour.a - 1.2914855480 * colour.b);
    return {encoded_of(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            encoded_of(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            encoded_of(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

double distance(const Oklab& from, const Oklab& to) {
    const double dl = to.lightness - from.lightness;
    const double da = to.a - from.a;
    const double db = to.b - from.b;
    return std::sqrt(dl * dl + da * da + db * db);
}

Oklab mixed(const Oklab& from, const Oklab& to, double t) {
    return {between(from.lightness, to.lightness, t), between(from.a, to.a, t),
            between(from.b, to.b, t)};
}

Srgb mixed(const Srgb& from, const Srgb& to, double t) {
    return {between(from.red, to.red, t), between(from.green, to.green, t),
            between(from.blue, to.blue, t)};
}

}  // namespace hadal
