// Mouse, wheel, touchpad and keys on the picture, at any pixel ratio of the screen.
#include <QApplication>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>

#include "support/catch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

double zoom_of(WindowFixture& it) {
    return std::stod(it.location().zoom);
}

std::complex<long double> under(WindowFixture& it, QPointF where) {
    const QPointF pixel = it.canvas().to_pixels(where);
    return point_under(it.navigator().view(), pixel.x(), pixel.y());
}

/// Pixels between two points at the current magnification.
double pixels_apart(WindowFixture& it, std::complex<long double> a, std::complex<long double> b) {
    return double(std::abs(a - b)) * zoom_of(it) * it.navigator().view().height / 4;
}

/// Hands move the picture by whole pixels.
constexpr double rounding = 0.72;

}  // namespace

TEST_CASE("the renderer gets physical pixels", "[gestures]") {
    WindowFixture it;
    const double ratio = it.canvas().devicePixelRatioF();
    CHECK(it.navigator().view().width == qRound(it.canvas().width() * ratio));
    CHECK(it.navigator().view().height == qRound(it.canvas().height() * ratio));
    it.window().resize(700, 500);
    REQUIRE(it.settle());
    CHECK(it.navigator().view().width == qRound(it.canvas().width() * ratio));
}

TEST_CASE("the wheel zooms and the point under the cursor stays", "[gestures]") {
    // To half a pixel along rows and columns, which keeps samples; it does not drift away further.
    constexpr double device_pixel = 0.72;
    WindowFixture it;
    for (const QPointF where : {QPointF(123, 77), QPointF(400.5, 301.25), QPointF(10, 480)}) {
        it.navigator().home();
        const auto before = under(it, where);
        double zoom = zoom_of(it);
        for (int i = 0; i < 12; ++i) {
            it.wheel(where, {0, i % 3 == 0 ? 240 : 120});
            CHECK(zoom_of(it) > zoom);
            zoom = zoom_of(it);
            REQUIRE(pixels_apart(it, under(it, where), before) < device_pixel);
        }
        for (int i = 0; i < 5; ++i) {
            it.wheel(where, {0, -120});
            CHECK(zoom_of(it) < zoom);
            zoom = zoom_of(it);
            REQUIRE(pixels_apart(it, under(it, where), before) < device_pixel);
        }
    }
}

TEST_CASE("the point under the cursor stays when the picture is turned", "[gestures]") {
    WindowFixture it;
    it.navigator().set_rotation(33);
    const QPointF where(200, 150);
    const auto before = under(it, where);
    for (int i = 0; i < 8; ++i)
        it.wheel(where, {0, 120});
    CHECK(pixels_apart(it, under(it, where), before) < 0.72);
}

TEST_CASE("parts of a notch add up to the whole", "[gestures]") {
    WindowFixture it;
    const double start = zoom_of(it);
    it.wheel(it.middle(), {0, 120});
    const double whole = zoom_of(it) / start;
    it.navigator().undo();
    REQUIRE(zoom_of(it) == Approx(start));
    for (int i = 0; i < 8; ++i)
        it.wheel(it.middle(), {0, 15});
    CHECK(zoom_of(it) / start == Approx(whole).epsilon(1e-6));
    CHECK(whole > 1.1);
}

TEST_CASE("Ctrl makes the wheel fine", "[gestures]") {
    WindowFixture it;
    const double start = zoom_of(it);
    it.wheel(it.middle(), {0, 120}, Qt::ControlModifier);
    const double fine = zoom_of(it) / start;
    CHECK(fine > 1);
    it.wheel(it.middle(), {0, 120});
    CHECK(zoom_of(it) / start / fine > fine * 1.1);
}

TEST_CASE("dragging takes the point along and is one step of the history", "[gestures]") {
    WindowFixture it;
    const Location before = it.location();
    const QPoint from(300, 200);
    const QPoint to(411, 263);
    const auto held = under(it, from);
    it.drag(from, to);
    CHECK(pixels_apart(it, under(it, to), held) < rounding);
    CHECK(it.location().zoom == before.zoom);
    it.navigator().undo();
    CHECK(it.location() == before);
    CHECK_FALSE(it.navigator().can_undo());
}

TEST_CASE("a click alone moves nothing", "[gestures]") {
    WindowFixture it;
    const Location before = it.location();
    QTest::mouseClick(&it.canvas(), Qt::LeftButton, {}, {100, 100});
    CHECK(it.location() == before);
    CHECK_FALSE(it.navigator().can_undo());
}

