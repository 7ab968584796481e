// Far beyond doubles the window works as it does at home.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QProgressBar>
#include <QRegularExpression>
#include <iostream>

#include "support/catch.hpp"
#include "support/oracle_plane.hpp"
#include "support/stopwatch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// A point near the tip of the needle, where all is outside and near to it.
Location near_the_tip(int depth) {
    Location location = hadal::home(formulas().front().id);
    std::string digits;
    for (int i = 0; i < depth + 20; ++i)
        digits += char('0' + (i * i + 3 * i + 1) % 10);
    // The tip itself, -2, but for what the last 40 digits in view tell.
    location.centre = {"-2", "0." + std::string(std::size_t(depth) - 1, '0') + digits.substr(0, 9)};
    location.zoom = "1e" + std::to_string(depth);
    location.iterations = 4 * depth + 1000;
    return location;
}

/// How far the point under one pixel of a view lies from that under a pixel of another, in pixels.
double moved(const View& from, QPointF at, const View& to, QPointF to_at) {
    return oracle::pixels_between(to, oracle::under(from, at.x(), at.y()),
                                  oracle::under(to, to_at.x(), to_at.y()));
}

double magnified(const View& from, const View& to) {
    return (oracle::Real(to.location.zoom) / oracle::Real(from.location.zoom)).to_double();
}

void pinch(Canvas& canvas, QPointF where, double value) {
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              where, where, canvas.mapToGlobal(where), value, QPointF());
    QApplication::sendEvent(&canvas, &event);
}

}  // namespace

TEST_CASE("hands move deep pictures as they move shallow ones", "[deep]") {
    WindowFixture it;
    const int depth = GENERATE(5, 100, 500, 1000);
    INFO("1e-" << depth);
    it.navigator().open_with(near_the_tip(depth), true);
    const QPointF where(301, 177);
    const QPointF pixel = it.canvas().to_pixels(where);
    const auto view = [&] { return it.navigator().view(); };
    constexpr double rounding = 1.5e-4;
    constexpr double whole_pixels = 0.72;  // what hands move by, and wheels that keep samples

    const View start = view();
    for (const int delta : {120, 360, -120}) {
        const View before = view();
        it.wheel(where, {0, delta});
        CHECK(moved(start, pixel, view(), pixel) < whole_pixels);
        CHECK(magnified(before, view()) == Approx(std::exp2(delta / 360.0)));
    }
    View before = view();
    it.drag({200, 100}, {263, 71});
    const QPointF by = it.canvas().to_pixels(QPointF(63, -29));
    CHECK(moved(before, {10, 20}, view(), QPointF(10, 20) + by) < whole_pixels);
    CHECK(magnified(before, view()) == 1);

    before = view();
    pinch(it.canvas(), where, 0.25);
    CHECK(moved(before, pixel, view(), pixel) < rounding);
    CHECK(magnified(before, view()) == Approx(1.25));

    // The centre of the pixel that is pointed at stays.
    before = view();
    QTest::mouseDClick(&it.canvas(), Qt::LeftButton, Qt::NoModifier, where.toPoint());
    const QPointF stays(std::floor(pixel.x()) + 0.5, std::floor(pixel.y()) + 0.5);
    CHECK(moved(before, stays, view(), stays) < rounding);
    CHECK(magnified(before, view()) == Approx(2));

    before = view();
    it.drag({300, 200}, {340, 220}, Qt::ShiftModifier);
    const QPointF middle = it.canvas().to_pixels(QPointF(300, 200));
    CHECK(moved(before, middle, view(), {before.width / 2.0, before.height / 2.0}) < 0.01);
    CHECK(magnified(before, view()) > 5);

    before = view();
    it.key(Qt::Key_Left);
    const double step = std::round(0.1 * std::min(before.width, before.height));
    CHECK(moved(before, {10, 20}, view(), {10 + step, 20}) < rounding);

    // Back step by step to where it began, to the last digit.
    const auto zoom_text = [&] { return it.find<QLabel>("status_zoom")->text(); };
    CHECK(zoom_text().contains(QStringLiteral("e%1").arg(depth + 1)) == (depth > 5));
    while (it.navigator().can_undo())
        it.navigator().undo();
    CHECK(it.location() == near_the_tip(depth));
    REQUIRE(it.settle());
    CHECK(it.canvas().pictures().newest()->image.convertToFormat(QImage::Format_RGB32) ==
          picture_of(view(), it.session().colours()));
}

