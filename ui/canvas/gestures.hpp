// What mouse, wheel, touchpad and keys mean on the picture.
#pragma once

#include <QPointF>
#include <QTimer>
#include <optional>

#include "ui/canvas/box_selection.hpp"
#include "ui/canvas/flight.hpp"
#include "ui/model/framing.hpp"
#include "ui/model/navigator.hpp"

class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;
class QWidget;

namespace hadal::ui {

/// Turns events of the canvas into steps of the navigator.
class Gestures {
  public:
    Gestures(Navigator& navigator, Flight& flight, QWidget& canvas);

    void press(QMouseEvent& event);
    void move(QMouseEvent& event);
    void release(QMouseEvent& event);
    void double_click(QMouseEvent& event);
    void wheel(QWheelEvent& event);
    /// These return whether they knew what to do with the event.
    bool native(QNativeGestureEvent& event);
    bool key(QKeyEvent& event);
    bool key_released(QKeyEvent& event);

    /// Whether wheel up goes out, not in.
    void set_wheel_reversed(bool reversed) { wheel_reversed_ = reversed; }

    /// Boxes have its shape from now on. It must outlive this.
    void set_framing(const Framing& framing) { framing_ = &framing; }

    const BoxSelection& box() const { return box_; }
    /// Gives the box up. Returns whether there was one.
    bool drop_box();

  private:
    QPointF to_pixels(QPointF logical) const;
    QSizeF frame() const;
    void end_drag();
    void drag_box(const QMouseEvent& event);
    void pan(QPointF by);
    void zoom(QPointF about, double factor);
    void zoom_twice(QPointF about);
    /// The pixel of the view that what is held under a point of the screen lies on.
    QPointF held_at(QPointF screen) const;
    QPointF aim() const;

    Navigator& navigator_;
    Flight& flight_;
    QWidget& canvas_;
    const Framing* framing_ = nullptr;
    BoxSelection box_;
    /// What the last zoom was about: where it was and the pixel it came to lie on, which may be
    /// half a pixel aside. The next zoom there is about the same, so that nothing drifts away.
    struct Held {
        QPointF screen;
        QPointF pixel;
        Location location;
    };
    std::optional<Held> held_;
    bool dragging_ = false;
    bool wheel_reversed_ = false;
    QPointF drag_from_;
    QPointF left_over_;  ///< of moves by whole pixels
    QTimer long_press_;
};

}  // namespace hadal::ui
