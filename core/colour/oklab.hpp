// Colour spaces: sRGB as screens take it, and OKLab, in which equal distances look equal.
#pragma once

namespace hadal {

/// A colour in sRGB, gamma-encoded, each part from 0 to 1.
struct Srgb {
    double red = 0;
    double green = 0;
    double blue = 0;
};

/// A colour in OKLab (Ottosson 2020): lightness 0 to 1, and two opponent axes.
struct Oklab {
    double lightness = 0;
    double a = 0;
    double b = 0;
};

/// One part of an sRGB colour as linear light, 0 to 1, and back; light beyond that is cut.
/// Monotone.
double linear_of(double encoded);
double encoded_of(double linear);

/// Both ways use only operations that IEEE 754 rounds correctly: the same bits on every machine.
Oklab to_oklab(const Srgb& colour);
/// Colours that a screen cannot show are cut to those it can.
Srgb to_srgb(const Oklab& colour);

/// Distance in OKLab; about 0.02 is just noticeable side by side.
double distance(const Oklab& from, const Oklab& to);

/// The colour a share t of the way from one to the other.
Oklab mixed(const Oklab& from, const Oklab& to, double t);
Srgb mixed(const Srgb& from, const Srgb& to, double t);

}  // namespace hadal