TEST_CASE("the status bar tells point and arithmetic of deep pictures", "[deep]") {
    WindowFixture it;
    auto* badge = it.find<QLabel>("status_arithmetic");
    CHECK(badge->isVisible());
    CHECK(badge->text() == QStringLiteral("double"));
    CHECK(badge->toolTip().contains(QStringLiteral("double precision")));
    it.navigator().go_to(near_the_tip(400));
    REQUIRE(it.settle());
    CHECK(badge->text() == QStringLiteral("perturbation"));
    CHECK(badge->toolTip().contains(QStringLiteral("Reference orbit")));
    CHECK(badge->toolTip().contains(QStringLiteral("too close")));
    CHECK(badge->accessibleDescription() == badge->toolTip());

    // Of 400 digits the line shows the first and the last: neighbours differ.
    auto* position = it.find<QLabel>("status_position");
    it.hover({100, 100});
    const QString one = position->text();
    it.hover({101, 100});
    CHECK(one.size() < 100);
    CHECK(one.startsWith(QStringLiteral("-2")));
    CHECK(one != position->text());
    CHECK(it.find<QLabel>("status_count")->text().startsWith(QStringLiteral("n = ")));

    it.navigator().home();
    REQUIRE(it.settle());
    CHECK(badge->text() == QStringLiteral("double"));
}

TEST_CASE("a deep picture near the last one takes its reference from there", "[deep]") {
    WindowFixture it;
    it.navigator().go_to(near_the_tip(300));
    REQUIRE(it.settle());
    RenderStatistics last;
    QObject::connect(&it.session().controller(), &RenderController::finished,
                     [&](const RenderStatistics& statistics) { last = statistics; });
    const auto reuses = [&](auto change) {
        last = {};
        change();
        REQUIRE(wait_until([&] { return it.settled() && last.deep.reference_length > 0; }));
        return last.deep.reused;
    };
    CHECK(reuses([&] { it.navigator().pan(30, 20); }));
    CHECK(reuses([&] {
        Location next = panned(it.navigator().view(), 0, 20);
        next.iterations += 7;
        it.navigator().go_to(next);
    }));
    // References lie on a lattice about as wide as the picture.
    CHECK_FALSE(reuses([&] { it.navigator().pan(3000, 0); }));
    CHECK(reuses([&] { it.navigator().pan(-3000, 1); }));
    // Colours never come so far.
    const quint64 renders = it.session().controller().renders();
    it.session().set_colours({"hot", 2, 0.1});
    CHECK(it.session().controller().renders() == renders);
}

