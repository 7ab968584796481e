// The box that Shift and dragging draw: of the picture's shape, at any angle, to zoom into.
#pragma once

#include <QPainter>
#include <QPointF>
#include <QPolygonF>
#include <QSizeF>

namespace hadal::ui {

/// A box around the point where the drag began, in logical pixels of the canvas.
class BoxSelection {
  public:
    void begin(QPointF middle, QSizeF canvas);
    /// To the point where the rim is to pass.
    void drag_to(QPointF point);
    /// The corner goes to the point, turning the box about its middle.
    void drag_corner_to(QPointF point);
    /// Turned counter-clockwise.
    void turn(double degrees);
    void drop() { active_ = false; }

    bool active() const { return active_; }
    /// Whether the box is large enough to be meant.
    bool meant() const;
    QPointF middle() const { return middle_; }
    double height() const { return 2 * half_height_; }
    /// Degrees counter-clockwise, in (-180, 180].
    double angle() const { return angle_; }
    /// The corners: the upper left one of the box that is not turned first.
    QPolygonF outline() const;

    void paint(QPainter& painter) const;

  private:
    double aspect() const { return canvas_.width() / canvas_.height(); }

    bool active_ = false;
    QPointF middle_;
    QSizeF canvas_;
    double half_height_ = 0;
    double angle_ = 0;
};

}  // namespace hadal::ui
