// Moving about without waiting: what is computed again, what is shown meanwhile.
#include <QAction>
#include <QLabel>
#include <random>

#include "support/catch.hpp"
#include "support/part_of_picture.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"
#include "ui/render/backdrop.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

int64_t pixels(WindowFixture& it) {
    return int64_t{it.navigator().view().width} * it.navigator().view().height;
}

/// Pixels computed for what `does` leads to, once it is complete.
template <class Does>
int64_t computed_by(WindowFixture& it, Does does) {
    const int64_t before = it.session().controller().computed_pixels();
    does();
    REQUIRE(it.settle());
    return it.session().controller().computed_pixels() - before;
}

/// The newest picture's raw data are those of a render that knows of no other.
bool is_cold(WindowFixture& it) {
    const View view = it.navigator().view();
    const Frame* newest = it.canvas().pictures().newest();
    if (!newest || !newest->planes || newest->view != view) return false;
    Planes cold(view.width, view.height);
    render({view.location, view.width, view.height}, cold.target());
    for (int y = 0; y < view.height; ++y) {
        const auto same = [&](auto a, auto b) {
            return std::equal(a.row(y), a.row(y) + view.width, b.row(y));
        };
        if (!same(cold.counts(), newest->planes->counts()) ||
            !same(cold.fractions(), newest->planes->fractions())) {
            return false;
        }
    }
    return true;
}

Location with_limit(const Location& location, int64_t limit) {
    Location result = location;
    result.iterations = limit;
    return result;
}

/// Many limits, all of them cheap, and something inside.
Location spirals(const char* zoom, int64_t limit) {
    Location location = hadal::home(formulas().front().id);
    location.centre = {"-0.743643887037151", "0.131825904205330"};
    location.zoom = zoom;
    location.iterations = limit;
    return location;
}

/// About a small copy, as deep as perturbation.
Location deep_copy() {
    Location location = hadal::home(formulas().front().id);
    location.centre = {"-1.7548776662466927600495", "1e-22"};
    location.zoom = "1e18";
    location.iterations = 300;
    return location;
}

double zoom_of(WindowFixture& it) {
    return std::stod(it.location().zoom);
}

}  // namespace

TEST_CASE("dragging computes the uncovered strips only", "[flying]") {
    WindowFixture it({600, 400});
    it.navigator().go_to(spirals("30", 400));
    REQUIRE(it.settle());
    const View view = it.navigator().view();
    const double ratio = it.canvas().devicePixelRatioF();
    const int64_t computed = computed_by(it, [&] {
        QTest::mousePress(&it.canvas(), Qt::LeftButton, {}, {200, 200});
        it.move_held({240, 180});
        QTest::mouseRelease(&it.canvas(), Qt::LeftButton, {}, {240, 180});
    });
    const int dx = qRound(40 * ratio);
    const int dy = qRound(20 * ratio);
    CHECK(computed == pixels(it) - int64_t{view.width - dx} * (view.height - dy));
    CHECK(it.session().controller().meter().reused == pixels(it) - computed);
    CHECK(is_cold(it));
}

TEST_CASE("a double click keeps the samples that coincide", "[flying]") {
    WindowFixture it({600, 400});
    it.navigator().go_to(spirals("30", 400));
    REQUIRE(it.settle());
    const int64_t computed = computed_by(it, [&] {
        QTest::mouseDClick(&it.canvas(), Qt::LeftButton, {}, {150, 90});
    });
    CHECK(computed < pixels(it) * 77 / 100);
    CHECK(computed > pixels(it) * 73 / 100);
    CHECK(is_cold(it));
}

TEST_CASE("deep double clicks keep samples, and what was prepared, most of the time",
          "[flying][deep]") {
    WindowFixture it({360, 300});
    Location branches = hadal::home(formulas().front().id);
    branches.centre = {"0", "1"};
    branches.zoom = "3e130";
    branches.iterations = 900;
    it.navigator().go_to(branches);
    REQUIRE(it.settle());
    int kept = 0;
    for (int i = 0; i < 8; ++i) {
        const int64_t computed = computed_by(it, [&] {
            QTest::mouseDClick(&it.canvas(), Qt::LeftButton, {}, {175 + i, 140 - i});
        });
        CAPTURE(i, computed, it.location().zoom);
        const bool some_kept = computed < pixels(it) * 77 / 100;
        kept += some_kept;
        if (some_kept) CHECK(computed > pixels(it) * 73 / 100);
        CHECK(is_cold(it));
    }
    CHECK(kept >= 4);
}

