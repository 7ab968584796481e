// The promises about time. Bounds are generous: the machine may be busy with other things.
#include <QElapsedTimer>
#include <QTimer>
#include <iostream>

#include "support/catch.hpp"
#include "support/stopwatch.hpp"
#include "support/window_fixture.hpp"
#include "ui/render/render_worker.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// Measures how long the event loop is away at most.
class Heartbeat {
  public:
    Heartbeat() {
        QObject::connect(&timer_, &QTimer::timeout, [this] {
            longest_ = std::max(longest_, since_.nsecsElapsed());
            since_.start();
        });
        timer_.start(0);
        since_.start();
    }
    double longest_ms() const { return double(longest_) / 1e6; }
    void reset() {
        longest_ = 0;
        since_.start();
    }

  private:
    QTimer timer_;
    QElapsedTimer since_;
    qint64 longest_ = 0;
};

}  // namespace

TEST_CASE("the window never blocks while a million-iteration view renders", "[responsiveness]") {
    WindowFixture it({1920, 1080});
    Location slow = it.location();
    slow.centre = {"-0.743643887", "0.131825904"};
    slow.zoom = "100000";
    slow.iterations = 1'000'000;
    it.navigator().go_to(slow);
    QTest::qWait(30);
    Heartbeat heart;
    QTest::qWait(300);
    const double idle = heart.longest_ms();
    heart.reset();
    for (int i = 0; i < 60; ++i) {
        if (i % 3 == 0) it.wheel({700, 500}, {0, i % 2 ? -120 : 120});
        if (i % 3 == 1) it.navigator().pan(13, 7);
        QTest::qWait(10);
    }
    std::cout << "longest event-loop frame at 1920 x 1080: rendering " << idle
              << " ms, while wheeling and dragging too " << heart.longest_ms() << " ms\n";
    CHECK(idle < allowed(200));
    CHECK(heart.longest_ms() < allowed(250));
}

TEST_CASE("after a wheel step the first picture comes soon", "[responsiveness]") {
    WindowFixture it({1280, 800});
    std::vector<double> times;
    for (int i = 0; i < 15; ++i) {
        REQUIRE(it.settle());
        bool painted = false;
        const auto serial = it.session().controller().newest_serial();
        const auto connection = QObject::connect(&it.canvas(), &Canvas::frame_painted,
                                                 [&](quint64 s) { painted |= s > serial; });
        QElapsedTimer timer;
        timer.start();
        it.wheel({500, 300}, {0, 120});
        REQUIRE(wait_until([&] { return painted; }));
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        QObject::disconnect(connection);
    }
    std::sort(times.begin(), times.end());
    std::cout << "first coarse frame after a wheel step: median " << times[times.size() / 2]
              << " ms, worst " << times.back() << " ms\n";
    CHECK(times[times.size() / 2] < allowed(200));
}

TEST_CASE("closing the window during a render ends promptly", "[responsiveness]") {
    WindowFixture it;
    it.go_where_it_takes_for_ever();
    QTest::qWait(100);
    const Stopwatch watch;
    it.close();
    std::cout << "closing during a render: " << watch.elapsed_ms() << " ms\n";
    CHECK(watch.busy_ms() < 500);
}

TEST_CASE("a worker told to go goes, whatever it is at", "[responsiveness]") {
    for (int wait_ms : {0, 1, 5, 30}) {
        RenderWorker worker([] {});
        RenderJob job;
        job.serial = 1;
        job.view = {hadal::home(formulas().front().id, PointText{"-0.75", "0"}), 800, 600};
        job.view.location.iterations = most_iterations;
        worker.render(job);
        QTest::qWait(wait_ms);
    }
    SUCCEED("all ended");
}

TEST_CASE("a view that cannot be rendered is reported, and the next one renders",
          "[responsiveness]") {
    RenderController controller;
    QString error;
    bool finished = false;
    QObject::connect(&controller, &RenderController::failed,
                     [&](const QString& message) { error = message; });
    QObject::connect(&controller, &RenderController::finished, [&] { finished = true; });
    View view{hadal::home(formulas().front().id), 64, 64};
    View bad = view;
    bad.location.zoom = "0";
    controller.render(bad);
    REQUIRE(wait_until([&] { return !error.isEmpty(); }));
    CHECK(error.contains(QStringLiteral("zoom")));
    CHECK_FALSE(controller.busy());
    controller.render(view);
    CHECK(wait_until([&] { return finished; }));
}
