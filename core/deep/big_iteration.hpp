// z^2 + c at full precision, one iteration at a time.
#pragma once

#include <cstdint>

#include "number/big_float.hpp"
#include "number/scaled_complex.hpp"

namespace hadal {

/// A point of the plane at full precision.
struct BigPoint {
    BigFloat re;
    BigFloat im;
};

/// The orbit of 0 under z^2 + c, rounded to `bits` at every operation.
class BigIteration {
  public:
    /// `c` must outlive the iteration.
    BigIteration(const BigPoint& c, mpfr_prec_t bits);

    void advance();

    const BigPoint& z() const { return z_; }
    bool stands_at(const BigPoint& point) const;
    /// |z|^2, to a double.
    double norm() const;
    /// z to two doubles a part, with an exponent of its own.
    ScaledComplex<DoubleDouble> precise();
    ScaledComplex<double> scaled();
    /// Iterations that take a fraction of a millisecond together.
    int64_t steps_between_questions() const;

  private:
    const BigPoint& c_;
    BigPoint z_;
    BigFloat re2_;
    BigFloat im2_;
    BigFloat sum_;
};

}  // namespace hadal
