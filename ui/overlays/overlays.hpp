// The overlays that teach, and the legend that says what is seen.
#pragma once

#include "ui/main_window/actions.hpp"
#include "ui/overlays/grid_overlay.hpp"
#include "ui/overlays/legend.hpp"
#include "ui/overlays/nuclei_overlay.hpp"
#include "ui/overlays/orbit_overlay.hpp"
#include "ui/overlays/ray_overlay.hpp"

namespace hadal::ui {

/// Each is off until its action is checked.
class Overlays {
  public:
    Overlays(const Navigator& navigator, Canvas& canvas, const Actions& actions);

    const GridOverlay& grid() const { return grid_; }
    const NucleiOverlay& nuclei() const { return nuclei_; }
    const RayOverlay& ray() const { return ray_; }
    const OrbitOverlay& orbit() const { return orbit_; }
    Legend& legend() const { return *legend_; }

  private:
    Covers covers_;
    // In the order they are painted.
    GridOverlay grid_;
    NucleiOverlay nuclei_;
    RayOverlay ray_;
    OrbitOverlay orbit_;
    Legend* legend_;  ///< the canvas's child
};

}  // namespace hadal::ui
