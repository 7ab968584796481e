#include "ui/canvas/gestures.hpp"

#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QWheelEvent>
#include <QWidget>
#include <cmath>

namespace hadal::ui {

namespace {

constexpr double notch = 120;  ///< of a wheel, in Qt's eighths of a degree
/// Three notches are twice as close, so that the samples seen then are samples again.
constexpr double notches_per_octave = 3;
constexpr double fine_notches_per_octave = 12;
constexpr double turn_per_notch = 5;  ///< degrees, of a box
constexpr double fine_turn_per_notch = 1;
constexpr double arrow_share = 0.1;  ///< of the picture's smaller side

constexpr int long_press_ms = 450;
constexpr double still = 3;  ///< logical pixels that a pressed finger may tremble

/// Two fingers on a touchpad, as opposed to the wheel of a mouse. Mice report pixels as well on
/// some systems, so pixels alone tell nothing.
bool from_touchpad(const QWheelEvent& event) {
    const QPointingDevice* device = event.pointingDevice();
    const bool touchpad = device && device->type() == QInputDevice::DeviceType::TouchPad;
    return !event.pixelDelta().isNull() && (touchpad || event.phase() != Qt::NoScrollPhase);
}

}  // namespace

Gestures::Gestures(Navigator& navigator, Flight& flight, QWidget& canvas)
    : navigator_(navigator), flight_(flight), canvas_(canvas) {
    long_press_.setSingleShot(true);
    long_press_.setInterval(long_press_ms);
    QObject::connect(&long_press_, &QTimer::timeout, &canvas_, [this] {
        end_drag();
        flight_.hold(to_pixels(drag_from_), true);
    });
}

QPointF Gestures::to_pixels(QPointF logical) const {
    return logical * canvas_.devicePixelRatioF();
}

/// In logical pixels.
QSizeF Gestures::frame() const {
    const QSizeF all(canvas_.size());
    return framing_ ? framing_->frame_in(all) : all;
}

void Gestures::press(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return event.ignore();
    if (event.modifiers() & Qt::ShiftModifier) {
        box_.begin(event.position(), frame(), framing_ && framing_->free());
        return;
    }
    dragging_ = true;
    drag_from_ = event.position();
    left_over_ = {};
    flight_.catch_hold();
    long_press_.start();
    navigator_.begin_gesture();
    canvas_.setCursor(Qt::ClosedHandCursor);
}

void Gestures::move(QMouseEvent& event) {
    if (box_.active()) {
        drag_box(event);
        canvas_.update();
    } else if (flight_.holding()) {
        flight_.steer(to_pixels(event.position()));
    } else if (dragging_ && event.position() != drag_from_) {
        const QPointF by = event.position() - drag_from_;
        if (long_press_.isActive() && by.manhattanLength() > still) long_press_.stop();
        if (flight_.moving()) flight_.stop_here();
        drag_from_ = event.position();
        pan(to_pixels(by));
    }
}

void Gestures::release(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return event.ignore();
    long_press_.stop();
    flight_.release();
    if (box_.active()) {
        drag_box(event);
        const BoxSelection box = box_;
        drop_box();
        if (box.meant()) {
            // What was in the box is in the frame.
            navigator_.box(to_pixels(box.middle()),
                           navigator_.view().height * box.share_of(frame()), box.angle());
        }
    }
    end_drag();
}

void Gestures::drag_box(const QMouseEvent& event) {
    if (event.modifiers() & Qt::ControlModifier) {
        box_.drag_corner_to(event.position());
    } else {
        box_.drag_to(event.position());
    }
}

void Gestures::end_drag() {
    if (!std::exchange(dragging_, false)) return;
    navigator_.end_gesture();
    canvas_.setCursor(Qt::CrossCursor);
}

/// By whole pixels, so that the pixels there are remain right; the rest goes along later.
void Gestures::pan(QPointF by) {
    left_over_ += by;
    const QPointF whole(std::round(left_over_.x()), std::round(left_over_.y()));
    if (whole.isNull()) return;
    left_over_ -= whole;
    navigator_.pan(whole.x(), whole.y());
}

/// What is seen under the point now ends up there, also while the picture moves.
void Gestures::zoom(QPointF about, double factor) {
    const QPointF from = held_at(about);
    const View before = navigator_.view();
    navigator_.zoom(from, about, factor);
    const View& after = navigator_.view();
    const PixelPoint to = mapped(pixel_map(before, after), {from.x(), from.y()});
    held_ = Held{about, {to.x, to.y}, after.location};
}

QPointF Gestures::held_at(QPointF screen) const {
    const Location& here = navigator_.location();
    const bool same = held_ && held_->screen == screen && held_->location.zoom == here.zoom &&
                      held_->location.centre == here.centre;
    return same ? held_->pixel : flight_.seen_at(screen);
}

/// About the centre of the pixel that is pointed at, so that samples twice as close coincide.
void Gestures::zoom_twice(QPointF about) {
    zoom({std::floor(about.x()) + 0.5, std::floor(about.y()) + 0.5}, 2);
}

bool Gestures::key_released(QKeyEvent& event) {
    if (event.key() != Qt::Key_Space) return false;
    if (!event.isAutoRepeat()) flight_.release();
    return true;
}

bool Gestures::drop_box() {
    const bool active = box_.active();
    box_.drop();
    if (active) canvas_.update();
    return active;
}

void Gestures::double_click(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return event.ignore();
    zoom_twice(to_pixels(event.position()));
}

void Gestures::wheel(QWheelEvent& event) {
    event.accept();
    const bool ctrl = event.modifiers() & Qt::ControlModifier;
    if (from_touchpad(event) && !ctrl) {
        return pan(to_pixels(event.pixelDelta()));
    }
    const double up = event.angleDelta().y() / notch;
    const double notches = wheel_reversed_ ? -up : up;
    if (notches == 0) return;
    if (box_.active()) {
        box_.turn(notches * (ctrl ? fine_turn_per_notch : turn_per_notch));
        canvas_.update();
        return;
    }
    const double per_octave = ctrl ? fine_notches_per_octave : notches_per_octave;
    zoom(to_pixels(event.position()), std::exp2(notches / per_octave));
}

/// Where a flight goes: to the cursor, or to the middle where it is elsewhere.
QPointF Gestures::aim() const {
    const QPoint cursor = canvas_.mapFromGlobal(QCursor::pos());
    return to_pixels(canvas_.rect().contains(cursor) ? QPointF(cursor)
                                                     : QRectF(canvas_.rect()).center());
}

bool Gestures::native(QNativeGestureEvent& event) {
    switch (event.gestureType()) {
        case Qt::ZoomNativeGesture:
            zoom(to_pixels(event.position()), std::max(0.1, 1 + event.value()));
            flight_.land();  // fingers move smoothly themselves
            return true;
        case Qt::SmartZoomNativeGesture:
            zoom_twice(to_pixels(event.position()));
            return true;
        case Qt::RotateNativeGesture:
            navigator_.turn(-event.value());
            return true;
        default:
            return false;
    }
}

bool Gestures::key(QKeyEvent& event) {
    const View& view = navigator_.view();
    const double step = std::round(arrow_share * std::min(view.width, view.height));
    switch (event.key()) {
        case Qt::Key_Left:
            navigator_.pan(step, 0);
            return true;
        case Qt::Key_Right:
            navigator_.pan(-step, 0);
            return true;
        case Qt::Key_Up:
            navigator_.pan(0, step);
            return true;
        case Qt::Key_Down:
            navigator_.pan(0, -step);
            return true;
        case Qt::Key_Space:
            if (!event.isAutoRepeat()) {
                flight_.hold(aim(), !(event.modifiers() & Qt::ShiftModifier));
            }
            return true;
        case Qt::Key_Escape:
            return drop_box();
        default:
            return false;
    }
}

}  // namespace hadal::ui
