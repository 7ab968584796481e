#include "ui/canvas/box_selection.hpp"

#include <QTransform>
#include <QtMath>
#include <algorithm>
#include <cmath>

namespace hadal::ui {

namespace {
constexpr double least_height = 4;
}

void BoxSelection::begin(QPointF middle, QSizeF canvas) {
    active_ = true;
    middle_ = middle;
    canvas_ = canvas;
    half_height_ = 0;
    angle_ = 0;
}

void BoxSelection::drag_to(QPointF point) {
    const QPointF away = QTransform().rotate(angle_).map(point - middle_);
    half_height_ = std::max(std::abs(away.y()), std::abs(away.x()) / aspect());
}

void BoxSelection::drag_corner_to(QPointF point) {
    const QPointF away = point - middle_;
    const double half_diagonal = std::hypot(away.x(), away.y());
    half_height_ = half_diagonal / std::hypot(1, aspect());
    if (half_diagonal < least_height) return;
    // The screen's y points down. The nearest of the four corners goes there.
    const double corner = qRadiansToDegrees(std::atan2(1, aspect()));
    const double towards = qRadiansToDegrees(std::atan2(-away.y(), away.x()));
    double least = 360;
    for (const double from : {corner, 180 - corner, corner - 180, -corner}) {
        const double turn = std::remainder(towards - from, 360);
        if (std::abs(turn) < std::abs(least)) least = turn;
    }
    angle_ = least;
}

void BoxSelection::turn(double degrees) {
    angle_ = std::remainder(angle_ + degrees, 360);
    if (angle_ <= -180) angle_ = 180;
}

bool BoxSelection::meant() const {
    return active_ && height() >= least_height;
}

QPolygonF BoxSelection::outline() const {
    const double half_width = half_height_ * aspect();
    const QPolygonF upright({{-half_width, -half_height_},
                             {half_width, -half_height_},
                             {half_width, half_height_},
                             {-half_width, half_height_}});
    return QTransform::fromTranslate(middle_.x(), middle_.y()).rotate(-angle_).map(upright);
}

void BoxSelection::paint(QPainter& painter) const {
    if (!active_) return;
    painter.setRenderHint(QPainter::Antialiasing, angle_ != 0);
    // Dark under light: seen on any picture.
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 160), 3), QPen(Qt::white, 1)}) {
        painter.setPen(pen);
        painter.drawPolygon(outline());
    }
    // Which side is up.
    const QPolygonF corners = outline();
    const QPointF top = (corners[0] + corners[1]) / 2;
    if (angle_ != 0) painter.drawLine(middle_, middle_ + (top - middle_) / 2);
}

}  // namespace hadal::ui
