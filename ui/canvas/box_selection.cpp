#include "ui/canvas/box_selection.hpp"

#include <QTransform>
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "ui/canvas/outlined.hpp"

namespace hadal::ui {

namespace {
constexpr double least_side = 4;
}

void BoxSelection::begin(QPointF middle, QSizeF frame, bool any_shape) {
    active_ = true;
    middle_ = middle;
    frame_ = frame;
    any_shape_ = any_shape;
    half_ = {0, 0};
    angle_ = 0;
}

void BoxSelection::drag_to(QPointF point) {
    const QPointF away = QTransform().rotate(angle_).map(point - middle_);
    half_ = {std::abs(away.x()), std::abs(away.y())};
    if (!any_shape_) half_ = frame_.scaled(half_, Qt::KeepAspectRatioByExpanding);
}

void BoxSelection::drag_corner_to(QPointF point) {
    const QPointF away = point - middle_;
    const double half_diagonal = std::hypot(away.x(), away.y());
    half_ = frame_ * (half_diagonal / std::hypot(frame_.width(), frame_.height()));
    if (half_diagonal < least_side) return;
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
    return active_ && std::min(size().width(), size().height()) >= least_side;
}

double BoxSelection::share_of(QSizeF frame) const {
    return std::max(size().width() / frame.width(), size().height() / frame.height());
}

QPolygonF BoxSelection::outline() const {
    const double x = half_.width();
    const double y = half_.height();
    const QPolygonF upright({{-x, -y}, {x, -y}, {x, y}, {-x, y}});
    return QTransform::fromTranslate(middle_.x(), middle_.y()).rotate(-angle_).map(upright);
}

void BoxSelection::paint(QPainter& painter) const {
    if (!active_) return;
    painter.setRenderHint(QPainter::Antialiasing, angle_ != 0);
    painter.setBrush(Qt::NoBrush);
    const QPolygonF corners = outline();
    const QPointF top = (corners[0] + corners[1]) / 2;
    draw_outlined(painter, Qt::white, 1, [&] {
        painter.drawPolygon(corners);
        // Which side is up.
        if (angle_ != 0) painter.drawLine(middle_, middle_ + (top - middle_) / 2);
    });
}

}  // namespace hadal::ui
