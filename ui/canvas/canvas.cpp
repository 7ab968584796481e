#include "ui/canvas/canvas.hpp"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace hadal::ui {

Canvas::Canvas(Navigator& navigator, QWidget* parent)
    : QWidget(parent), navigator_(navigator), gestures_(navigator, *this) {
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(
        tr("The fractal. Arrow keys move, plus and minus zoom, Home shows all of it."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&navigator_, &Navigator::changed, this, [this] { update(); });
    connect(&navigator_, &Navigator::changed, this, &Canvas::cursor_moved);
}

void Canvas::show_frame(const Frame& frame) {
    pictures_.add(frame);
    update();
}

void Canvas::adopt_size() {
    const double ratio = devicePixelRatioF();
    navigator_.set_size({qRound(width() * ratio), qRound(height() * ratio)});
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
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    const bool whole = pictures_.newest() && pictures_.newest()->opaque &&
                       pictures_.newest()->view == navigator_.view();
    if (!whole) painter.fillRect(rect(), palette().color(QPalette::Shadow));
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    pictures_.paint(painter, navigator_.view());
    outline_.paint(painter, navigator_.view());
    painter.restore();
    for (const Overlay* overlay : overlays_) {
        painter.save();
        overlay->paint(painter, navigator_.view(), ratio);
        painter.restore();
    }
    gestures_.box().paint(painter);
    painter.end();
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

void Canvas::leaveEvent(QEvent*) {
    set_cursor_position(std::nullopt);
}

void Canvas::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_mouse = event->reason() == QContextMenuEvent::Mouse;
    const QPoint where = by_mouse ? event->pos() : rect().center();
    Q_EMIT menu_wanted(mapToGlobal(where), to_pixels(where));
}

void Canvas::set_cursor_position(std::optional<QPointF> pixel) {
    cursor_ = pixel;
    Q_EMIT cursor_moved();
}

}  // namespace hadal::ui
