// One exploration: where we are, how it is coloured, and the renderer that makes it visible.
#pragma once

#include <QObject>

#include "ui/model/framing.hpp"
#include "ui/model/navigator.hpp"
#include "ui/render/render_controller.hpp"

namespace hadal::ui {

/// Ties navigation to rendering. No widgets here: the window shows it, tests and tools drive it.
class Session : public QObject {
    Q_OBJECT

  public:
    explicit Session(QObject* parent = nullptr);

    Navigator& navigator() { return navigator_; }
    const Navigator& navigator() const { return navigator_; }
    Framing& framing() { return framing_; }
    const Framing& framing() const { return framing_; }
    RenderController& controller() { return controller_; }
    const Colours& colours() const { return colours_; }

    void set_colours(const Colours& colours);

    /// The pixel whose surroundings are wanted first, where a step does not tell; none: the middle.
    void look_at(std::optional<QPointF> pixel) { looked_at_ = pixel; }

    /// Makes the picture of the current view again, after it was stopped.
    void render_again();

  Q_SIGNALS:
    void colours_changed();

  private:
    void render(std::optional<QPointF> focus);

    Navigator navigator_;
    Framing framing_;
    std::optional<View> requested_;
    std::optional<QPointF> looked_at_;
    Colours colours_;
    RenderController controller_;
};

}  // namespace hadal::ui
