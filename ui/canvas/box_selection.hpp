// The box that Shift and dragging draw: of the picture's shape, to zoom into.
#pragma once

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace hadal::ui {

/// A box around the point where the drag began, in logical pixels of the canvas.
class BoxSelection {
  public:
    void begin(QPointF middle, QSizeF canvas);
    void drag_to(QPointF corner);
    void drop() { active_ = false; }

    bool active() const { return active_; }
    /// Whether the box is large enough to be meant.
    bool meant() const;
    QRectF rect() const;

    void paint(QPainter& painter) const;

  private:
    bool active_ = false;
    QPointF middle_;
    QPointF corner_;
    QSizeF canvas_;
};

}  // namespace hadal::ui
