// How quick the window is: from start to the first full picture, from a wheel step to the first
// coarse frame, the longest time the event loop is away while a slow view renders, and a recorded
// script of gestures: how long frames take, when the first new pixels come, how many are reused;
// and how soon another request is taken up while a long reference is iterated, also that of
// locations given, and then nothing else. Run it on the platform to be measured: ui_bench
// [-platform offscreen] [gestures | FILE...]. Prints the load of the machine, which figures depend
// on.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <vector>

#include "location/formats/location_formats.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/main_window/main_window.hpp"

using namespace hadal;
using namespace hadal::ui;

namespace {

double ms(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) / 1e6;
}

bool complete(MainWindow& window) {
    const Frame* frame = window.canvas().pictures().newest();
    return frame && frame->complete && frame->view == window.session().navigator().view();
}

void wheel(Canvas& canvas, QPointF where, int angle) {
    QWheelEvent event(where, canvas.mapToGlobal(where), {}, {0, angle}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &event);
}

/// Processor time of this thread: what the window itself costs, however busy the machine is.
double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double share_of(std::vector<double> times, double share) {
    if (times.empty()) return 0;
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, std::size_t(double(times.size()) * share))];
}

void print_spread(const char* what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    std::printf("%s: median %.1f ms, worst %.1f ms (%zu)\n", what, times[times.size() / 2],
                times.back(), times.size());
}

void measure_wheel_steps(MainWindow& window) {
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        while (!complete(window))
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const quint64 serial = window.session().controller().newest_serial();
        bool painted = false;
        const auto connection =
            QObject::connect(&window.canvas(), &Canvas::frame_painted,
                             [&](quint64 painted_serial) { painted |= painted_serial > serial; });
        QElapsedTimer timer;
        timer.start();
        wheel(window.canvas(), {500, 300}, 120);
        while (!painted)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        times.push_back(ms(timer));
        QObject::disconnect(connection);
    }
    print_spread("wheel step to first coarse frame", times);
}

/// Small copies of the set at a million iterations, many pixels inside, on a canvas of 1920 x 1080.
void go_to_heavy_view(MainWindow& window) {
    window.resize(window.size() + QSize(1920, 1080) - window.canvas().size());
    Location slow = window.session().navigator().location();
    slow.centre = {"-0.743643887", "0.131825904"};
    slow.zoom = "100000";
    slow.iterations = 1'000'000;
    window.session().navigator().go_to(slow);
}

void measure_frames(MainWindow& window) {
    go_to_heavy_view(window);
    std::vector<double> frames;
    std::vector<double> cpu_frames;
    const auto measure = [&](auto work) {
        QElapsedTimer frame;
        frame.start();
        const double cpu = cpu_ms();
        work();
        frames.push_back(ms(frame));
        cpu_frames.push_back(cpu_ms() - cpu);
    };
    QElapsedTimer total;
    total.start();
    for (int step = 0; ms(total) < 4000; ++step) {
        measure([] { QApplication::processEvents(QEventLoop::AllEvents); });
        QTest::qSleep(1);
        if (ms(total) < 2000 || step % 8) continue;
        measure([&] {
            wheel(window.canvas(), {700, 500}, step / 8 % 2 ? 120 : -120);
            window.session().navigator().pan(13, 7);
        });
    }
    print_spread("event-loop frames at 1920 x 1080, a million iterations", frames);
    print_spread("processor time of these frames", cpu_frames);
}

constexpr double settle_ms = 30'000;  ///< for a picture to become complete
constexpr int after_ms = 600;         ///< that a gesture is still watched for when it is over
constexpr double idle_ms = 0.05;      ///< a turn of the event loop that did nothing takes less

/// One entry of the recorded script: at this time after its gesture began, the mouse did this.
struct Recorded {
    enum Kind { press, move, release, wheel, space_down, space_up, resize } kind;
    int at_ms;
    QPoint value;
};

/// A drag with a flick, quick notches in and out, a held zoom, and a window pulled wider.
std::vector<std::pair<const char*, std::vector<Recorded>>> recorded_gestures() {
    std::vector<Recorded> drag{{Recorded::press, 0, {900, 500}}};
    for (int i = 1; i <= 60; ++i)
        drag.push_back({Recorded::move, i * 16, {900 + i * 7 - i * i / 20, 500 + i * 3}});
    drag.push_back({Recorded::release, 61 * 16, {900 + 60 * 7 - 180, 680}});
    std::vector<Recorded> notches;
    for (int i = 0; i < 16; ++i)
        notches.push_back({Recorded::wheel, i * 70, {0, i % 8 < 5 ? 120 : -120}});
    std::vector<Recorded> held{{Recorded::space_down, 0, {}}, {Recorded::space_up, 1200, {}}};
    std::vector<Recorded> pulled;
    for (int i = 1; i <= 30; ++i)
        pulled.push_back({Recorded::resize, i * 33, {1920 - i * 6, 1080 - i * 4}});
    return {{"pan", drag}, {"wheel", notches}, {"held zoom", held}, {"resize", pulled}};
}

