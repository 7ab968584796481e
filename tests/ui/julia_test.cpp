// The Julia set beside the parameter plane: held, docked, dragged, gone to and undone.
#include <QAction>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QWindow>
#include <random>

#include "support/catch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"
#include "ui/julia/julia_inset.hpp"
#include "ui/julia/julia_panel.hpp"
#include "ui/julia/julia_peek.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

JuliaInset* inset(WindowFixture& it) {
    auto* found = it.window().findChild<JuliaInset*>();
    return found && found->isVisible() ? found : nullptr;
}

/// Lets the key go, and waits until that is believed: keys that repeat are let go as well.
void let_go(WindowFixture& it) {
    QTest::keyRelease(&it.canvas(), Qt::Key_J);
    REQUIRE(wait_until([&] { return !it.window().findChild<JuliaPeek*>()->held(); }));
}

void tap(WindowFixture& it) {
    QTest::keyPress(&it.canvas(), Qt::Key_J);
    let_go(it);
}

JuliaPanel& open_dock(WindowFixture& it) {
    it.find<QAction>("show_julia_dock")->trigger();
    auto* panel = it.window().findChild<JuliaPanel*>();
    REQUIRE(panel);
    REQUIRE(wait_until([&] { return panel->isVisible(); }));
    return *panel;
}

bool complete(LinkedPicture& picture) {
    return wait_until([&] {
        const Frame* newest = picture.canvas().pictures().newest();
        return newest && newest->complete && newest->view == picture.session().navigator().view() &&
               !picture.session().controller().busy();
    });
}

PointText under(WindowFixture& it, QPoint logical) {
    const QPointF pixel = it.canvas().to_pixels(logical);
    return point_at(it.navigator().view(), pixel.x(), pixel.y());
}

const SeedHandle& handle(WindowFixture& it) {
    return it.window().findChild<JuliaPanel*>()->handle();
}

}  // namespace

TEST_CASE("while J is held the Julia set of the point under the cursor is seen", "[julia]") {
    WindowFixture it;
    REQUIRE(it.settle());
    const Location before = it.location();
    const QPoint first(300, 200);
    it.hover(first);
    QTest::keyPress(&it.canvas(), Qt::Key_J);
    REQUIRE(inset(it));
    const Navigator& shown = inset(it)->picture().session().navigator();
    CHECK(shown.location().julia == under(it, first));
    const QPoint second(500, 300);
    it.hover(second);
    CHECK(shown.location().julia == under(it, second));
    CHECK(shown.location().formula == before.formula);
    // The picture is that Julia set, to the last pixel.
    LinkedPicture& picture = inset(it)->picture();
    REQUIRE(complete(picture));
    const Frame& frame = *picture.canvas().pictures().newest();
    CHECK(frame.image == picture_of(frame.view, it.session().colours()));
    CHECK(it.location() == before);
    let_go(it);
    CHECK_FALSE(inset(it));
    CHECK_FALSE(it.find<QAction>("julia_peek")->isChecked());
    CHECK(it.location() == before);
    CHECK_FALSE(it.navigator().can_undo());
}

TEST_CASE("J tapped stays until it is tapped again or ended by Esc", "[julia]") {
    WindowFixture it;
    const bool by_escape = GENERATE(true, false);
    tap(it);
    REQUIRE(inset(it));
    // With the mouse elsewhere it is that of the middle.
    CHECK(std::stod(inset(it)->picture().session().navigator().location().julia->re) ==
          Approx(-0.75).margin(1e-3));
    if (by_escape) {
        it.key(Qt::Key_Escape);
    } else {
        tap(it);
    }
    CHECK_FALSE(inset(it));
    tap(it);
    CHECK(inset(it));
}

TEST_CASE("a key that repeats, with or without saying so, counts as held", "[julia]") {
    WindowFixture it;
    it.hover({300, 200});
    QTest::keyPress(&it.canvas(), Qt::Key_J);
    it.hover({310, 210});
    for (int i = 0; i < 5; ++i) {
        QTest::keyRelease(&it.canvas(), Qt::Key_J);
        QTest::keyPress(&it.canvas(), Qt::Key_J);
        CHECK(inset(it));
    }
    let_go(it);
    CHECK_FALSE(inset(it));
}