TEST_CASE("a long reference shows its progress, and the newest request does not wait for it",
          "[deep]") {
    // 50,000 bits. On the needle the orbit neither escapes nor settles; it takes some 50,000
    // iterations until neighbouring points part.
    View deep{hadal::home(formulas().front().id), 320, 200};
    deep.location.centre = {"-1.9" + std::string(15'000, '1'), "0"};
    deep.location.zoom = "1e15000";
    deep.location.iterations = 2'000'000;
    const View shallow{hadal::home(formulas().front().id), 64, 40};

    RenderController controller;
    double share = 0;
    bool prepares = false;
    quint64 finished = 0;
    QObject::connect(&controller, &RenderController::progressed, [&](double s, bool preparing) {
        share = std::max(share, s);
        prepares |= preparing && s > 0;
    });
    QObject::connect(&controller, &RenderController::finished,
                     [&] { finished = controller.newest_serial(); });
    std::vector<double> waits;
    for (const int wait_ms : {60, 120, 180, 250, 350, 500, 900}) {
        share = 0;
        prepares = false;
        controller.render(deep);
        REQUIRE(wait_until([&] { return prepares; }));
        QTest::qWait(wait_ms);
        CHECK(controller.busy());
        CHECK(share < 0.1);
        const Stopwatch watch;
        controller.render(shallow);
        REQUIRE(wait_until([&] { return finished == controller.newest_serial(); }));
        waits.push_back(watch.busy_ms());
    }
    std::sort(waits.begin(), waits.end());
    std::cout << "a small picture asked for in the middle of a long reference: median "
              << waits[waits.size() / 2] << " ms, worst " << waits.back() << " ms\n";
    CHECK(waits[waits.size() / 2] < 60);
}

TEST_CASE("in the window, a gesture in the middle of a long reference is taken up at once",
          "[deep]") {
    // 50,000 bits, of which one iteration takes some 0.1 ms.
    constexpr int digits = 15'000;
    Location deep = hadal::home(formulas().front().id);
    deep.centre = {"-2", "0." + std::string(digits - 1, '0') + "271828182845904523536"};
    deep.zoom = "1e" + std::to_string(digits);
    deep.iterations = 2'000'000;

    WindowFixture it;
    double share = 0;
    bool begun = false;
    QObject::connect(&it.session().controller(), &RenderController::progressed,
                     [&](double now, bool preparing) {
                         begun = true;
                         if (preparing) share = now;
                     });
    it.navigator().go_to(deep);
    auto* progress = it.find<QProgressBar>("status_progress");
    std::vector<double> waits;
    for (int i = 0; i < 9; ++i) {
        share = 0;
        REQUIRE(wait_until([&] { return share > 0; }));
        CHECK(it.find<QLabel>("status_time")->text() == QStringLiteral("preparing"));
        CHECK(it.find<QLabel>("status_arithmetic")->text() == QStringLiteral("perturbation"));
        CHECK(progress->value() == int(share * progress->maximum()));
        QTest::qWait(30 + 40 * i);
        const quint64 renders = it.session().controller().renders();
        const Stopwatch watch;
        // Another reference each time.
        if (i % 3 == 0) it.wheel({300, 200}, {0, 360});
        if (i % 3 == 1) it.navigator().pan(3000, 2000);
        if (i % 3 == 2) it.navigator().zoom_centre(4);
        REQUIRE(it.session().controller().renders() > renders);
        begun = false;
        REQUIRE(wait_until([&] { return begun; }));
        waits.push_back(watch.busy_ms());
    }
    std::sort(waits.begin(), waits.end());
    std::cout
        << "from a gesture in the middle of a long reference to the new picture's work: median "
        << waits[waits.size() / 2] << " ms, worst " << waits.back() << " ms\n";
    CHECK(waits[waits.size() / 2] < 60);
    // And it can be stopped.
    it.key(Qt::Key_Escape);
    CHECK_FALSE(it.session().controller().busy());
}

TEST_CASE("the steps of a pixel are those of pixels that were computed", "[deep]") {
    WindowFixture it;
    const auto steps = [&] {
        static const QRegularExpression number(QStringLiteral("A pixel took ([0-9.,]+) long"));
        const auto match = number.match(it.find<QLabel>("status_arithmetic")->toolTip());
        return QLocale().toDouble(match.captured(1));
    };
    it.navigator().go_to(near_the_tip(400));
    REQUIRE(it.settle());
    REQUIRE(wait_until([&] { return steps() > 0; }));
    const double cold = steps();
    // A strip of a few pixels, of the same kind as the others.
    it.navigator().pan(0, 6);
    REQUIRE(it.settle());
    REQUIRE(it.session().controller().meter().reused > 0);
    REQUIRE(wait_until([&] { return steps() > 0; }));
    CHECK(steps() > cold / 3);
    CHECK(steps() < cold * 3);
}
