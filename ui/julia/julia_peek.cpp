#include "ui/julia/julia_peek.hpp"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <utility>

namespace hadal::ui {

namespace {
constexpr qint64 held_ms = 350;  ///< a key let go before was tapped
constexpr int repeat_ms = 50;    ///< a key that repeats is let go for less
}  // namespace

JuliaPeek::JuliaPeek(JuliaLink& link, Session& session, Canvas& canvas, QAction& action,
                     const QWidget& shown_elsewhere, QObject* parent)
    : QObject(parent),
      link_(link),
      session_(session),
      canvas_(canvas),
      action_(action),
      shown_elsewhere_(shown_elsewhere) {
    action_.setAutoRepeat(false);
    canvas_.installEventFilter(this);
    let_go_.setSingleShot(true);
    let_go_.setInterval(repeat_ms);
    connect(&let_go_, &QTimer::timeout, this, &JuliaPeek::let_go);
    connect(&action_, &QAction::toggled, this, &JuliaPeek::set_active);
    connect(&canvas_, &Canvas::cursor_moved, this, [this] {
        if (active_) follow();
    });
    connect(&link_, &JuliaLink::changed, this, [this] {
        action_.setEnabled(!link_.in_julia_set());
        if (!active_) return;
        if (link_.in_julia_set()) return action_.setChecked(false);
        show_julia();
    });
    connect(&session_, &Session::colours_changed, this, [this] {
        if (inset_) inset_->picture().session().set_colours(session_.colours());
    });
    action_.setEnabled(!link_.in_julia_set());
}

JuliaPeek::~JuliaPeek() = default;

bool JuliaPeek::dismiss() {
    if (!active_) return false;
    action_.setChecked(false);
    return true;
}

void JuliaPeek::set_resources(const RenderResources& resources) {
    resources_ = resources;
    if (inset_) inset_->picture().session().controller().set_resources(resources);
}

void JuliaPeek::set_active(bool active) {
    if (active == active_) return;
    active_ = active;
    pressed_at_.reset();
    if (!active) {
        qApp->removeEventFilter(this);
        let_go_.stop();
        since_key_.invalidate();
        if (inset_) {
            inset_->hide();
            inset_->picture().session().controller().stop();
        }
        return;
    }
    used_ = false;
    if (std::exchange(by_key_, false)) since_key_.start();
    qApp->installEventFilter(this);
    follow();
}

void JuliaPeek::follow() {
    const View& view = session_.navigator().view();
    const QPointF middle(view.width / 2.0, view.height / 2.0);
    link_.choose(view, canvas_.cursor().value_or(middle));
}

void JuliaPeek::show_julia() {
    if (shown_elsewhere_.isVisible()) {
        if (inset_) inset_->hide();
        return;
    }
    if (!inset_) {
        inset_ = new JuliaInset(canvas_);
        inset_->picture().session().set_colours(session_.colours());
        inset_->picture().session().controller().set_resources(resources_);
    }
    inset_->keep_away_from(
        canvas_.cursor().value_or(canvas_.to_pixels(canvas_.rect().bottomLeft())) /
        canvas_.devicePixelRatioF());
    inset_->picture().show_julia(link_.formula(), link_.seed());
    inset_->show();
}

bool JuliaPeek::is_key(int key) const {
    for (const QKeySequence& sequence : action_.shortcuts()) {
        if (sequence.count() == 1 && sequence[0].key() == key) return true;
    }
    return false;
}

/// Held, the key ends what it began; tapped, it leaves it there.
void JuliaPeek::let_go() {
    since_key_.invalidate();
    if (held_long_) action_.setChecked(false);
}

void JuliaPeek::go_to(QPointF logical) {
    const QPointF pixel = canvas_.to_pixels(logical);
    action_.setChecked(false);
    session_.navigator().enter_julia(pixel);
}

bool JuliaPeek::eventFilter(QObject* watched, QEvent* event) {
    const bool on_canvas = watched == &canvas_;
    switch (event->type()) {
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress:
            if (key_down(on_canvas, static_cast<QKeyEvent&>(*event))) return true;
            break;
        case QEvent::KeyRelease:
            key_up(static_cast<const QKeyEvent&>(*event));
            break;
        case QEvent::MouseMove:
            if (on_canvas && held()) used_ = true;
            break;
        case QEvent::MouseButtonPress:
            pressed(on_canvas, static_cast<const QMouseEvent&>(*event));
            break;
        case QEvent::MouseButtonRelease:
            released(on_canvas, static_cast<const QMouseEvent&>(*event));
            break;
        case QEvent::ApplicationDeactivate:
            // The key may be let go where nobody tells.
            if (held()) action_.setChecked(false);
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

/// A key that is held repeats, on some systems as if it were let go in between. Returns whether
/// nobody else shall hear of it.
bool JuliaPeek::key_down(bool on_canvas, QKeyEvent& key) {
    if (!is_key(key.key())) return false;
    if (!held()) {
        if (on_canvas && !active_) by_key_ = action_.isEnabled();
        return false;
    }
    let_go_.stop();
    key.accept();
    return true;
}

void JuliaPeek::key_up(const QKeyEvent& key) {
    if (!held() || key.isAutoRepeat() || !is_key(key.key())) return;
    held_long_ = used_ || since_key_.elapsed() > held_ms;
    let_go_.start();
}

void JuliaPeek::pressed(bool on_canvas, const QMouseEvent& mouse) {
    pressed_at_.reset();
    const bool plain = mouse.button() == Qt::LeftButton && !mouse.modifiers();
    if (active_ && on_canvas && plain) pressed_at_ = mouse.position();
}

/// Where nothing was dragged, it was a click. The window's handle hears of it before the canvas.
void JuliaPeek::released(bool on_canvas, const QMouseEvent& mouse) {
    if (!on_canvas) return;
    const auto pressed = std::exchange(pressed_at_, std::nullopt);
    if (!pressed || mouse.button() != Qt::LeftButton) return;
    const QPointF moved = mouse.position() - *pressed;
    if (moved.manhattanLength() >= qApp->styleHints()->startDragDistance()) return;
    // Once the canvas has ended what began with the press.
    QMetaObject::invokeMethod(
        this, [this, at = *pressed] { go_to(at); }, Qt::QueuedConnection);
}

}  // namespace hadal::ui