TEST_CASE("three notches of the wheel keep the samples that coincide, in and out", "[flying]") {
    WindowFixture it({600, 400});
    const bool deep = GENERATE(false, true);
    it.navigator().go_to(deep ? deep_copy() : spirals("30", 400));
    REQUIRE(it.settle());
    const std::string zoom = it.location().zoom;
    const QPointF where(150, 130);
    const QPointF pixel = it.canvas().to_pixels(where);
    const auto notch = [&](int delta) {
        return computed_by(it, [&] { it.wheel(where, {0, delta}); });
    };
    for (const int delta : {120, -120}) {
        for (int i = 0; i < 9; ++i) {
            // What is under the cursor while a zoom is still shown is another point.
            REQUIRE(wait_until([&] { return !it.canvas().flight().moving(); }));
            const View before = it.navigator().view();
            const int64_t computed = notch(delta);
            CAPTURE(deep, delta, i, computed, pixels(it), it.location().zoom);
            // A third of the way is at the samples of no other picture, and deep ones at twice the
            // depth have another reference.
            if (!deep && (delta < 0 || i >= 2)) CHECK(computed <= pixels(it) * 80 / 100);
            CHECK(is_cold(it));
            // The point under the cursor stays there: each view may be half a pixel off along rows
            // and columns.
            const PixelPoint there =
                mapped(pixel_map(before, it.navigator().view()), {pixel.x(), pixel.y()});
            CHECK(std::hypot(there.x - pixel.x(), there.y - pixel.y()) < 0.72 * (1 + 1.26));
        }
    }
    CHECK(std::stod(it.location().zoom) == std::stod(zoom));
}

TEST_CASE("going back shows what was there and computes nothing", "[flying]") {
    WindowFixture it({600, 400});
    it.navigator().go_to(spirals("30", 400));
    REQUIRE(it.settle());
    it.navigator().go_to(deep_copy());
    REQUIRE(it.settle());
    CHECK(computed_by(it, [&] { it.navigator().undo(); }) == 0);
    CHECK(is_cold(it));
    CHECK(computed_by(it, [&] { it.navigator().redo(); }) == 0);
    CHECK(is_cold(it));
    // Without memory for it, it is computed again.
    RenderResources resources;
    resources.picture_bytes = 0;
    it.session().controller().set_resources(resources);
    CHECK(computed_by(it, [&] { it.navigator().undo(); }) == pixels(it));
}

TEST_CASE("a raised limit computes what had not escaped, a lowered one nothing", "[flying]") {
    WindowFixture it({600, 400});
    it.navigator().go_to(spirals("300", 300));
    REQUIRE(it.settle());
    int64_t inside = 0;
    const PlaneView<const int64_t> counts = it.canvas().pictures().newest()->planes->counts();
    for (int y = 0; y < it.navigator().view().height; ++y)
        inside += std::count(counts.row(y), counts.row(y) + it.navigator().view().width, -1);
    REQUIRE(inside > 100);
    REQUIRE(inside < pixels(it));
    // Those of them that are proven to stay are not touched again.
    const int64_t computed = computed_by(it, [&] { it.navigator().set_iterations(900); });
    CHECK(computed > 0);
    CHECK(computed <= inside);
    CHECK(is_cold(it));
    CHECK(computed_by(it, [&] { it.navigator().set_iterations(200); }) == 0);
    CHECK(is_cold(it));
}

