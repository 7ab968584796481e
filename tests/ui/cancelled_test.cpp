// What was cancelled or overtaken is never seen.
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <random>
#include <vector>

#include "support/catch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"
#include "ui/overlays/overlays.hpp"
#include "ui/settings/preferences.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// The pictures that the canvas painted.
void follow(WindowFixture& it, std::vector<quint64>& serials) {
    QObject::connect(&it.canvas(), &Canvas::frame_painted, &it.canvas(),
                     [&](quint64 serial) { serials.push_back(serial); });
}

Location spirals(const char* zoom) {
    Location location = hadal::home(formulas().front().id);
    location.centre = {"-0.7436447860", "0.1318252536"};
    location.zoom = zoom;
    location.iterations = 20000;
    return location;
}

/// Changes the colours, and waits for a picture that has them.
bool wait_for_new_colours(WindowFixture& it) {
    const quint64 before = it.canvas().pictures().newest()->colours;
    Colours colours = it.session().colours();
    colours.offset = colours.offset > 0 ? 0 : 0.25;
    it.session().set_colours(colours);
    return wait_until([&] { return it.canvas().pictures().newest()->colours > before; });
}

QImage shown(WindowFixture& it) {
    return it.canvas().pictures().newest()->image.convertToFormat(QImage::Format_RGB32);
}

}  // namespace

TEST_CASE("no picture that was overtaken is painted over a newer one", "[cancelled]") {
    WindowFixture it({500, 400});
    std::vector<quint64> painted;
    follow(it, painted);
    std::mt19937 random(3);
    for (int i = 0; i < 40; ++i) {
        it.navigator().go_to(spirals(i % 2 ? "300" : "3e4"));
        QTest::qWait(int(random() % 25));
    }
    it.navigator().go_to(spirals("2e3"));
    REQUIRE(it.settle());
    const quint64 last = it.session().controller().newest_serial();
    QTest::qWait(150);  // time for what was cancelled to come late
    CHECK(std::is_sorted(painted.begin(), painted.end()));
    CHECK(painted.back() == last);
    CHECK(shown(it) == picture_of(it.navigator().view(), it.session().colours()));
}

TEST_CASE("a stopped picture stays as it was, and nothing of it comes later", "[cancelled]") {
    WindowFixture it({500, 400});
    it.go_where_it_is_slow();
    RenderController& controller = it.session().controller();
    REQUIRE(wait_until([&] {
        const Frame* newest = it.canvas().pictures().newest();
        return newest->serial == controller.newest_serial() && newest->opaque;
    }));
    it.key(Qt::Key_Escape);
    REQUIRE_FALSE(controller.busy());
    // Colours are taken up once it has ended, and what they change is the last that comes of it.
    REQUIRE(wait_for_new_colours(it));
    REQUIRE(wait_for_new_colours(it));  // the first might have come in while it was ending
    const QImage before = it.canvas().grab().toImage();
    int frames = 0;
    const auto count = QObject::connect(&controller, &RenderController::frame_ready, &it.canvas(),
                                        [&](const Frame&) { ++frames; });
    QTest::qWait(400);
    QObject::disconnect(count);
    CHECK(frames == 0);
    CHECK(it.canvas().grab().toImage() == before);
    CHECK_FALSE(it.canvas().pictures().newest()->complete);
}

TEST_CASE("antialiasing that is overtaken is never painted", "[cancelled]") {
    forget_everything();
    Preferences preferences;
    preferences.resting_samples = 4;
    save_preferences(preferences);
    WindowFixture it({400, 320}, Start::remembering);
    std::mt19937 random(9);
    for (int i = 0; i < 12; ++i) {
        it.navigator().go_to(spirals(i % 2 ? "500" : "6e3"));
        REQUIRE(it.settle());
        const QImage plain = picture_of(it.navigator().view(), it.session().colours());
        // Around the moment when it begins, and while it is at work.
        QTest::qWait(380 + int(random() % 60));
        it.navigator().pan(7, 3);
        const Frame* newest = it.canvas().pictures().newest();
        CHECK((newest->view != it.navigator().view() || !newest->complete));
        REQUIRE(it.settle());
        const Frame moved = *it.canvas().pictures().newest();
        CHECK(moved.view == it.navigator().view());
        CHECK(moved.image.convertToFormat(QImage::Format_RGB32) ==
              picture_of(moved.view, it.session().colours()));
        CHECK(moved.image != plain);
    }
    forget_everything();
}

TEST_CASE("what an overlay or a tool was asked before is not told of later", "[cancelled]") {
    WindowFixture it({500, 400});
    REQUIRE(it.settle());
    const auto& orbit = it.window().overlays().orbit();
    it.find<QAction>("orbit")->trigger();
    std::mt19937 random(1);
    // From a point inside, which takes long, to one outside, and off and on in between.
    it.go_where_it_takes_for_ever();
    for (int i = 0; i < 20; ++i) {
        it.hover({100 + int(random() % 250), 80 + int(random() % 150)});
        if (i % 5 == 4) it.find<QAction>("orbit")->trigger();
        if (i % 5 == 4) it.find<QAction>("orbit")->trigger();
        QTest::qWait(int(random() % 20));
    }
    it.find<QAction>("orbit")->trigger();
    CHECK_FALSE(orbit.on());
    QTest::qWait(200);
    CHECK(orbit.words().isEmpty());
    CHECK_FALSE(it.window().overlays().legend().isVisible());
    CHECK(orbit.trace().points.empty());

    // A verification that is given up says nothing afterwards.
    it.navigator().go_to(hadal::home(FormulaId{}));
    REQUIRE(it.settle());
    auto* strip = it.find<QWidget>("tool_strip");
    for (int i = 0; i < 8; ++i) {
        it.find<QAction>("verify")->trigger();
        QTest::qWait(int(random() % 15));
        it.key(Qt::Key_Escape);
        CHECK_FALSE(strip->isVisible());
        QTest::qWait(30);
        CHECK_FALSE(strip->isVisible());
    }
    // The last one asked is the one that tells.
    it.find<QAction>("verify")->trigger();
    it.find<QAction>("mini_set")->trigger();
    auto* text = it.find<QLabel>("tool_text");
    REQUIRE(wait_until([&] { return !it.find<QPushButton>("tool_action")->isHidden(); }));
    CHECK(text->text().contains(QStringLiteral("mini-set")));
    QTest::qWait(200);
    CHECK(text->text().contains(QStringLiteral("mini-set")));
}
