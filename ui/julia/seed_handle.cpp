#include "ui/julia/seed_handle.hpp"

#include <QMouseEvent>
#include <cmath>
#include <utility>

#include "ui/canvas/outlined.hpp"

namespace hadal::ui {

namespace {
constexpr double ring_radius = 7;  ///< logical pixels
constexpr double reach = 12;
}  // namespace

SeedHandle::SeedHandle(JuliaLink& link, const Navigator& shown, Canvas& canvas, QObject* parent)
    : QObject(parent), link_(link), shown_(shown), canvas_(&canvas) {
    canvas.add_overlay(*this);
    canvas.installEventFilter(this);
    connect(&link_, &JuliaLink::changed, this, &SeedHandle::refresh);
    connect(&shown_, &Navigator::changed, this, &SeedHandle::refresh);
}

SeedHandle::~SeedHandle() {
    if (canvas_) canvas_->remove_overlay(*this);
}

void SeedHandle::set_wanted(bool wanted) {
    if (wanted == wanted_) return;
    wanted_ = wanted;
    refresh();
}

bool SeedHandle::seen() const {
    return wanted_ && !shown_.location().julia && shown_.location().formula == link_.formula();
}

void SeedHandle::refresh() {
    if (!seen()) held_ = false;
    if (wanted_) canvas_->update();
    if (!seen()) return;
    const PixelPoint pixel = pixel_of(shown_.view(), link_.seed());
    position_ = QPointF(pixel.x, pixel.y) / canvas_->devicePixelRatioF();
}

bool SeedHandle::reaches(QPointF logical) const {
    const QPointF away = logical - position_;
    return seen() && std::hypot(away.x(), away.y()) <= reach;
}

void SeedHandle::drag_to(QPointF logical) {
    link_.choose(shown_.view(), canvas_->to_pixels(logical + grip_));
}

bool SeedHandle::eventFilter(QObject* watched, QEvent* event) {
    const auto* mouse = dynamic_cast<QMouseEvent*>(event);
    if (!mouse) return QObject::eventFilter(watched, event);
    const QPointF at = mouse->position();
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            if (mouse->button() != Qt::LeftButton || mouse->modifiers() || !reaches(at)) break;
            held_ = true;
            grip_ = position_ - at;
            link_.begin_drag();
            return true;
        case QEvent::MouseButtonDblClick:
            if (reaches(at)) return true;
            break;
        case QEvent::MouseMove:
            // The canvas hears of it as well: it tells where the mouse is.
            if (held_) drag_to(at);
            if (std::exchange(hovered_, reaches(at)) != hovered_) canvas_->update();
            break;
        case QEvent::MouseButtonRelease:
            if (!held_ || mouse->button() != Qt::LeftButton) break;
            held_ = false;
            link_.end_drag();
            canvas_->update();
            return true;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

void SeedHandle::paint(QPainter& painter, const View& shown, double) const {
    // The view may have changed since: nothing is drawn where it no longer lies.
    if (!seen() || shown != shown_.view()) return;
    if (!QRectF(canvas_->rect()).adjusted(-reach, -reach, reach, reach).contains(position_)) return;
    painter.setRenderHint(QPainter::Antialiasing);
    QColor filling = marking_colour;
    filling.setAlpha(held_ || hovered_ ? 90 : 0);
    painter.setBrush(filling);
    draw_outlined(painter, marking_colour, 2, [&] {
        painter.drawEllipse(position_, ring_radius, ring_radius);
        painter.drawPoint(position_);
    });
}

}  // namespace hadal::ui
