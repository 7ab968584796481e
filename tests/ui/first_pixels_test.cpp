// What the worker shows of a picture before it has what other pictures share with it.
#include <condition_variable>
#include <mutex>

#include "support/catch.hpp"
#include "support/part_of_picture.hpp"
#include "ui/model/navigator.hpp"
#include "ui/render/render_worker.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// A worker without a window. A window shows the newest there is when it comes to look, which on a
/// busy machine leaves frames out; here each report is taken while the worker waits.
class EveryFrame {
  public:
    EveryFrame() : worker_([this] { take(); }) {}

    /// All frames of a picture, up to the complete one.
    std::vector<Frame> of(const View& view, QPointF focus) {
        RenderJob job;
        {
            std::lock_guard lock(mutex_);
            frames_.clear();
            job.serial = ++serial_;
        }
        job.view = view;
        job.focus_x = focus.x();
        job.focus_y = focus.y();
        job.asked.start();
        worker_.render(job);
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !frames_.empty() && frames_.back().complete; });
        return frames_;
    }

  private:
    void take() {
        std::lock_guard lock(mutex_);
        Report report = worker_.take_report();
        if (!report.frame || report.frame->serial != serial_) return;
        frames_.push_back(*std::move(report.frame));
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Frame> frames_;
    quint64 serial_ = 0;
    RenderWorker worker_;  ///< the last: its thread uses the others
};

}  // namespace

TEST_CASE("of a picture that shares pixels a part comes before them, each time", "[flying]") {
    Location spirals = hadal::home(FormulaId{});
    spirals.centre = {"-0.743643887037151", "0.131825904205330"};
    spirals.zoom = "3";
    spirals.iterations = 200'000;  // a first picture of all pixels would take long
    Navigator navigator;
    navigator.set_size({600, 400});
    navigator.open_with(spirals, false);
    EveryFrame every;
    const QPointF middle(300, 200);
    REQUIRE(every.of(navigator.view(), middle).back().reused == 0);
    for (int i = 0; i < 6; ++i) {
        INFO(i);
        const QPointF where(100 + 70 * i, 150 + 20 * i);
        if (i % 2) navigator.pan(31, -17);
        if (i % 2 == 0) navigator.zoom(where, 2);
        const std::vector<Frame> frames = every.of(navigator.view(), where);
        const QImage whole = frames.back().image;
        REQUIRE(frames.back().reused > 0);
        int parts = 0;
        for (const Frame& frame : frames) {
            CHECK(frame.view == navigator.view());
            if (frame.covered() == whole.rect()) break;
            ++parts;
            CHECK(whole.rect().contains(frame.covered()));
            CHECK(frame.computed > 0);
            CHECK(pixels_as_in(whole, frame) == frame.computed);
        }
        CHECK(parts > 0);
    }
}