TEST_CASE("random walks of gestures end in cold renders", "[flying]") {
    std::mt19937 random(5);
    const auto whole = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    WindowFixture it({360, 300});
    Location branches = spirals("5e41", 700);
    branches.centre = {"0", "1"};
    for (const Location& start :
         {spirals("1.6", 300), spirals("50000", 600), deep_copy(), branches}) {
        it.navigator().go_to(start);
        for (int i = 0; i < 25; ++i) {
            const QPoint where(whole(20, it.canvas().width() - 20),
                               whole(20, it.canvas().height() - 20));
            switch (whole(0, 6)) {
                case 0:
                    it.wheel(where, {0, whole(0, 1) ? 120 : -120});
                    break;
                case 1:
                    QTest::mouseDClick(&it.canvas(), Qt::LeftButton, {}, where);
                    break;
                case 2:
                    it.navigator().undo();
                    break;
                case 3:
                    it.navigator().go_to(
                        with_limit(it.location(), it.location().iterations * whole(3, 12) / 6));
                    break;
                default:
                    it.drag(where, where + QPoint(whole(-60, 60), whole(-60, 60)));
            }
            // Some pictures are left before they are complete.
            if (whole(0, 2) == 0) continue;
            REQUIRE(it.settle());
            CAPTURE(i, it.location().zoom, it.location().centre.re, it.location().iterations);
            REQUIRE(is_cold(it));
        }
        REQUIRE(it.settle());
        CHECK(is_cold(it));
    }
}

TEST_CASE("zooms are shown smoothly, the point under the cursor staying", "[flying]") {
    WindowFixture it;
    Flight& flight = it.canvas().flight();
    flight.set_animated(true);
    const QPointF where(200, 150);
    const QPointF pixel = it.canvas().to_pixels(where);
    const double start = zoom_of(it);
    double last = 1;
    int steps = 0;
    QObject::connect(&flight, &Flight::moved, &it.canvas(), [&] {
        const PixelPoint at = mapped(flight.shown(), {pixel.x(), pixel.y()});
        CHECK(std::hypot(at.x - pixel.x(), at.y - pixel.y()) < 0.72);  // to keep samples
        CHECK(scale_of(flight.shown()) >= last - 1e-9);
        last = scale_of(flight.shown());
        ++steps;
    });
    // Three notches at once are one target.
    for (int i = 0; i < 3; ++i) {
        last = 0;
        it.wheel(where, {0, 120});
    }
    const double target = zoom_of(it) / start;
    CHECK(target == 2);
    CHECK(scale_of(flight.shown()) == Approx(1 / target).epsilon(1e-3));
    REQUIRE(wait_until([&] { return !flight.moving(); }));
    CHECK(scale_of(flight.shown()) == 1);
    CHECK(steps > 3);

    flight.set_animated(false);
    it.wheel(where, {0, 120});
    CHECK(scale_of(flight.shown()) == 1);
    CHECK_FALSE(flight.moving());
}

TEST_CASE("what is seen under the cursor stays there, also while a zoom is shown", "[flying]") {
    WindowFixture it;
    Flight& flight = it.canvas().flight();
    flight.set_animated(true);
    it.wheel({200, 150}, {0, 360});
    REQUIRE(flight.moving());
    const QPointF elsewhere = it.canvas().to_pixels(QPointF(500, 300));
    const QPointF seen = flight.seen_at(elsewhere);
    CHECK(std::hypot(seen.x() - elsewhere.x(), seen.y() - elsewhere.y()) > 20);
    const View before = it.navigator().view();
    const auto point = point_under(before, seen.x(), seen.y());
    it.wheel({500, 300}, {0, 120});
    REQUIRE(wait_until([&] { return !flight.moving(); }));
    const View after = it.navigator().view();
    const auto there = point_under(after, elsewhere.x(), elsewhere.y());
    CHECK(std::abs(there - point) * (long double)(zoom_of(it) * after.height / 4) < 0.05L);
    CHECK(zoom_of(it) == Approx(std::stod(before.location.zoom) * std::exp2(1 / 3.0)));

    // A hand that takes hold of the picture stops it where it is.
    it.wheel({200, 150}, {0, 360});
    REQUIRE(flight.moving());
    const double target = zoom_of(it);
    QTest::mousePress(&it.canvas(), Qt::LeftButton, {}, {300, 200});
    it.move_held({320, 200});
    CHECK_FALSE(flight.moving());
    CHECK(scale_of(flight.shown()) == 1);
    CHECK(zoom_of(it) < target);
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, {}, {320, 200});
}

