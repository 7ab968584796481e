// Where pixels lie in the plane, in 8000 bits and with none of Hadal's code: the truth that
// navigation is held against, at any depth.
#pragma once

#include <mpfr.h>

#include <cmath>
#include <string>

#include "location/navigate.hpp"

namespace hadal::oracle {

/// A real number of 8000 bits: enough for a zoom of 1e2000.
class Real {
  public:
    Real(double value = 0) {  // NOLINT: a number is a number
        mpfr_init2(value_, 8000);
        mpfr_set_d(value_, value, MPFR_RNDN);
    }
    explicit Real(const std::string& text) : Real() {
        mpfr_set_str(value_, text.c_str(), 10, MPFR_RNDN);
    }
    Real(const Real& other) : Real() { mpfr_set(value_, other.value_, MPFR_RNDN); }
    Real& operator=(const Real& other) {
        mpfr_set(value_, other.value_, MPFR_RNDN);
        return *this;
    }
    ~Real() { mpfr_clear(value_); }

    friend Real operator+(Real a, const Real& b) { return a.with(mpfr_add, b); }
    friend Real operator-(Real a, const Real& b) { return a.with(mpfr_sub, b); }
    friend Real operator*(Real a, const Real& b) { return a.with(mpfr_mul, b); }
    friend Real operator/(Real a, const Real& b) { return a.with(mpfr_div, b); }
    friend bool operator<(const Real& a, const Real& b) { return mpfr_less_p(a.value_, b.value_); }

    double to_double() const { return mpfr_get_d(value_, MPFR_RNDN); }
    mpfr_ptr get() { return value_; }

  private:
    template <class Operation>
    Real& with(Operation operation, const Real& b) {
        operation(value_, value_, b.value_, MPFR_RNDN);
        return *this;
    }
    mpfr_t value_;
};

struct Point {
    Real re;
    Real im;
};

inline Real pitch(const View& view) {
    return Real(4) / (Real(view.location.zoom) * Real(view.height));
}

/// (cos, sin) of an angle in degrees.
inline Point direction(double degrees) {
    Real pi;
    mpfr_const_pi(pi.get(), MPFR_RNDN);
    Real angle = pi * Real(degrees) / Real(180);
    Point result;
    mpfr_cos(result.re.get(), angle.get(), MPFR_RNDN);
    mpfr_sin(result.im.get(), angle.get(), MPFR_RNDN);
    return result;
}

/// A step in the plane, `factor` times longer along the direction, and as much shorter across it.
inline Point stretched(const Point& step, double degrees, const Real& factor) {
    const Point along = direction(degrees);
    const Real length = (step.re * along.re + step.im * along.im) * factor;
    const Real aside = (step.im * along.re - step.re * along.im) / factor;
    return {along.re * length - along.im * aside, along.im * length + along.re * aside};
}

/// The point of the plane under a pixel. The picture is turned counter-clockwise by the rotation,
/// so a step on the screen is turned back clockwise to become a step in the plane; what the stretch
/// made longer before becomes shorter again.
inline Point under(const View& view, double x, double y) {
    const Real right = Real(x) - Real(view.width) / Real(2);
    const Real up = Real(view.height) / Real(2) - Real(y);
    const Point turn = direction(view.location.rotation);
    const Real scale = pitch(view);
    const Point step = stretched(
        {(right * turn.re + up * turn.im) * scale, (up * turn.re - right * turn.im) * scale},
        view.location.stretch_angle, Real(1) / Real(view.location.stretch));
    return {Real(view.location.centre.re) + step.re, Real(view.location.centre.im) + step.im};
}

/// How far two points are apart, in pixels of a view.
inline double pixels_between(const View& view, const Point& a, const Point& b) {
    const Real scale = pitch(view);
    const Point step = stretched({(a.re - b.re) / scale, (a.im - b.im) / scale},
                                 view.location.stretch_angle, Real(view.location.stretch));
    return std::hypot(step.re.to_double(), step.im.to_double());
}

}  // namespace hadal::oracle
