#include "ui/overlays/labels.hpp"

#include <algorithm>

#include "ui/text/left_to_right.hpp"

namespace hadal::ui {

namespace {
constexpr int padding = 3;  ///< logical pixels
}

QRectF Labels::field(QPointF at, const QString& text) const {
    const QFontMetricsF metrics(painter_.font(), painter_.device());
    QRectF field(at, QSizeF(metrics.horizontalAdvance(text) + 2 * padding, metrics.height()));
    const auto within = [](double value, double least, double most) {
        return std::clamp(value, least, std::max(least, most));
    };
    field.moveLeft(within(field.left(), area_.left(), area_.right() - field.width()));
    field.moveTop(within(field.top(), area_.top(), area_.bottom() - field.height()));
    return field;
}

void Labels::draw(QPointF at, const QString& text) {
    const QRectF field = this->field(at, text);
    const auto over = [&](const QRectF& other) { return other.intersects(field); };
    if (std::any_of(taken_.begin(), taken_.end(), over)) return;
    taken_.push_back(field);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(QColor(0, 0, 0, 150));
    painter_.drawRoundedRect(field, 3, 3);
    painter_.setPen(Qt::white);
    painter_.drawText(field, Qt::AlignCenter, left_to_right(text));
}

}  // namespace hadal::ui
