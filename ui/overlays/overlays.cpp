#include "ui/overlays/overlays.hpp"

namespace hadal::ui {

Overlays::Overlays(const Navigator& navigator, Canvas& canvas, const Actions& actions)
    : covers_(canvas),
      grid_(navigator, canvas, covers_, *actions.grid),
      nuclei_(navigator, canvas, covers_, *actions.nuclei),
      ray_(navigator, canvas, *actions.ray),
      orbit_(navigator, canvas, *actions.orbit),
      legend_(new Legend(canvas, {&orbit_, &ray_, &nuclei_, &grid_})) {
    // Labels that kept clear of something are elsewhere when it comes, goes or moves.
    QObject::connect(&covers_, &Covers::changed, &canvas, [this, &canvas] {
        if (grid_.on() || nuclei_.on()) canvas.update();
    });
}

}  // namespace hadal::ui
