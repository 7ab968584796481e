// How quick the window is: from start to the first full picture, from a wheel step to the first
// coarse frame, and the longest time the event loop is away while a slow view renders.
// Run it on the platform to be measured: ui_bench [-platform offscreen].
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

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

void measure_frames(MainWindow& window) {
    window.resize(1920, 1080);
    Location slow = window.session().navigator().location();
    slow.centre = {"-0.743643887", "0.131825904"};
    slow.zoom = "100000";
    slow.iterations = 1'000'000;
    window.session().navigator().go_to(slow);
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
    measure_wheel_steps(window);
    measure_frames(window);
}
