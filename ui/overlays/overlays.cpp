#include "ui/overlays/overlays.hpp"

namespace hadal::ui {

Overlays::Overlays(const Navigator& navigator, Canvas& canvas, QWidget& meter,
                   const Actions& actions)
    : grid_(navigator, canvas, meter, *actions.grid),
      nuclei_(navigator, canvas, *actions.nuclei),
      ray_(navigator, canvas, *actions.ray),
      orbit_(navigator, canvas, *actions.orbit),
      legend_(new Legend(canvas, {&orbit_, &ray_, &nuclei_, &grid_})) {}

}  // namespace hadal::ui
