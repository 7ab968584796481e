// The points that are still being iterated, packed side by side so that no lane idles.
//
// All live points of a batch have been through the same number of iterations. A pass moves each of
// them on by the same number of steps; those that escape leave, the rest are pushed together.
#pragma once

#include <hwy/aligned_allocator.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace hadal {

/// What rounding does to an orbit, as variances.
struct Rounding {
    double inside = 0;     ///< added to that of z by an iteration within the radius
    double at_escape = 0;  ///< gathered on the way out, by |z|^2 at the escape
};

/// What the escape loop needs to know, the same for all points.
struct EscapeParameters {
    bool julia = false;  ///< z_0 is the pixel and c the seed; else z_0 = 0 and c the pixel
    double seed_re = 0;  ///< c of a Julia set
    double seed_im = 0;
    double pixel_reach = HUGE_VAL;  ///< no pixel is farther from 0; infinity when not known
    double radius_squared = 1e4;    ///< first |z_n|^2 above it is the escape; at least 4
    int64_t limit = 1000;           ///< last n that is looked at, 0 to 2^62
    bool shortcuts = true;          ///< answer interior points early where no count can change
    Rounding rounding;              ///< in loops that carry an error
};

/// Where results go, by slot (the position of the point in the arrays given to start).
struct EscapeResults {
    int64_t* counts = nullptr;        ///< n of the escape, or -1
    double* norms_squared = nullptr;  ///< |z_n|^2 there, unspecified for -1; null: not wanted
    /// Half the gradient of |z_n|^2 by the pixel's coordinates, for loops with derivatives.
    double* gradients_re = nullptr;
    double* gradients_im = nullptr;
    /// Of loops that carry an error: becomes 1 where rounding might have changed the count of an
    /// escape. Null: not wanted.
    uint8_t* doubtful = nullptr;
};

/// Steps that no pixel within pixel_reach can escape in: |z| grows at most to |z|^degree + |c|.
int64_t steps_inside(const EscapeParameters& parameters, int degree);

/// Whether no pixel within pixel_reach comes back inside once it has escaped: |z|^degree - |c| is
/// above |z| there.
bool escapes_for_good(const EscapeParameters& parameters, int degree);

/// What rounding does to orbits in numbers of type Real, double or DoubleDouble, whose points were
/// rounded once. The same for all points of a formula and a seed, or what is said of a point would
/// depend on the picture it is in.
template <class Real>
Rounding rounding_of(const EscapeParameters& parameters, int degree);

class Batch {
  public:
    /// Points in one batch. A multiple of every group of vectors, so that groups never overrun.
    static constexpr std::size_t capacity = 1024;
    /// No group of vectors has more lanes.
    static constexpr std::size_t largest_group = 32;
    /// Doubles in a value: its first digits, and those that follow.
    static constexpr int most_parts = 2;
    /// Doubles in a number: its value, and two derivatives.
    static constexpr int most_components = most_parts + 2;
    template <int count>
    using Arrays = std::array<double*, static_cast<std::size_t>(count)>;

    /// Allocates about 150 KiB, once for each thread that renders. Throws std::bad_alloc.
    Batch();

    double* slots() const {
        return array(0);
    }  // whole numbers, kept as doubles to be packed like the rest
    /// Of z, in loops that carry an error.
    double* variance() const { return array(1); }
    const Arrays<most_parts>& c_re() const { return c_re_; }
    const Arrays<most_parts>& c_im() const { return c_im_; }
    /// z as it was at the last milestone, for cycle detection.
    const Arrays<most_parts>& milestone_re() const { return milestone_re_; }
    const Arrays<most_parts>& milestone_im() const { return milestone_im_; }
    /// The components of z: the parts of the value, then its derivatives.
    const Arrays<most_components>& z_re() const { return z_re_; }
    const Arrays<most_components>& z_im() const { return z_im_; }

    std::size_t live = 0;        ///< points still iterating
    int64_t iterations = 0;      ///< n of every live z
    int64_t next_milestone = 0;  ///< n at which z is to be remembered again (Brent's doubling)

  private:
    static constexpr std::size_t arrays = 2 + 2 * (2 * most_parts + most_components);
    double* array(std::size_t i) const { return storage_.get() + i * capacity; }

    hwy::AlignedFreeUniquePtr<double[]> storage_;
    Arrays<most_parts> c_re_;
    Arrays<most_parts> c_im_;
    Arrays<most_parts> milestone_re_;
    Arrays<most_parts> milestone_im_;
    Arrays<most_components> z_re_;
    Arrays<most_components> z_im_;
};

}  // namespace hadal