TEST_CASE("Space held flies in, with Shift out, and ends in the exact picture", "[flying]") {
    WindowFixture it({600, 400});
    it.canvas().flight().set_animated(GENERATE(false, true));
    for (const bool in : {true, false}) {
        const double start = zoom_of(it);
        const std::size_t visits = it.navigator().history().visits().size();
        const Qt::KeyboardModifiers modifiers = in ? Qt::NoModifier : Qt::ShiftModifier;
        QTest::keyPress(&it.canvas(), Qt::Key_Space, modifiers);
        REQUIRE(
            wait_until([&] { return in ? zoom_of(it) > 1.5 * start : zoom_of(it) < start / 1.5; }));
        QTest::keyRelease(&it.canvas(), Qt::Key_Space, modifiers);
        REQUIRE(wait_until([&] { return !it.canvas().flight().moving(); }));
        CHECK(scale_of(it.canvas().flight().shown()) == 1);
        REQUIRE(it.settle());
        CHECK(is_cold(it));
        CHECK(it.navigator().history().visits().size() == visits + 1);
        const double there = zoom_of(it);
        QTest::qWait(100);
        CHECK(zoom_of(it) == there);
    }
}

TEST_CASE("the left button held flies in, and a drag does not", "[flying]") {
    WindowFixture it({600, 400});
    const double start = zoom_of(it);
    QTest::mousePress(&it.canvas(), Qt::LeftButton, {}, {300, 200});
    REQUIRE(wait_until([&] { return zoom_of(it) > 1.2 * start; }));
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, {}, {300, 200});
    REQUIRE(wait_until([&] { return !it.canvas().flight().moving(); }));
    const double there = zoom_of(it);
    QTest::mousePress(&it.canvas(), Qt::LeftButton, {}, {300, 200});
    it.move_held({330, 200});
    QTest::qWait(700);
    CHECK(zoom_of(it) == there);
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, {}, {330, 200});
}

namespace {

/// Pixels at the rim of the canvas where nothing is painted.
int blank_rim(WindowFixture& it) {
    const QImage now = it.canvas().grab().toImage();
    const QRgb blank = it.canvas().palette().color(QPalette::Shadow).rgb();
    int blanks = 0;
    for (int x = 0; x < now.width(); ++x)
        blanks += (now.pixel(x, 2) == blank) + (now.pixel(x, now.height() - 3) == blank);
    for (int y = 0; y < now.height(); ++y)
        blanks += (now.pixel(2, y) == blank) + (now.pixel(now.width() - 3, y) == blank);
    return blanks;
}

}  // namespace

TEST_CASE("no border of a deep picture is blank, even while it is made", "[flying][deep]") {
    WindowFixture it({480, 360});
    it.navigator().go_to(deep_copy());
    int beneath = 0;
    QObject::connect(&it.session().controller(), &RenderController::backdrop_ready,
                     [&] { ++beneath; });
    REQUIRE(wait_until([&] { return beneath >= most_backdrops; }));
    // No events run from here on: no new picture can arrive.
    it.drag({100, 100}, {470, 350});
    CHECK(blank_rim(it) < 10);
    for (int i = 0; i < 9; ++i) {
        it.navigator().zoom_centre(0.5);
        CAPTURE(i);
        CHECK(blank_rim(it) < 10);
    }
    REQUIRE(it.settle());
    CHECK(is_cold(it));
}

TEST_CASE("no border is blank, however far one zooms out or drags at once", "[flying]") {
    WindowFixture it;
    int beneath = 0;
    QObject::connect(&it.session().controller(), &RenderController::backdrop_ready,
                     [&] { ++beneath; });
    it.navigator().go_to(spirals("30000", 400));
    REQUIRE(wait_until([&] { return beneath > 0; }));
    REQUIRE(it.settle());
    // No events run from here on: no new picture can arrive.
    for (const double factor : {0.7, 0.5, 0.5}) {
        it.navigator().zoom_centre(factor);
        CHECK(blank_rim(it) < 10);
    }
    it.navigator().undo();
    it.drag({200, 200}, {800, 500});
    CHECK(blank_rim(it) < 10);
}

