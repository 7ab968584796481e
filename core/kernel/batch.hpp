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

/// What the escape loop needs to know, the same for all points.
struct EscapeParameters {
    bool julia = false;  ///< z_0 is the pixel and c the seed; else z_0 = 0 and c the pixel
    double seed_re = 0;  ///< c of a Julia set
    double seed_im = 0;
    double pixel_reach = HUGE_VAL;  ///< no pixel is farther from 0; infinity when not known
    double radius_squared = 1e4;    ///< first |z_n|^2 above it is the escape; at least 4
    int64_t limit = 1000;           ///< last n that is looked at, 0 to 2^62
    bool shortcuts = true;          ///< answer interior points early where no count can change
};

/// Where results go, by slot (the position of the point in the arrays given to start).
struct EscapeResults {
    int64_t* counts = nullptr;        ///< n of the escape, or -1
    double* norms_squared = nullptr;  ///< |z_n|^2 there, unspecified for -1; null: not wanted
    /// Half the gradient of |z_n|^2 by the pixel's coordinates, for loops with derivatives.
    double* gradients_re = nullptr;
    double* gradients_im = nullptr;
};

/// Steps that no pixel within pixel_reach can escape in: |z| grows at most to |z|^degree + |c|.
int64_t steps_inside(const EscapeParameters& parameters, int degree);

/// Whether no pixel within pixel_reach comes back inside once it has escaped: |z|^degree - |c| is
/// above |z| there.
bool escapes_for_good(const EscapeParameters& parameters, int degree);

class Batch {
  public:
    /// Points in one batch. A multiple of every group of vectors, so that groups never overrun.
    static constexpr std::size_t capacity = 1024;
    static constexpr int most_components = 3;

    /// Allocates about 90 KiB, once for each thread that renders. Throws std::bad_alloc.
    Batch();

    double* slots() {
        return array(0);
    }  // whole numbers, kept as doubles to be packed like the rest
    double* c_re() { return array(1); }
    double* c_im() { return array(2); }
    /// z as it was at the last milestone, for cycle detection.
    double* milestone_re() { return array(3); }
    double* milestone_im() { return array(4); }
    /// Component pointers of z: the value, then its derivatives.
    const std::array<double*, most_components>& z_re() const { return z_re_; }
    const std::array<double*, most_components>& z_im() const { return z_im_; }

    std::size_t live = 0;        ///< points still iterating
    int64_t iterations = 0;      ///< n of every live z
    int64_t next_milestone = 0;  ///< n at which z is to be remembered again (Brent's doubling)

  private:
    static constexpr std::size_t arrays = 5 + 2 * most_components;
    double* array(std::size_t i) const { return storage_.get() + i * capacity; }

    hwy::AlignedFreeUniquePtr<double[]> storage_;
    std::array<double*, most_components> z_re_;
    std::array<double*, most_components> z_im_;
};

}  // namespace hadal
