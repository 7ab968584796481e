// The Tools menu: verifying the view, and the nearest mini-set.
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include "support/catch.hpp"
#include "support/oracle_plane.hpp"
#include "support/stopwatch.hpp"
#include "support/window_fixture.hpp"
#include "ui/tools/tool_strip.hpp"
#include "ui/work/share_bar.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

// The nucleus of period 3 on the needle: the real root of c^3 + 2 c^2 + c + 1.
const char* const nucleus_3 = "-1.7548776662466927600495088963585286918946";

Location about_period_3(const char* zoom) {
    Location location = hadal::home(formulas().front().id);
    location.centre = {nucleus_3, "0"};
    location.zoom = zoom;
    return location;
}

QString told(WindowFixture& it) {
    return it.find<QWidget>("tool_strip")->isVisible() ? it.find<QLabel>("tool_text")->text()
                                                       : QString();
}

bool works(WindowFixture& it) {
    return it.find<QProgressBar>("tool_progress")->isVisible();
}

bool wait_for_result(WindowFixture& it) {
    return wait_until([&] { return !told(it).isEmpty() && !works(it); });
}

}  // namespace

TEST_CASE("a right picture is told to be right", "[tools]") {
    WindowFixture it({500, 400});
    it.navigator().go_to(about_period_3("1e25"));
    REQUIRE(it.settle());
    CHECK(told(it).isEmpty());
    it.key(Qt::Key_I, Qt::ControlModifier);
    REQUIRE(wait_for_result(it));
    INFO(told(it).toStdString());
    CHECK(told(it).startsWith(QStringLiteral("Right: all 400 pixels")));
    CHECK_FALSE(it.find<QPushButton>("tool_action")->isVisible());
    // Esc puts it away, and so does leaving the view it tells of.
    it.key(Qt::Key_Escape);
    CHECK(told(it).isEmpty());
    it.key(Qt::Key_I, Qt::ControlModifier);
    REQUIRE(wait_for_result(it));
    it.key(Qt::Key_Left);
    CHECK(told(it).isEmpty());
}

TEST_CASE("verifying ends at once when it is no longer wanted", "[tools]") {
    WindowFixture it({500, 400});
    // Direct iteration takes numbers of 10,000 bits there.
    Location deep = it.location();
    deep.centre = {"-2", "1e-3000"};
    deep.zoom = "1e3000";
    deep.iterations = 20000;
    it.navigator().go_to(deep);
    REQUIRE(it.settle());
    for (const int way : {0, 1, 2, 3}) {
        it.key(Qt::Key_I, Qt::ControlModifier);
        QTest::qWait(60);
        REQUIRE(works(it));
        const Stopwatch watch;
        if (way == 0) it.key(Qt::Key_Escape);
        if (way == 1) QTest::mouseClick(it.find<QToolButton>("tool_close"), Qt::LeftButton);
        if (way == 2) it.navigator().pan(1, 1);
        if (way == 3) it.close();
        CHECK(watch.busy_ms() < 300);
        if (way == 3) break;
        CHECK(told(it).isEmpty());
        REQUIRE(it.settle());
    }
}

TEST_CASE("a tool that tells no share yet is seen to be at work", "[tools]") {
    QWidget picture;
    picture.resize(600, 300);
    picture.show();
    ToolStrip strip(&picture);
    auto* bar = strip.findChild<ShareBar*>(QStringLiteral("tool_progress"));
    strip.show_work(QStringLiteral("Working"));
    CHECK(wait_until([&] { return bar->moves(); }));
    strip.set_progress(0.5);
    CHECK_FALSE(bar->moves());
    CHECK(bar->value() == bar->maximum() / 2);
    strip.show_work(QStringLiteral("Working on something else"));
    CHECK(wait_until([&] { return bar->moves(); }));
    strip.show_result(QStringLiteral("Done"));
    CHECK_FALSE(bar->moves());
}

TEST_CASE("an unfinished picture is not verified", "[tools]") {
    WindowFixture it;
    it.go_where_it_takes_for_ever();
    it.key(Qt::Key_I, Qt::ControlModifier);
    CHECK(told(it).contains(QStringLiteral("complete")));
    CHECK_FALSE(works(it));
}

TEST_CASE("the nearest mini-set is outlined before going there", "[tools]") {
    WindowFixture it({700, 500});
    const bool by_key = GENERATE(true, false);
    it.navigator().go_to(about_period_3("40"));
    it.navigator().pan(40, -30);
    REQUIRE(it.settle());
    const Location before = it.location();
    it.key(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(wait_for_result(it));
    INFO(told(it).toStdString());
    CHECK(told(it).contains(QStringLiteral("period 3,")));
    CHECK(it.location() == before);

    // About the nucleus, and as large as that mini-set: from cusp to tip 0.0481 of the plane.
    const View& view = it.navigator().view();
    const QRectF frame = it.canvas().outline().corners(view).boundingRect();
    const oracle::Point middle = oracle::under(view, frame.center().x(), frame.center().y());
    CHECK(middle.re.to_double() == Approx(std::stod(nucleus_3)).margin(0.02));
    CHECK(middle.im.to_double() == Approx(0).margin(1e-4));
    const double height = frame.height() * oracle::pitch(view).to_double();
    CHECK(height > 0.01);
    CHECK(height < 0.1);

    if (by_key) {
        it.key(Qt::Key_Return);
    } else {
        QTest::mouseClick(it.find<QPushButton>("tool_action"), Qt::LeftButton);
    }
    CHECK(told(it).isEmpty());
    CHECK_FALSE(it.canvas().outline().set());
    CHECK(4 / std::stod(it.location().zoom) == Approx(height).epsilon(1e-3));
    it.navigator().undo();
    CHECK(it.location() == before);
    // Enter is nobody's again.
    it.canvas().setFocus();
    it.key(Qt::Key_Return);
    CHECK(it.location() == before);
}

TEST_CASE("the mini-set found is offered on the way, but not in another plane", "[tools]") {
    WindowFixture it({500, 400});
    it.navigator().go_to(about_period_3("40"));
    it.key(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(wait_for_result(it));
    it.navigator().pan(10, 10);
    CHECK(told(it).contains(QStringLiteral("period 3,")));
    it.navigator().set_julia(true);
    CHECK(told(it).isEmpty());
    CHECK_FALSE(it.canvas().outline().set());
}

TEST_CASE("where no mini-set can be found it is told", "[tools]") {
    WindowFixture it({500, 400});
    SECTION("there is none in view") {
        Location outside = it.location();
        outside.centre = {"1", "1"};
        outside.zoom = "20";
        it.navigator().go_to(outside);
        it.key(Qt::Key_M, Qt::ControlModifier);
        REQUIRE(wait_for_result(it));
        CHECK(told(it).contains(QStringLiteral("No mini-set")));
    }
    SECTION("this fractal has none") {
        it.navigator().go_to(home(FormulaId{}, PointText{"0", "1"}));
        it.key(Qt::Key_M, Qt::ControlModifier);
        REQUIRE(wait_for_result(it));
        CHECK(told(it).contains(QStringLiteral("Julia set")));
    }
    CHECK_FALSE(it.canvas().outline().set());
    CHECK_FALSE(it.find<QPushButton>("tool_action")->isVisible());
    QTest::mouseClick(it.find<QToolButton>("tool_close"), Qt::LeftButton);
    CHECK(told(it).isEmpty());
}
