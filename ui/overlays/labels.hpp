// Texts beside points of the picture.
#pragma once

#include <QPainter>
#include <vector>

namespace hadal::ui {

/// On fields of their own, so that they are legible on any picture, and within an area. One that
/// would lie over another is left out: what matters most comes first.
class Labels {
  public:
    Labels(QPainter& painter, const QRectF& area) : painter_(painter), area_(area) {}
    /// Nothing is drawn there from now on.
    void keep_clear_of(const QRectF& area) { taken_.push_back(area); }
    void draw(QPointF at, const QString& text);
    /// Where draw() would do so, if nothing is in the way.
    QRectF field(QPointF at, const QString& text) const;

  private:
    QPainter& painter_;
    QRectF area_;
    std::vector<QRectF> taken_;
};

}  // namespace hadal::ui