TEST_CASE("a click while J is held goes to the Julia set, undo comes back, a drag does not go",
          "[julia]") {
    WindowFixture it;
    const Location before = it.location();
    const QPoint at(420, 190);
    const PointText seed = under(it, at);
    it.hover(at);
    QTest::keyPress(&it.canvas(), Qt::Key_J);
    // On the way that clicks take from the display.
    QTest::mouseClick(it.window().windowHandle(), Qt::LeftButton, Qt::NoModifier,
                      it.canvas().mapTo(&it.window(), at));
    REQUIRE(wait_until([&] { return it.location().julia.has_value(); }, 5000));
    let_go(it);
    CHECK(it.location().julia == seed);
    CHECK_FALSE(inset(it));
    CHECK_FALSE(it.find<QAction>("julia_peek")->isEnabled());
    it.navigator().undo();
    CHECK(it.location() == before);
    CHECK_FALSE(it.navigator().can_undo());
    it.navigator().redo();
    CHECK(it.location().julia == seed);
    it.navigator().set_julia(false);
    CHECK(it.location().centre == before.centre);
    CHECK(it.location().zoom == before.zoom);

    tap(it);
    it.drag(at, at + QPoint(60, 10));
    QCoreApplication::processEvents();
    CHECK_FALSE(it.location().julia);
    CHECK(inset(it));
}

TEST_CASE("a seed taken in a deep view has all its digits", "[julia]") {
    WindowFixture it({600, 400});
    Location deep = it.location();
    deep.centre = {"-1.7499576837060935036022145060706997072711057972625207793024282",
                   "0.00000000000000000278793706563379402178294753790944364927085054"};
    deep.zoom = "1e50";
    deep.iterations = 2000;
    it.navigator().go_to(deep);
    const QPoint at(111, 222);
    it.hover(at);
    tap(it);
    REQUIRE(inset(it));
    const auto seed = inset(it)->picture().session().navigator().location().julia;
    CHECK(seed == under(it, at));
    CHECK(seed->re.size() > 52);
    QTest::mouseClick(&it.canvas(), Qt::LeftButton, Qt::NoModifier, at);
    REQUIRE(wait_until([&] { return it.location().julia.has_value(); }));
    CHECK(it.location().julia == seed);
    it.navigator().undo();
    CHECK(it.location() == deep);
}

TEST_CASE("the dock shows the Julia set of a ring that is dragged, for every formula", "[julia]") {
    WindowFixture it({1100, 700});
    JuliaPanel& panel = open_dock(it);
    REQUIRE(it.settle());
    const Navigator& shown = panel.picture().session().navigator();
    for (const FormulaInfo& formula : formulas()) {
        INFO(std::string(formula.name));
        it.navigator().set_formula(formula.id);
        REQUIRE(handle(it).seen());
        const QPoint from = handle(it).position().toPoint();
        const QPoint to = from + QPoint(35, -50);
        const Location before = it.location();
        it.drag(from, to);
        CHECK(it.location() == before);
        CHECK(it.canvas().cursor() == it.canvas().to_pixels(QPointF(to)));
        CHECK(shown.location().formula == formula.id);
        REQUIRE(shown.location().julia);
        // The ring lies where it was let go, and its seed under it.
        const QPointF away = handle(it).position() - to;
        CHECK(std::hypot(away.x(), away.y()) < 1.5);
        const QPointF pixel = it.canvas().to_pixels(handle(it).position());
        const auto point = point_under(it.navigator().view(), pixel.x(), pixel.y());
        CHECK(std::stod(shown.location().julia->re) == Approx(double(point.real())).margin(1e-4));
        CHECK(std::stod(shown.location().julia->im) == Approx(double(point.imag())).margin(1e-4));
    }
    REQUIRE(complete(panel.picture()));
    const Frame& frame = *panel.picture().canvas().pictures().newest();
    CHECK(frame.image == picture_of(frame.view, it.session().colours()));
    // Not moved in, one goes to the whole of it, whatever the shape of the little picture.
    it.find<QPushButton>("julia_go")->click();
    CHECK(it.location().zoom == hadal::home(shown.location().formula, it.location().julia).zoom);
}

