// What the window should show, computed without it.
#pragma once

#include <QImage>
#include <complex>

#include "location/navigate.hpp"
#include "ui/render/colours.hpp"

namespace hadal::ui::test {

/// The point under pixel (x, y) of a view, by the definition: square pixels of pitch
/// 4 / (zoom height), imaginary axis up, turned counter-clockwise.
std::complex<long double> point_under(const View& view, long double x, long double y);

/// First n with |z_n| > radius for z^2 + c by the plain loop; -1: not within the limit.
int64_t mandelbrot_count(std::complex<double> c, int64_t limit, double radius);

/// The finished picture, rendered in one go by the core.
QImage picture_of(const View& view, const Colours& colours);

}  // namespace hadal::ui::test