TEST_CASE("Shift and dragging zooms into a box of the picture's shape", "[gestures]") {
    WindowFixture it;
    const double start = zoom_of(it);
    const QPoint from(250, 180);
    const auto wanted = under(it, from);
    const QPoint to(from.x() + 10, from.y() + 70);
    QTest::mousePress(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, from);
    it.move_held(to, Qt::ShiftModifier);
    REQUIRE(it.canvas().gestures().box().active());
    const QRectF box = it.canvas().gestures().box().outline().boundingRect();
    CHECK(box.width() / box.height() == Approx(double(it.canvas().width()) / it.canvas().height()));
    CHECK(box.contains(to.x(), to.y() - 1));
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, to);
    CHECK_FALSE(it.canvas().gestures().box().active());
    CHECK(zoom_of(it) / start ==
          // The canvas need not end with a whole pixel.
          Approx(it.navigator().view().height / it.canvas().to_pixels({0, 140}).y()).epsilon(2e-3));
    CHECK(pixels_apart(it, under(it, QRectF(it.canvas().rect()).center()), wanted) < 0.6);
}

TEST_CASE("a box is turned by Ctrl, whose corner follows the mouse, and by the wheel",
          "[gestures]") {
    WindowFixture it;
    const double start = zoom_of(it);
    const QPoint from(300, 200);
    const auto middle = under(it, from);
    const BoxSelection& box = it.canvas().gestures().box();
    const Qt::KeyboardModifiers both = Qt::ShiftModifier | Qt::ControlModifier;
    QTest::mousePress(&it.canvas(), Qt::LeftButton, both, from);
    const QPoint corner = from + QPoint(20, -90);
    it.move_held(corner, both);
    // One corner lies under the mouse, the shape is the picture's.
    const QPolygonF turned = box.outline();
    CHECK(std::any_of(turned.begin(), turned.end(), [&](QPointF p) {
        return std::hypot(p.x() - corner.x(), p.y() - corner.y()) < 1e-6;
    }));
    const auto side = [](QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); };
    CHECK(side(turned[0], turned[1]) / side(turned[1], turned[2]) ==
          Approx(double(it.canvas().width()) / it.canvas().height()));
    const double before = box.angle();
    CHECK(std::abs(before) > 5);
    it.wheel(QPointF(corner), {0, 120}, Qt::ShiftModifier);
    CHECK(box.angle() == Approx(before + 5));
    CHECK(zoom_of(it) == start);
    const double height = box.size().height();
    it.key(Qt::Key_Escape);
    CHECK_FALSE(box.active());
    CHECK(zoom_of(it) == start);

    QTest::mousePress(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, from);
    it.move_held(from + QPoint(0, int(height / 2)), Qt::ShiftModifier);
    const int notches = 5;
    it.wheel(QPointF(corner), {0, 120 * notches}, Qt::ShiftModifier);
    CHECK(box.angle() == Approx(25));
    const QPolygonF last = box.outline();
    const QPointF bottom = (last[2] + last[3]) / 2;
    it.move_held(bottom.toPoint(), Qt::ShiftModifier);
    const QPolygonF released = box.outline();
    const auto left = under(it, released[0]);
    const auto right = under(it, released[1]);
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, bottom.toPoint());
    // What was the box is the picture: its upper corners lie in the picture's.
    CHECK(it.location().rotation == Approx(-25));
    CHECK(pixels_apart(it, under(it, QPointF(0, 0)), left) < 1.5);
    CHECK(pixels_apart(it, under(it, QPointF(it.canvas().width(), 0)), right) < 1.5);
    CHECK(pixels_apart(it, under(it, QRectF(it.canvas().rect()).center()), middle) < 1);
    it.navigator().undo();
    CHECK(it.location().rotation == 0);
    CHECK(zoom_of(it) == start);
}

TEST_CASE("Esc drops the box and nothing else", "[gestures]") {
    WindowFixture it;
    it.go_where_it_takes_for_ever();
    const Location before = it.location();
    QTest::mousePress(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, {250, 180});
    it.move_held({320, 260}, Qt::ShiftModifier);
    it.key(Qt::Key_Escape);
    CHECK_FALSE(it.canvas().gestures().box().active());
    CHECK(it.session().controller().busy());
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, {320, 260});
    CHECK(it.location() == before);
    it.key(Qt::Key_Escape);
    CHECK_FALSE(it.session().controller().busy());
}

TEST_CASE("a double click zooms in twice at the cursor", "[gestures]") {
    WindowFixture it;
    const double start = zoom_of(it);
    const QPoint where(150, 90);
    // The middle of the pixel pointed at.
    const QPointF pixel = it.canvas().to_pixels(where);
    const QPointF stays(std::floor(pixel.x()) + 0.5, std::floor(pixel.y()) + 0.5);
    const auto held = [&] { return point_under(it.navigator().view(), stays.x(), stays.y()); };
    const auto before = held();
    QTest::mouseDClick(&it.canvas(), Qt::LeftButton, {}, where);
    CHECK(zoom_of(it) / start == Approx(2));
    CHECK(pixels_apart(it, held(), before) < 0.01);
}

