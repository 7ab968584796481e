// What is on the screen, while the renderer works and when it is done.
#include <QElapsedTimer>
#include <set>

#include "support/catch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// The canvas as it is painted, in physical pixels.
QImage grab(WindowFixture& it) {
    return it.canvas().grab().toImage().convertToFormat(QImage::Format_RGB32);
}

bool same_pixels(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return false;
    for (int y = 0; y < a.height(); ++y) {
        if (!std::equal(a.constScanLine(y), a.constScanLine(y) + 4 * a.width(),
                        b.constScanLine(y))) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("the finished picture is the core's, pixel by pixel", "[picture]") {
    WindowFixture it;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(it.settled());
        CHECK(same_pixels(grab(it), picture_of(it.navigator().view(), it.session().colours())));
        it.wheel({300, 200}, {0, 240});
        REQUIRE(it.settle());
    }
}

TEST_CASE("the newest request wins over any storm of requests", "[picture]") {
    WindowFixture it;
    std::vector<quint64> serials;
    QObject::connect(&it.session().controller(), &RenderController::frame_ready,
                     [&](const Frame& frame) { serials.push_back(frame.serial); });
    for (int i = 0; i < 60; ++i) {
        it.wheel({300, 200}, {0, i % 4 == 3 ? -120 : 120});
        it.drag({200, 200}, {210 + i, 200});
        if (i % 10 == 0) QTest::qWait(15);
    }
    REQUIRE(it.settle());
    CHECK(std::is_sorted(serials.begin(), serials.end()));
    CHECK(serials.back() == it.session().controller().newest_serial());
    CHECK(same_pixels(grab(it), picture_of(it.navigator().view(), it.session().colours())));
    QTest::qWait(100);
    CHECK(same_pixels(grab(it), picture_of(it.navigator().view(), it.session().colours())));
}

TEST_CASE("while rendering, the old picture is shown moved", "[picture]") {
    WindowFixture it;
    const QImage before = grab(it);
    const double ratio = it.canvas().devicePixelRatioF();
    const int logical = 60;  // whole physical pixels at ratios 1, 1.5 and 2
    const int moved = qRound(logical * ratio);
    QTest::mousePress(&it.canvas(), Qt::LeftButton, {}, {200, 200});
    it.move_held({200 + logical, 200});
    // No events have run: no new picture can have arrived.
    const QImage now = grab(it);
    CHECK(same_pixels(now.copy(moved, 0, now.width() - moved, now.height()),
                      before.copy(0, 0, before.width() - moved, before.height())));
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, {}, {200 + logical, 200});
    CHECK(it.settle());
}

TEST_CASE("while rendering, the old picture is shown scaled", "[picture]") {
    WindowFixture it;
    REQUIRE(it.settle());
    const QImage before = grab(it);
    it.navigator().zoom_centre(2);
    const QImage now = grab(it);
    const QPoint middle = before.rect().center();
    int close = 0;
    int all = 0;
    for (int y = -100; y <= 100; y += 5) {
        for (int x = -100; x <= 100; x += 5) {
            const QColor was(before.pixel(middle + QPoint(x, y) / 2));
            const QColor is(now.pixel(middle + QPoint(x, y) / 2 * 2));
            close += std::abs(was.lightness() - is.lightness()) < 40;
            ++all;
        }
    }
    CHECK(close > all * 0.8);
    CHECK_FALSE(same_pixels(before, now));
}

TEST_CASE("the new picture arrives coarse to fine", "[picture]") {
    WindowFixture it;
    it.go_where_it_takes_for_ever();
    std::vector<Frame> frames;
    QObject::connect(&it.session().controller(), &RenderController::frame_ready,
                     [&](const Frame& frame) { frames.push_back(frame); });
    Location slow = hadal::home(formulas().front().id, PointText{"-0.75", "0"});
    slow.iterations = 5000;
    it.navigator().go_to(slow);
    REQUIRE(it.settle());
    REQUIRE(frames.size() > 1);
    CHECK(frames.back().complete);
    int coarsest = 8;
    for (const Frame& frame : frames) {
        if (!frame.opaque || frame.view.location != slow) continue;
        CHECK(frame.stride <= coarsest);
        coarsest = frame.stride;
    }
}

