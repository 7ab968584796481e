#include "ui/canvas/canvas.hpp"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

#include "ui/canvas/canvas_accessible.hpp"
#include "ui/canvas/frame_mask.hpp"
#include "ui/canvas/transform.hpp"

namespace hadal::ui {

Canvas::Canvas(Navigator& navigator, QWidget* parent)
    : QWidget(parent),
      navigator_(navigator),
      view_(navigator.view()),
      gestures_(navigator, flight_, *this) {
    tell_of_canvases();
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(
        tr("The fractal. Arrow keys move, plus and minus zoom, Home shows all of it."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&navigator_, &Navigator::changed, this, &Canvas::follow);
    connect(&flight_, &Flight::moved, this, qOverload<>(&Canvas::update));
    connect(&flight_, &Flight::arrived, &navigator_, qOverload<QPointF, double>(&Navigator::zoom));
    connect(&flight_, &Flight::took_off, &navigator_, &Navigator::begin_gesture);
    connect(&flight_, &Flight::landed, &navigator_, &Navigator::end_gesture);
    connect(&navigator_, &Navigator::changed, this, &Canvas::cursor_moved);
}

void Canvas::follow(std::optional<QPointF> focus) {
    // Only zooms tell what the user looks at.
    flight_.follow(view_, navigator_.view(), focus.has_value());
    view_ = navigator_.view();
    update();
}

void Canvas::set_animated(bool animated) {
    // Where the desktop does without animations, so does the picture.
    flight_.set_animated(animated && style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
}

std::optional<QPointF> Canvas::cursor() const {
    if (!cursor_) return std::nullopt;
    return flight_.seen_at(*cursor_);
}

void Canvas::show_frame(const Frame& frame) {
    pictures_.add(frame);
    update();
}

void Canvas::add_backdrop(const Frame& frame) {
    pictures_.add_backdrop(frame);
    update();
}

void Canvas::adopt_size() {
    const double ratio = devicePixelRatioF();
    navigator_.set_size({qRound(width() * ratio), qRound(height() * ratio)});
}

void Canvas::set_framing(const Framing& framing) {
    framing_ = &framing;
    gestures_.set_framing(framing);
    connect(&framing, &Framing::changed, this, qOverload<>(&Canvas::update));
    update();
}

bool Canvas::drop_box() {
    return gestures_.drop_box();
}

void Canvas::show_outline(const std::optional<View>& of) {
    outline_.set(of);
    update();
}

void Canvas::add_overlay(const Overlay& overlay) {
    overlays_.push_back(&overlay);
    update();
}

void Canvas::remove_overlay(const Overlay& overlay) {
    std::erase(overlays_, &overlay);
    update();
}

void Canvas::paintEvent(QPaintEvent*) {
    adopt_size();  // the window may have moved to a screen of another pixel ratio
    QElapsedTimer timer;
    timer.start();
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    const bool whole = pictures_.newest() && pictures_.newest()->opaque &&
                       pictures_.newest()->view == navigator_.view() && !flight_.moving();
    if (!whole) painter.fillRect(rect(), palette().color(QPalette::Shadow));
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    const QTransform transform = transform_of(flight_.shown());
    const QRectF screen(0, 0, navigator_.view().width, navigator_.view().height);
    painter.setTransform(transform, true);
    pictures_.paint(painter, navigator_.view(), transform.inverted().mapRect(screen),
                    !flight_.moving());
    outline_.paint(painter, navigator_.view());
    painter.restore();
    const QTransform logical(transform.m11(), transform.m12(), transform.m21(), transform.m22(),
                             transform.dx() / ratio, transform.dy() / ratio);
    for (const Overlay* overlay : overlays_) {
        painter.save();
        painter.setTransform(logical, true);
        overlay->paint(painter, navigator_.view(), ratio);
        painter.restore();
    }
    if (framing_) paint_frame_mask(painter, size(), framing_->frame_in(size()), ratio);
    gestures_.box().paint(painter);
    painter.end();
    Q_EMIT painted(double(timer.nsecsElapsed()) / 1e6);
    if (pictures_.newest()) Q_EMIT frame_painted(pictures_.newest()->serial);
}

void Canvas::resizeEvent(QResizeEvent*) {
    adopt_size();
}

bool Canvas::event(QEvent* event) {
    if (event->type() == QEvent::NativeGesture &&
        gestures_.native(*static_cast<QNativeGestureEvent*>(event))) {
        return true;
    }
    return QWidget::event(event);
}

void Canvas::mousePressEvent(QMouseEvent* event) {
    gestures_.press(*event);
}

void Canvas::mouseMoveEvent(QMouseEvent* event) {
    gestures_.move(*event);
    set_cursor_position(to_pixels(event->position()));
}

void Canvas::mouseReleaseEvent(QMouseEvent* event) {
    gestures_.release(*event);
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event) {
    gestures_.double_click(*event);
}

void Canvas::wheelEvent(QWheelEvent* event) {
    gestures_.wheel(*event);
    set_cursor_position(to_pixels(event->position()));
}

void Canvas::keyPressEvent(QKeyEvent* event) {
    if (!gestures_.key(*event)) QWidget::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent* event) {
    if (!gestures_.key_released(*event)) QWidget::keyReleaseEvent(event);
}

void Canvas::focusOutEvent(QFocusEvent* event) {
    flight_.release();
    QWidget::focusOutEvent(event);
}

void Canvas::leaveEvent(QEvent*) {
    set_cursor_position(std::nullopt);
}

void Canvas::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_mouse = event->reason() == QContextMenuEvent::Mouse;
    const QPoint where = by_mouse ? event->pos() : rect().center();
    Q_EMIT menu_wanted(mapToGlobal(where), flight_.seen_at(to_pixels(where)));
}

void Canvas::set_cursor_position(std::optional<QPointF> pixel) {
    cursor_ = pixel;
    Q_EMIT cursor_moved();
}

}  // namespace hadal::ui