void replay(MainWindow& window, const Recorded& what) {
    Canvas& canvas = window.canvas();
    const auto mouse = [&](QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(what.value), canvas.mapToGlobal(QPointF(what.value)),
                          button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &event);
    };
    switch (what.kind) {
        case Recorded::press:
            return mouse(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
        case Recorded::move:
            return mouse(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton);
        case Recorded::release:
            return mouse(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton);
        case Recorded::wheel:
            return wheel(canvas, {700, 500}, what.value.y());
        case Recorded::space_down:
            return QTest::keyPress(&canvas, Qt::Key_Space);
        case Recorded::space_up:
            return QTest::keyRelease(&canvas, Qt::Key_Space);
        case Recorded::resize:
            return window.resize(QSize(what.value.x(), what.value.y()));
    }
}

/// What a gesture of the script did.
struct Measured {
    std::vector<double> frames;      ///< turns of the event loop that did something, ms
    std::vector<double> cpu_frames;  ///< processor time of these
    std::vector<double> paints;      ///< the part of them that painted
    /// From each turn of the event loop that asked for a picture to the end of the first paint
    /// with pixels that were computed for it, or for one asked for later.
    std::vector<double> first_pixels;
    double reused = 0;  ///< pixels
    double pixels = 0;
    double last_pixel_ms = -1;  ///< from the end of the gesture; below 0: not in time
};

Measured measure_gesture(MainWindow& window, const std::vector<Recorded>& script) {
    Measured it;
    RenderController& controller = window.session().controller();
    quint64 asked = controller.newest_serial();
    quint64 seen = asked;
    quint64 fresh = asked;
    std::deque<std::pair<quint64, double>> waiting;
    QElapsedTimer clock;
    clock.start();
    const auto painted = QObject::connect(&window.canvas(), &Canvas::painted, [&](double time) {
        it.paints.push_back(time);
        while (!waiting.empty() && waiting.front().first <= fresh) {
            it.first_pixels.push_back(ms(clock) - waiting.front().second);
            waiting.pop_front();
        }
    });
    const auto arrived =
        QObject::connect(&controller, &RenderController::frame_ready, [&](const Frame& frame) {
            if (frame.computed > 0 || frame.complete) fresh = frame.serial;
            if (frame.serial <= seen) return;
            seen = frame.serial;
            it.reused += double(frame.reused);
            it.pixels += double(frame.view.width) * frame.view.height;
        });
    const int end_ms = script.back().at_ms + after_ms;
    for (std::size_t next = 0; ms(clock) < end_ms;) {
        QElapsedTimer frame;
        frame.start();
        const double cpu = cpu_ms();
        const double turn = ms(clock);
        while (next < script.size() && ms(clock) >= script[next].at_ms)
            replay(window, script[next++]);
        QApplication::processEvents(QEventLoop::AllEvents);
        if (controller.newest_serial() > asked) {
            asked = controller.newest_serial();
            waiting.emplace_back(asked, turn);
        }
        const double took = ms(frame);
        if (took > idle_ms) {
            it.frames.push_back(took);
            it.cpu_frames.push_back(cpu_ms() - cpu);
        }
        QTest::qSleep(1);
    }
    while (!complete(window) && ms(clock) < end_ms + settle_ms)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
    if (complete(window)) it.last_pixel_ms = ms(clock) - script.back().at_ms;
    QObject::disconnect(painted);
    QObject::disconnect(arrived);
    return it;
}