TEST_CASE("a change of colours iterates nothing", "[picture]") {
    WindowFixture it;
    const quint64 renders = it.session().controller().renders();
    const QImage before = grab(it);
    for (const Palette& palette : builtin_palettes()) {
        Colours colours{palette.name, 1.5, 0.25};
        const quint64 serial = it.canvas().pictures().newest()->serial;
        const quint64 generation = it.canvas().pictures().newest()->colours;
        it.session().set_colours(colours);
        REQUIRE(wait_until([&] { return it.canvas().pictures().newest()->colours > generation; }));
        CHECK(it.canvas().pictures().newest()->serial == serial);
        CHECK(it.canvas().pictures().newest()->complete);
        CHECK(same_pixels(grab(it), picture_of(it.navigator().view(), colours)));
    }
    CHECK(it.session().controller().renders() == renders);
    CHECK_FALSE(same_pixels(grab(it), before));
}

TEST_CASE("colours change while the renderer works and when it was stopped", "[picture]") {
    WindowFixture it;
    it.go_where_it_is_slow();
    REQUIRE(wait_until([&] {
        return it.canvas().pictures().newest()->serial == it.session().controller().newest_serial();
    }));
    quint64 generation = it.canvas().pictures().newest()->colours;
    it.session().set_colours({"hot", 1, 0});
    CHECK(wait_until([&] { return it.canvas().pictures().newest()->colours > generation; }));
    CHECK(it.session().controller().busy());
    it.session().controller().stop();
    QTest::qWait(50);
    generation = it.canvas().pictures().newest()->colours;
    it.session().set_colours({"abyss", 2, 0});
    CHECK(wait_until([&] { return it.canvas().pictures().newest()->colours > generation; }));
    CHECK_FALSE(it.session().controller().busy());
}

TEST_CASE("an unfinished picture is coloured as a whole", "[picture]") {
    WindowFixture it;
    const auto recolour = [&](const Colours& colours) {
        const quint64 generation = it.canvas().pictures().newest()->colours;
        it.session().set_colours(colours);
        REQUIRE(wait_until([&] { return it.canvas().pictures().newest()->colours > generation; }));
        return it.canvas().pictures().newest()->image;
    };
    it.go_where_it_is_slow();
    // Stop while tiles of a finer pass lie over a coarser one.
    REQUIRE(wait_until([&] {
        const Frame* newest = it.canvas().pictures().newest();
        return newest->serial == it.session().controller().newest_serial() && newest->opaque &&
               !newest->tiles.empty();
    }));
    it.session().controller().stop();
    QTest::qWait(100);
    const Frame stopped = *it.canvas().pictures().newest();
    REQUIRE_FALSE(stopped.complete);
    REQUIRE(stopped.opaque);
    CHECK_FALSE(same_pixels(recolour({"hot", 1, 0}), stopped.image));
    CHECK(same_pixels(recolour(Colours{builtin_palettes().front().name, 1, 0}), stopped.image));
}

TEST_CASE("a stream of requests shows a whole picture now and then", "[picture]") {
    WindowFixture it({480, 300});
    it.go_where_it_is_slow();
    std::set<quint64> shown;
    QObject::connect(&it.session().controller(), &RenderController::frame_ready,
                     [&](const Frame& frame) {
                         if (frame.opaque) shown.insert(frame.serial);
                     });
    QElapsedTimer timer;
    timer.start();
    // Each request comes before the coarse picture of the one before it can be whole.
    while (shown.size() < 3 && timer.elapsed() < allowed(patience_ms)) {
        it.navigator().pan(1, 0);
        QTest::qWait(5);
    }
    CHECK(shown.size() >= 3);
}