TEST_CASE("the dock is worked by keyboard: a seed is typed, gone to, and undone", "[julia]") {
    WindowFixture it({1100, 700});
    JuliaPanel& panel = open_dock(it);
    const Location before = it.location();
    it.type("link_re", QStringLiteral("-0.8"));
    it.type("link_im", QStringLiteral("0.156"));
    const Location& shown = panel.picture().session().navigator().location();
    CHECK(shown.julia == PointText{"-0.8", "0.156"});
    it.type("link_im", QStringLiteral("much"));
    CHECK(shown.julia == PointText{"-0.8", "0.156"});
    it.find<QLineEdit>("link_im")->setFocus();
    it.key(Qt::Key_Escape);
    // What one has moved to in the little picture is what one goes to.
    Navigator& little = panel.picture().session().navigator();
    little.zoom_centre(3);
    const std::string zoom = shown.zoom;
    auto* go = it.find<QPushButton>("julia_go");
    go->setFocus();
    it.key(Qt::Key_Space);
    CHECK(it.location().julia == PointText{"-0.8", "0.156"});
    CHECK(it.location().zoom == zoom);
    it.navigator().undo();
    CHECK(it.location() == before);
    // Home in the little picture shows all of it again, and that is where one goes then.
    little.zoom_centre(5);
    panel.picture().canvas().setFocus();
    it.key(Qt::Key_Home);
    go->click();
    const Location whole = hadal::home(before.formula, PointText{"-0.8", "0.156"});
    CHECK(it.location().zoom == whole.zoom);
    CHECK(it.location().centre == whole.centre);
    it.navigator().undo();
    CHECK(it.location() == before);
}

TEST_CASE("in a Julia set the dock shows the parameter plane, whose ring changes the set",
          "[julia]") {
    WindowFixture it({1100, 700});
    it.navigator().set_julia(true);
    JuliaPanel& panel = open_dock(it);
    const Location before = it.location();
    Navigator& plane = panel.picture().session().navigator();
    CHECK_FALSE(plane.location().julia);
    CHECK_FALSE(handle(it).seen());
    Canvas& little = panel.picture().canvas();
    const PixelPoint ring = pixel_of(plane.view(), *before.julia);
    const QPoint from = (QPointF(ring.x, ring.y) / little.devicePixelRatioF()).toPoint();
    QTest::mousePress(&little, Qt::LeftButton, Qt::NoModifier, from);
    for (const QPoint to : {from + QPoint(5, 5), from + QPoint(30, -20)}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(to), little.mapToGlobal(QPointF(to)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&little, &move);
    }
    QTest::mouseRelease(&little, Qt::LeftButton, Qt::NoModifier, from + QPoint(30, -20));
    REQUIRE(it.location().julia);
    CHECK(it.location().julia != before.julia);
    const double pitch = 4 / (std::stod(plane.location().zoom) * plane.view().height);
    CHECK(std::stod(it.location().julia->re) ==
          Approx(std::stod(before.julia->re) + 30 * little.devicePixelRatioF() * pitch)
              .margin(1.1 * pitch));
    // One step, whatever the way.
    it.navigator().undo();
    CHECK(it.location() == before);
    it.find<QPushButton>("julia_go")->click();
    CHECK_FALSE(it.location().julia);
}

TEST_CASE("random walks through Julia sets are undone and done again", "[julia]") {
    WindowFixture it({500, 400});
    std::mt19937 random(7);
    std::vector<Location> walk{it.location()};
    for (int i = 0; i < 60; ++i) {
        const QPoint at(50 + int(random() % 400), 50 + int(random() % 250));
        const bool in_julia = it.location().julia.has_value();
        switch (random() % 4) {
            case 0:
                if (in_julia) break;
                it.hover(at);
                QTest::keyPress(&it.canvas(), Qt::Key_J);
                QTest::mouseClick(&it.canvas(), Qt::LeftButton, Qt::NoModifier, at);
                REQUIRE(wait_until([&] { return it.location().julia.has_value(); }));
                break;
            case 1:
                if (in_julia) it.navigator().set_julia(false);
                break;
            case 2:
                it.navigator().box(it.canvas().to_pixels(at), 200);
                break;
            default:
                it.navigator().centre_on(it.canvas().to_pixels(at));
        }
        if (it.location() != walk.back()) walk.push_back(it.location());
    }
    REQUIRE(walk.size() > 20);
    for (std::size_t i = walk.size(); i-- > 1;) {
        CHECK(it.location() == walk[i]);
        it.navigator().undo();
    }
    CHECK(it.location() == walk[0]);
    CHECK_FALSE(it.navigator().can_undo());
    for (std::size_t i = 1; i < walk.size(); ++i) {
        it.navigator().redo();
        CHECK(it.location() == walk[i]);
    }
}

TEST_CASE("a click goes nowhere unless a Julia set is peeked at", "[julia]") {
    WindowFixture it;
    const Location before = it.location();
    QTest::mouseClick(&it.canvas(), Qt::LeftButton, {}, it.middle());
    QApplication::processEvents();
    CHECK(it.location() == before);
}
