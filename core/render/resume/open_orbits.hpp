// Where the orbits stand that stayed up to the limit, so that a higher one goes on from there.
#pragma once

#include <array>

#include "kernel/packets/perturbed_state.hpp"
#include "render/resume/orbit_sheets.hpp"

namespace hadal {

/// Where the orbit of a pixel iterated by itself stands.
struct PlainState {
    static constexpr int most_components = 3;

    int64_t n;
    /// The components of z_n; those of derivatives only where they are iterated.
    std::array<double, most_components> z_re;
    std::array<double, most_components> z_im;
    double variance;  ///< of z_n, from rounding
};

/// Open orbits of the pictures seen last, of one arithmetic at a time, as many as fit into a budget
/// of memory. A render finds here only what it would compute itself, to the last bit, so that no
/// picture depends on what was rendered before. Any thread, but one render at a time.
class OpenOrbits {
  public:
    static constexpr std::size_t usual_budget = std::size_t{64} << 20;

    /// `budget` in bytes; 0: nothing is kept.
    explicit OpenOrbits(std::size_t budget = usual_budget) : plain_(budget), perturbed_(budget) {}

    std::size_t bytes() const { return plain_.bytes() + perturbed_.bytes(); }
    /// How many there are.
    int64_t size() const { return plain_.size() + perturbed_.size(); }

    /// Those of pixels iterated by themselves; the others are forgotten.
    OrbitSheets<PlainState>& plain() {
        perturbed_.clear();
        return plain_;
    }
    /// Those of perturbed pixels; the others are forgotten.
    OrbitSheets<PerturbedState>& perturbed() {
        plain_.clear();
        return perturbed_;
    }

  private:
    OrbitSheets<PlainState> plain_;
    OrbitSheets<PerturbedState> perturbed_;
};

}  // namespace hadal
