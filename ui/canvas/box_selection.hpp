// The box that Shift and dragging draw: of a given shape or of any, at any angle, to zoom into.
#pragma once

#include <QPainter>
#include <QPointF>
#include <QPolygonF>
#include <QSizeF>

namespace hadal::ui {

/// A box around the point where the drag began, in logical pixels of the canvas.
class BoxSelection {
  public:
    /// The box has the shape of `frame`, unless it may be of any.
    void begin(QPointF middle, QSizeF frame, bool any_shape);
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
    QSizeF size() const { return 2 * half_; }
    /// How much of a frame of that size it would fill, in the direction in which that is more.
    double share_of(QSizeF frame) const;
    /// Degrees counter-clockwise, in (-180, 180].
    double angle() const { return angle_; }
    /// The corners: the upper left one of the box that is not turned first.
    QPolygonF outline() const;

    void paint(QPainter& painter) const;

  private:
    double aspect() const { return frame_.width() / frame_.height(); }

    bool active_ = false;
    QPointF middle_;
    QSizeF frame_;
    bool any_shape_ = false;
    QSizeF half_{0, 0};
    double angle_ = 0;
};

}  // namespace hadal::ui
