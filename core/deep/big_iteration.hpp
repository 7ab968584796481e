// Orbits at full precision, one iteration at a time: z^2 + c without a wasted operation, and every
// formula as the catalogue has it.
#pragma once

#include <cstdint>

#include "formula/catalogue.hpp"
#include "number/big_float.hpp"
#include "number/scaled_complex.hpp"

namespace hadal {

/// A point of the plane at full precision.
struct BigPoint {
    BigFloat re;
    BigFloat im;
};

/// Where an orbit stands, and what there is to ask of it.
class BigOrbit {
  public:
    const BigPoint& z() const { return z_; }
    bool stands_at(const BigPoint& point) const;
    /// |z|^2, to a double.
    double norm() const;
    /// z to two doubles a part, with an exponent of its own.
    ScaledComplex<DoubleDouble> precise();
    ScaledComplex<double> scaled();
    /// Iterations that take a fraction of a millisecond together.
    int64_t steps_between_questions() const;

  protected:
    /// Stands at 0.
    explicit BigOrbit(mpfr_prec_t bits) : z_{BigFloat(bits), BigFloat(bits)}, scratch_(bits) {}

    BigPoint z_;
    BigFloat scratch_;
};

/// The orbit of 0, or of another point, under z^2 + c, rounded to `bits` at every operation.
class BigIteration : public BigOrbit {
  public:
    /// `c` must outlive the iteration.
    BigIteration(const BigPoint& c, mpfr_prec_t bits);
    BigIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits);

    void advance();

  private:
    const BigPoint& c_;
    BigFloat re2_;
    BigFloat im2_;
};

/// The orbit of a point under any formula of the catalogue, rounded to `bits` at every operation.
class BigFormulaIteration : public BigOrbit {
  public:
    /// `c` must outlive the iteration.
    BigFormulaIteration(FormulaId formula, const BigPoint& start, const BigPoint& c,
                        mpfr_prec_t bits);

    void advance() { step_(z_, c_); }

  private:
    /// z and c to the next z.
    using Step = void (*)(BigPoint& z, const BigPoint& c);

    const BigPoint& c_;
    Step step_;
};

}  // namespace hadal
