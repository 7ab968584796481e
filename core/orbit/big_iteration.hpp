// Orbits at full precision, one iteration at a time: z^2 + c without a wasted operation, and every
// formula as the catalogue has it.
#pragma once

#include <cstdint>
#include <optional>

#include "formula/catalogue.hpp"
#include "number/long/big_float.hpp"
#include "number/long/big_point.hpp"
#include "number/scaled_complex.hpp"
#include "orbit/fixed_iteration.hpp"

namespace hadal {

/// Iterations of numbers of so many bits that take a fraction of a millisecond together.
int64_t steps_between_questions(mpfr_prec_t bits);

/// Where an orbit of floating-point numbers stands, and what there is to ask of it.
class FloatingOrbit {
  public:
    const BigPoint& z() const { return z_; }
    /// |z|^2, to a double.
    double norm() const;
    /// z to two doubles a part, with an exponent of its own.
    ScaledComplex<DoubleDouble> precise();
    /// z, rounded to the precision of `point`.
    void copy_to(BigPoint& point) const;
    /// Leaves a mark where the orbit stands. Before, it is where the orbit began.
    void mark() { marked_ = z_; }
    bool stands_at_mark() const;
    int64_t steps_between_questions() const { return hadal::steps_between_questions(z_.re.bits()); }

  protected:
    FloatingOrbit(const BigPoint& start, mpfr_prec_t bits);

    BigPoint z_;
    BigFloat scratch_;

  private:
    BigPoint marked_;
};

/// The orbit of a point under z^2 + c, rounded to `bits` at every operation.
class FloatingIteration : public FloatingOrbit {
  public:
    /// `c` must outlive the iteration.
    FloatingIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits);

    void advance();

  private:
    const BigPoint& c_;
    BigFloat re2_;
    BigFloat im2_;
};

/// The orbit of 0, or of another point, under z^2 + c, to `bits` behind the point. Fast while it
/// stays about 0; what goes to infinity is followed there in floating point.
class BigIteration {
  public:
    /// How many threads may share the work on long numbers.
    enum class Threads { one, two };

    /// `c` must outlive the iteration. The threads make no difference to the digits.
    BigIteration(const BigPoint& c, mpfr_prec_t bits, Threads threads = Threads::one);
    BigIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits,
                 Threads threads = Threads::one);

    void advance();

    /// |z|^2, to a double.
    double norm() const { return fixed_ ? fixed_->norm() : floating_->norm(); }
    /// z to two doubles a part, with an exponent of its own.
    ScaledComplex<DoubleDouble> precise() {
        return fixed_ ? fixed_->precise() : floating_->precise();
    }
    ScaledComplex<double> scaled();
    /// z, rounded to the precision of `point`.
    void copy_to(BigPoint& point) const;
    /// Leaves a mark where the orbit stands. Before, it is where the orbit began.
    void mark();
    bool stands_at_mark() const;
    int64_t steps_between_questions() const { return hadal::steps_between_questions(bits_); }

  private:
    const BigPoint& c_;
    mpfr_prec_t bits_;
    /// One of the two at a time.
    std::optional<FixedIteration> fixed_;
    std::optional<FloatingIteration> floating_;
};

/// The orbit of a point under any formula of the catalogue, rounded to `bits` at every operation.
class BigFormulaIteration : public FloatingOrbit {
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
