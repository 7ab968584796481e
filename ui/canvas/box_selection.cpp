#include "ui/canvas/box_selection.hpp"

#include <algorithm>
#include <cmath>

namespace hadal::ui {

namespace {
constexpr double least_height = 4;
}

void BoxSelection::begin(QPointF middle, QSizeF canvas) {
    active_ = true;
    middle_ = corner_ = middle;
    canvas_ = canvas;
}

void BoxSelection::drag_to(QPointF corner) {
    corner_ = corner;
}

bool BoxSelection::meant() const {
    return active_ && rect().height() >= least_height;
}

QRectF BoxSelection::rect() const {
    const double aspect = canvas_.width() / canvas_.height();
    const QPointF away = corner_ - middle_;
    const double half_height = std::max(std::abs(away.y()), std::abs(away.x()) / aspect);
    const double half_width = half_height * aspect;
    return {middle_.x() - half_width, middle_.y() - half_height, 2 * half_width, 2 * half_height};
}

void BoxSelection::paint(QPainter& painter) const {
    if (!active_) return;
    // Dark under light: seen on any picture.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 160), 3));
    painter.drawRect(rect());
    painter.setPen(QPen(Qt::white, 1));
    painter.drawRect(rect());
}

}  // namespace hadal::ui