TEST_CASE("what lies beneath comes before a slow picture is complete, and changes nothing",
          "[flying]") {
    WindowFixture it({300, 240});
    const auto slow = [&](int64_t limit) {
        Location location = hadal::home(formulas().front().id, PointText{"-0.75", "0"});
        location.iterations = limit;
        it.navigator().go_to(location);
    };
    bool early = false;
    QObject::connect(&it.session().controller(), &RenderController::backdrop_ready,
                     [&](const Frame& frame) {
                         const View& view = it.navigator().view();
                         const Frame* newest = it.canvas().pictures().newest();
                         const bool complete = newest->complete && newest->view == view;
                         early |= frame.view == backdrop_of(view) && !complete;
                     });
    // As slow as it takes to be slow here.
    for (int64_t limit = 50'000; !early && limit < int64_t{1} << 30; limit *= 4) {
        slow(limit);
        REQUIRE(it.settle());
        CHECK(is_cold(it));
        it.navigator().go_to(spirals("3", 400));
        REQUIRE(it.settle());
    }
    CHECK(early);
}

TEST_CASE("what comes first is seen before what is reused, and stays as it is", "[flying]") {
    WindowFixture it({600, 400});
    // Many pixels stay for long, so that a first picture of all of them would take long.
    it.navigator().go_to(spirals("3", 200'000));
    REQUIRE(it.settle());
    std::vector<Frame> frames;
    QObject::connect(&it.session().controller(), &RenderController::frame_ready,
                     [&](const Frame& frame) { frames.push_back(frame); });
    int parts = 0;
    // The window shows the newest there is when it comes to look: on a busy machine a part may be
    // overtaken by then. That the worker makes one each time is for first_pixels_test.
    for (int i = 0; i < 4 || (parts == 0 && i < 60); ++i) {
        frames.clear();
        const QPoint where(100 + 110 * (i % 4), 150 + 20 * (i % 4));
        if (i % 2) it.drag(where, where + QPoint(31, -17));
        if (i % 2 == 0) it.wheel(where, {0, 120});
        REQUIRE(it.settle());
        CHECK(is_cold(it));
        const QImage whole = it.canvas().pictures().newest()->image;
        for (const Frame& frame : frames) {
            CHECK(whole.rect().contains(frame.covered()));
            if (frame.view != it.navigator().view() || frame.covered() == whole.rect()) continue;
            ++parts;
            CHECK(frame.computed > 0);
            const int64_t seen = pixels_as_in(whole, frame);
            // A picture that was overtaken by this one on the way leaves it what it had.
            CHECK(seen >= frame.computed);
            CHECK(seen <= frame.computed + frame.reused);
        }
    }
    CHECK(parts > 0);
}

TEST_CASE("a raised limit of a deep picture computes what may still escape", "[flying][deep]") {
    WindowFixture it({600, 400});
    it.navigator().go_to(with_limit(deep_copy(), 3000));
    REQUIRE(it.settle());
    const auto counts = [&] { return it.canvas().pictures().newest()->planes->counts(); };
    int64_t inside = 0;
    for (int y = 0; y < it.navigator().view().height; ++y)
        inside += std::count(counts().row(y), counts().row(y) + it.navigator().view().width, -1);
    REQUIRE(inside > 100);
    const int64_t limit = it.location().iterations;
    const int64_t computed = computed_by(it, [&] { it.navigator().set_iterations(4 * limit); });
    // Those that are proven to stay are not touched again.
    CHECK(computed < inside / 2);
    CHECK(is_cold(it));
    CHECK(computed_by(it, [&] { it.navigator().set_iterations(limit); }) == 0);
    CHECK(is_cold(it));
}

TEST_CASE("F12 shows how quick it is", "[flying]") {
    WindowFixture it;
    auto* meter = it.find<QLabel>("meter");
    CHECK_FALSE(meter->isVisible());
    it.key(Qt::Key_F12);
    CHECK(meter->isVisible());
    CHECK(it.find<QAction>("show_meter")->isChecked());
    it.drag({200, 200}, {240, 200});
    REQUIRE(it.settle());
    REQUIRE(wait_until([&] { return meter->text().contains(QStringLiteral("reused")); }));
    CHECK(meter->text().contains(QStringLiteral("threads")));
    it.key(Qt::Key_F12);
    CHECK_FALSE(meter->isVisible());
}