TEST_CASE("arrow keys show what lies in their direction", "[gestures]") {
    WindowFixture it;
    const auto at_middle = [&] { return under(it, QRectF(it.canvas().rect()).center()); };
    const auto start = at_middle();
    it.key(Qt::Key_Right);
    CHECK(at_middle().real() > start.real());
    it.key(Qt::Key_Left);
    CHECK(double(std::abs(at_middle() - start)) < 1e-6);
    it.key(Qt::Key_Up);
    CHECK(at_middle().imag() > start.imag());
    it.key(Qt::Key_Down);
    it.key(Qt::Key_Down);
    CHECK(at_middle().imag() < start.imag());
}

TEST_CASE("plus, equals and minus zoom, Home goes home", "[gestures]") {
    WindowFixture it;
    const Location home = it.location();
    const double start = zoom_of(it);
    it.key(Qt::Key_Plus);
    CHECK(zoom_of(it) > start);
    const double once = zoom_of(it);
    it.key(Qt::Key_Equal);
    CHECK(zoom_of(it) > once);
    it.key(Qt::Key_Minus);
    CHECK(zoom_of(it) == Approx(once));
    it.key(Qt::Key_Right);
    it.key(Qt::Key_Home);
    CHECK(it.location() == home);
}

TEST_CASE("F11 shows the picture alone, Esc or F11 brings the rest back", "[gestures]") {
    WindowFixture it;
    auto* panel = it.find<QWidget>("settings_dock");
    REQUIRE(panel->isVisible());
    for (const Qt::Key back : {Qt::Key_F11, Qt::Key_Escape}) {
        it.key(Qt::Key_F11);
        CHECK(it.window().isFullScreen());
        CHECK_FALSE(panel->isVisible());
        it.key(back);
        CHECK_FALSE(it.window().isFullScreen());
        CHECK(panel->isVisible());
    }
}

TEST_CASE("two fingers on a touchpad move the picture", "[gestures]") {
    WindowFixture it;
    const QPointF where(200, 200);
    const auto held = under(it, where);
    it.wheel(where, {0, 0}, {}, {}, Qt::ScrollBegin);
    it.wheel(where, {40, -80}, {}, {10, -20}, Qt::ScrollUpdate);
    it.wheel(where, {40, -80}, {}, {10, -20}, Qt::ScrollMomentum);
    CHECK(pixels_apart(it, under(it, where + QPointF(20, -40)), held) < 0.01);
}

TEST_CASE("a mouse that reports pixels still zooms", "[gestures]") {
    WindowFixture it;
    const double start = zoom_of(it);
    it.wheel({200, 200}, {0, 120}, {}, {0, 120}, Qt::NoScrollPhase);
    CHECK(zoom_of(it) > start);
}

TEST_CASE("pinching zooms at the fingers, twisting turns", "[gestures]") {
    WindowFixture it;
    const double start = zoom_of(it);
    const QPointF where(300, 100);
    const auto held = under(it, where);
    const auto gesture = [&](Qt::NativeGestureType type, double value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, where, where,
                                  it.canvas().mapToGlobal(where), value, QPointF());
        QApplication::sendEvent(&it.canvas(), &event);
    };
    gesture(Qt::ZoomNativeGesture, 0.25);
    CHECK(zoom_of(it) / start == Approx(1.25));
    CHECK(pixels_apart(it, under(it, where), held) < 0.01);
    gesture(Qt::RotateNativeGesture, 10);
    CHECK(it.location().rotation != 0);
}

TEST_CASE("the context menu works on the point under the cursor", "[gestures]") {
    WindowFixture it;
    const QPoint where(222, 111);
    const auto wanted = under(it, where);
    QContextMenuEvent event(QContextMenuEvent::Mouse, where, it.canvas().mapToGlobal(where));
    QApplication::sendEvent(&it.canvas(), &event);
    auto* menu = it.find<QMenu>("context_menu");
    REQUIRE(menu->isVisible());
    QAction* julia = nullptr;
    for (QAction* action : menu->actions()) {
        if (action->text().contains(QStringLiteral("Julia set of"))) julia = action;
    }
    REQUIRE(julia);
    julia->trigger();
    menu->close();
    REQUIRE(it.location().julia);
    CHECK(std::stod(it.location().julia->re) == Approx(double(wanted.real())).margin(1e-5));
    CHECK(std::stod(it.location().julia->im) == Approx(double(wanted.imag())).margin(1e-5));
}

TEST_CASE("zooming ends at the zoom of any location and says so", "[gestures]") {
    Navigator navigator;
    navigator.set_size({640, 400});
    QString told;
    QObject::connect(&navigator, &Navigator::notice, [&](const QString& text) { told = text; });
    Location deep = navigator.location();
    deep.centre = {"0", "0"};
    deep.zoom = "9e999999";
    navigator.go_to(deep);
    navigator.zoom_centre(2);
    CHECK(navigator.location().zoom == "1e1000000");
    CHECK(told.isEmpty());
    navigator.zoom_centre(2);
    CHECK(navigator.location().zoom == "1e1000000");
    CHECK(told.contains(QStringLiteral("deep")));
    navigator.zoom_centre(0.5);
    CHECK(navigator.location().zoom == "5e999999");
}
