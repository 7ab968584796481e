// A real main window on the screen, and hands to work it.
#pragma once

#include <QMimeData>
#include <QTest>
#include <QWheelEvent>
#include <memory>

#include "support/time_limit.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/main_window/main_window.hpp"

namespace hadal::ui::test {

/// How long to wait for what must come in the end. The renderer gives way to other programs, and a
/// second of its work may take many on a machine that is busy.
constexpr int patience_ms = 90'000;

/// Waits, with events running, until it holds; false after what allowed() makes of `ms`.
template <class Condition>
bool wait_until(Condition condition, int ms = patience_ms) {
    return QTest::qWaitFor(condition, allowed(ms));
}

/// What the window finds of earlier ones.
enum class Start {
    first,        ///< nothing
    fresh,        ///< nothing but that hints for newcomers are known
    remembering,  ///< what they left
};

/// Hints lie over the picture, which most tests look at: windows to come show none.
void know_hints();

/// Forgets settings, history, places and thumbnails of earlier windows.
void forget_everything();

class WindowFixture {
  public:
    explicit WindowFixture(QSize size = {900, 560}, Start start = Start::fresh);

    MainWindow& window() { return *window_; }
    Canvas& canvas() { return window_->canvas(); }
    Session& session() { return window_->session(); }
    Navigator& navigator() { return session().navigator(); }
    const Location& location() { return navigator().location(); }
    QPoint middle() { return canvas().rect().center(); }

    /// Waits for the complete picture of the current view.
    bool settle(int ms = patience_ms);
    bool settled();

    void wheel(QPointF where, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
               QPoint pixels = {}, Qt::ScrollPhase phase = Qt::NoScrollPhase);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Moves the mouse with the left button held.
    void move_held(QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Moves the mouse with no button held.
    void hover(QPoint to);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Drags the data into the window and lets it go; what the window did with it, as it tells
    /// where they come from. With Shift held, they are offered to be moved.
    Qt::DropAction drop(const QMimeData& data, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    template <class Widget>
    Widget* find(const char* name) {
        auto* widget = window_->findChild<Widget*>(QLatin1String(name));
        if (!widget) throw std::runtime_error(std::string("no widget called ") + name);
        return widget;
    }
    /// What the window says over the picture until it is closed; empty: nothing.
    static QString message_in(const MainWindow& window);
    QString message() { return message_in(*window_); }

    /// Replaces the text of a field by typing, then Enter.
    void type(const char* field, const QString& text, bool enter = true);

    /// A view that keeps any machine busy for hours.
    void go_where_it_takes_for_ever();
    /// A view that shows something soon and takes many seconds to complete.
    void go_where_it_is_slow();

    void close() { window_.reset(); }

  private:
    std::unique_ptr<MainWindow> window_;
};

}  // namespace hadal::ui::test