void measure_gestures(MainWindow& window) {
    double load = 0;
    getloadavg(&load, 1);
    std::printf("gestures, canvas 1920 x 1080, a million iterations behind (load average %.1f)\n",
                load);
    window.canvas().setFocus();
    window.canvas().flight().set_animated(true);
    for (const auto& [name, script] : recorded_gestures()) {
        go_to_heavy_view(window);
        QElapsedTimer settle;
        settle.start();
        while (!complete(window) && ms(settle) < settle_ms)
            QApplication::processEvents(QEventLoop::AllEvents, 10);
        const Measured it = measure_gesture(window, script);
        std::printf(
            "  %-9s frames p50 %.1f p99 %.1f ms (processor p99 %.1f ms, %zu), of which painting "
            "p99 %.1f ms; first pixels p50 %.1f p99 %.1f ms (%zu); last pixel %.0f ms; reused "
            "%.1f %%\n",
            name, share_of(it.frames, 0.5), share_of(it.frames, 0.99),
            share_of(it.cpu_frames, 0.99), it.frames.size(), share_of(it.paints, 0.99),
            share_of(it.first_pixels, 0.5), share_of(it.first_pixels, 0.99), it.first_pixels.size(),
            it.last_pixel_ms, it.pixels > 0 ? 100 * it.reused / it.pixels : 0);
    }
}

/// A place at the tip of the needle that takes 50,000 bits.
Location very_deep_place() {
    constexpr int digits = 15'000;
    Location location = home(FormulaId{});
    location.centre = {"-2", "0." + std::string(digits - 1, '0') + "271828182845904523536"};
    location.zoom = "1e" + std::to_string(digits);
    location.iterations = 200'000;
    return location;
}

/// While a reference is iterated that takes a minute: what asking for another picture costs the
/// window, and when the work on it has begun.
void measure_deep_requests(MainWindow& window, const Location& location) {
    Navigator& navigator = window.session().navigator();
    RenderController& controller = window.session().controller();
    bool begun = false;
    double share = 0;
    const auto progressed =
        QObject::connect(&controller, &RenderController::progressed, [&](double now, bool) {
            begun = true;
            share = now;
        });
    navigator.go_to(location);
    std::vector<double> turns;
    std::vector<double> window_times;
    std::vector<double> window_cpu_times;
    std::vector<double> begin_times;
    std::vector<double> shares;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer under_way;
        under_way.start();
        share = 0;
        while (ms(under_way) < 1000 || share == 0) {
            QElapsedTimer turn;
            turn.start();
            QApplication::processEvents(QEventLoop::AllEvents);
            if (ms(turn) > idle_ms) turns.push_back(ms(turn));
            QTest::qSleep(1);
        }
        shares.push_back(share);
        QElapsedTimer timer;
        timer.start();
        const double cpu = cpu_ms();
        // Far enough for another reference.
        if (i % 2) {
            navigator.zoom({300, 200}, 4);
        } else {
            navigator.pan(3000, 2000);
        }
        window_times.push_back(ms(timer));
        window_cpu_times.push_back(cpu_ms() - cpu);
        begun = false;
        while (!begun)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        begin_times.push_back(ms(timer));
    }
    std::printf(
        "requests while a reference at zoom %.12s is iterated (told after a second: %.2f %% "
        "done):\n  ",
        location.zoom.c_str(), 100 * share_of(shares, 0.5));
    print_spread("frames meanwhile", turns);
    std::printf("  ");
    print_spread("the window's part", window_times);
    std::printf("  ");
    print_spread("processor time of that", window_cpu_times);
    std::printf("  ");
    print_spread("until the work on the new picture has begun", begin_times);
    QObject::disconnect(progressed);
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer since_start;
    since_start.start();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hadal-bench"));
    const QTemporaryDir folder;
    for (const QSettings::Format format : {QSettings::NativeFormat, QSettings::IniFormat}) {
        QSettings::setPath(format, QSettings::UserScope, folder.path());
    }
    const double application_made = ms(since_start);
    MainWindow window;
    const double window_made = ms(since_start);
    window.show();
    const double shown = ms(since_start);
    quint64 painted = 0;
    QObject::connect(&window.canvas(), &Canvas::frame_painted,
                     [&](quint64 serial) { painted = serial; });
    while (!complete(window) || painted == 0) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    std::printf(
        "start to first full picture, window %d x %d: %.1f ms (application %.1f, window %.1f, "
        "shown %.1f, renders %llu)\n",
        window.width(), window.height(), ms(since_start), application_made, window_made, shown,
        static_cast<unsigned long long>(window.session().controller().renders()));
    const QStringList files = application.arguments().mid(1);
    if (files == QStringList{QStringLiteral("gestures")}) {
        measure_gestures(window);
        return 0;
    }
    if (files.isEmpty()) {
        measure_wheel_steps(window);
        measure_frames(window);
        measure_gestures(window);
        measure_deep_requests(window, very_deep_place());
    }
    for (const QString& name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const std::string text = file.readAll().toStdString();
        measure_deep_requests(window, location_from_any_text(text, name.toStdString()));
    }
}
