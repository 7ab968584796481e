#include "support/window_fixture.hpp"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

#include "ui/settings/folders.hpp"

namespace hadal::ui::test {

namespace {

/// The inside of this Julia set creeps towards its parabolic point and never cycles.
Location parabolic_julia(int64_t limit) {
    Location location = hadal::home(formulas().front().id, PointText{"-0.75", "0"});
    location.iterations = limit;
    return location;
}

std::unique_ptr<MainWindow> new_window(Start start) {
    if (start != Start::remembering) forget_everything();
    if (start == Start::fresh) know_hints();
    return std::make_unique<MainWindow>();
}

}  // namespace

void know_hints() {
    QSettings settings;
    for (const char* key : {"hints/zoom", "hints/places", "hints/commands"})
        settings.setValue(QLatin1String(key), QStringLiteral("done"));
}

void forget_everything() {
    QSettings().clear();
    QSettings().sync();
    QDir(data_folder()).removeRecursively();
    QDir(cache_folder()).removeRecursively();
}

WindowFixture::WindowFixture(QSize size, Start start) : window_(new_window(start)) {
    window_->resize(size);
    window_->show();
    QApplication::setActiveWindow(window_.get());
    if (!QTest::qWaitForWindowActive(window_.get())) throw std::runtime_error("no active window");
    canvas().setFocus();
    canvas().flight().set_animated(false);  // tests look at what is shown at once
    settle();
}

bool WindowFixture::settled() {
    const Frame* newest = canvas().pictures().newest();
    return newest && newest->complete && newest->view == navigator().view() &&
           !session().controller().busy();
}

bool WindowFixture::settle(int ms) {
    return wait_until([this] { return settled(); }, ms);
}

void WindowFixture::wheel(QPointF where, QPoint angle, Qt::KeyboardModifiers modifiers,
                          QPoint pixels, Qt::ScrollPhase phase) {
    QWheelEvent event(where, canvas().mapToGlobal(where), pixels, angle, Qt::NoButton, modifiers,
                      phase, false);
    QApplication::sendEvent(&canvas(), &event);
}

void WindowFixture::move_held(QPoint to, Qt::KeyboardModifiers modifiers) {
    QMouseEvent event(QEvent::MouseMove, QPointF(to), canvas().mapToGlobal(QPointF(to)),
                      Qt::NoButton, Qt::LeftButton, modifiers);
    QApplication::sendEvent(&canvas(), &event);
}

void WindowFixture::hover(QPoint to) {
    QMouseEvent event(QEvent::MouseMove, QPointF(to), canvas().mapToGlobal(QPointF(to)),
                      Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &event);
}

void WindowFixture::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
    move_held((from + to) / 2, modifiers);
    move_held(to, modifiers);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
}

void WindowFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QString WindowFixture::message_in(const MainWindow& window) {
    const auto* strip = window.findChild<QWidget*>(QStringLiteral("message_strip"));
    const auto* text = window.findChild<QLabel*>(QStringLiteral("message_text"));
    if (!strip || !text) throw std::runtime_error("no message strip");
    return strip->isVisibleTo(&window) ? text->text() : QString();
}

void WindowFixture::type(const char* field, const QString& text, bool enter) {
    auto* line = find<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    if (enter) QTest::keyClick(line, Qt::Key_Return);
}

void WindowFixture::go_where_it_takes_for_ever() {
    navigator().go_to(parabolic_julia(int64_t{1} << 40));
}

void WindowFixture::go_where_it_is_slow() {
    navigator().go_to(parabolic_julia(400'000));
}

Qt::DropAction WindowFixture::drop(const QMimeData& data, Qt::KeyboardModifiers modifiers) {
    const QPoint where = window().rect().center();
    const Qt::DropActions possible = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(where, possible, &data, Qt::LeftButton, modifiers);
    QApplication::sendEvent(&window(), &enter);
    if (!enter.isAccepted()) return Qt::IgnoreAction;
    QDropEvent event(where, possible, &data, Qt::LeftButton, modifiers);
    QApplication::sendEvent(&window(), &event);
    return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
}

}  // namespace hadal::ui::test
