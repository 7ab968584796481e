#include "ui/render/render_worker.hpp"

#include <algorithm>
#include <new>

#include "base/error.hpp"
#include "render/pixel_grid.hpp"
#include "render/plan.hpp"
#include "ui/render/backdrop.hpp"
#include "ui/render/thread_priority.hpp"

namespace hadal::ui {

namespace {
constexpr int coarsest_stride = 8;
constexpr qint64 least_pause_ns = 16'000'000;  ///< no more pictures than a screen shows
constexpr qint64 pause_per_cost = 12;          ///< and no more than a twelfth of the time for them
constexpr qint64 starved_ms = 100;             ///< without a picture, the next one may finish
constexpr qint64 most_starved_ms = 400;        ///< at least its coarse form, if within this time
constexpr qint64 long_ms = 150;     ///< a picture that takes longer waits for the one beneath it
constexpr qint64 passing_ms = 300;  ///< a picture left before then was not looked at
}  // namespace

RenderWorker::RenderWorker(std::function<void()> wake)
    : wake_(std::move(wake)),
      references_(std::make_shared<ReferenceStore>(RenderResources().reference_bytes)),
      thread_([this](std::stop_token quit) { run(quit); }) {}

RenderWorker::~RenderWorker() {
    thread_.request_stop();
    std::lock_guard lock(inbox_mutex_);
    next_job_.reset();
    at_work_.request_stop();
}

void RenderWorker::render(const RenderJob& job) {
    std::lock_guard lock(inbox_mutex_);
    next_job_ = job;
    stopped_by_user_ = false;
    if (!in_grace()) at_work_.request_stop();
    inbox_changed_.notify_all();
}

/// A stream of requests, such as a drag, must not keep every one of them from showing anything. But
/// nobody waits for a picture whose preparation may take long.
bool RenderWorker::in_grace() const {
    if (shown_something_ || !since_shown_.isValid()) return false;
    const qint64 starved = since_shown_.elapsed();
    return starved > starved_ms && starved < most_starved_ms && preparation_.known_to_be_short();
}

void RenderWorker::recolour(const Colours& colours, quint64 generation) {
    std::lock_guard lock(inbox_mutex_);
    next_colours_.emplace(colours, generation);
    inbox_changed_.notify_all();
}

void RenderWorker::set_resources(const RenderResources& resources) {
    std::lock_guard lock(inbox_mutex_);
    resources_ = resources;
    references_->set_budget(resources.reference_bytes);
}

void RenderWorker::stop() {
    std::lock_guard lock(inbox_mutex_);
    next_job_.reset();
    stopped_by_user_ = true;
    at_work_.request_stop();
}

Report RenderWorker::take_report() {
    std::lock_guard lock(outbox_mutex_);
    report_waits_ = false;
    Report taken = report_;
    report_.frame.reset();
    report_.backdrop.reset();
    return taken;
}

void RenderWorker::run(std::stop_token quit) {
    yield_to_window();
    std::unique_lock lock(inbox_mutex_);
    const auto ordered = [this] { return next_job_ || next_colours_; };
    while (!quit.stop_requested()) {
        if (!ordered() && wants_backdrop()) {
            std::stop_source source;
            at_work_ = source;
            lock.unlock();
            make_backdrop(source.get_token());
            lock.lock();
            at_work_ = std::stop_source(std::nostopstate);
            continue;
        }
        if (!ordered()) {
            inbox_changed_.wait(lock, quit, ordered);
            since_shown_.start();  // nobody was waiting for a picture
            continue;
        }
        std::optional<RenderJob> job;
        std::swap(job, next_job_);
        std::stop_source source;
        at_work_ = source;
        shown_something_ = false;
        if (job) preparation_.begin(job->view.location);
        lock.unlock();
        apply_new_colours();
        if (job) run_job(*job, source.get_token());
        lock.lock();
        at_work_ = std::stop_source(std::nostopstate);
        shown_something_ = true;
    }
}

void RenderWorker::run_job(const RenderJob& job, std::stop_token stop) {
    serial_ = job.serial;
    published_ = false;
    asked_ = job.asked;
    meter_ = {};
    since_begin_.start();
    since_publish_.start();
    post([&](Report& report) {
        report.state = RenderState::preparing;
        report.progress = 0;
        report.meter = meter_;
    });
    try {
        validate(Request{job.view.location, job.view.width, job.view.height});
        keep_picture();
        raster_.begin(job.serial, job.view, kept_, *references_);
        meter_.pixels = int64_t{job.view.width} * job.view.height;
        meter_.reused = raster_.reused_pixels();
        RenderStatistics statistics = render_picture(job, stop);
        static_cast<PixelTally&>(statistics) = raster_.tally();
        if (meter_.reused < meter_.pixels) note_pixels();
        complete_ = true;
        since_complete_.start();
        post([&](Report& report) {
            report.statistics = statistics;
            report.progress = 1;
        });
        publish(RenderState::finished, true);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled) {
            post([&](Report& report) {
                report.state = RenderState::failed;
                report.error = QString::fromUtf8(error.what());
            });
            return;
        }
        std::unique_lock lock(inbox_mutex_);
        const bool by_user = stopped_by_user_;
        lock.unlock();
        if (by_user) publish(RenderState::stopped, false);
    } catch (const std::bad_alloc&) {
        post([&](Report& report) {
            report.state = RenderState::failed;
            report.error = tr("There is not enough memory for a picture of %1 x %2 pixels")
                               .arg(job.view.width)
                               .arg(job.view.height);
        });
    }
}

RenderStatistics RenderWorker::render_picture(const RenderJob& job, const std::stop_token& stop) {
    const Request request{job.view.location, job.view.width, job.view.height};
    // What shall lie beneath a picture that takes long comes in between, once all of it is to be
    // seen; not where a reference is prepared, whose figures the first part of two would keep.
    const bool plain = plan_for(request, PixelGrid(request), Arithmetic::automatic).arithmetic ==
                       Arithmetic::plain;
    const auto backdrop_due = [&] {
        return plain && raster_.opaque() && since_begin_.elapsed() > long_ms && wants_backdrop();
    };
    bool turned_aside = false;
    RenderHooks hooks;
    hooks.stop = stop;
    hooks.progress = [&](double share) {
        on_progress(share);
        return turned_aside || !(turned_aside = backdrop_due());
    };
    hooks.tile_done = [this](const Region& area, int stride) { raster_.add_tile(area, stride); };
    around_ = job.view;
    RenderOptions options = options_for(raster_);
    options.focus_x = job.focus_x;
    options.focus_y = job.focus_y;
    options.coarsest = coarsest_stride;
    try {
        return hadal::render(request, raster_.target(), options, hooks);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled || !turned_aside || stop.stop_requested()) throw;
    }
    make_backdrop(stop);
    options.coarsest = raster_.resume();
    options.known = raster_.reused();
    RenderStatistics statistics = hadal::render(request, raster_.target(), options, hooks);
    statistics.seconds = double(since_begin_.nsecsElapsed()) / 1e9;
    return statistics;
}

RenderOptions RenderWorker::options_for(const Raster& raster) {
    RenderOptions options;
    options.references = references_;
    if (raster.reused_pixels() > 0) options.known = raster.reused();
    std::lock_guard lock(inbox_mutex_);
    options.threads = resources_.threads;
    options.isa = resources_.isa;
    return options;
}

/// The picture that the next one takes the place of.
void RenderWorker::keep_picture() {
    std::unique_lock lock(inbox_mutex_);
    kept_.set_budget(resources_.picture_bytes);
    lock.unlock();
    if (!std::exchange(complete_, false)) return;
    PictureStore::Picture picture = raster_.picture();
    picture.passing = since_complete_.elapsed() < passing_ms;
    kept_.keep(std::move(picture));
}

bool RenderWorker::wants_backdrop() const {
    return around_ && (!beneath_ || !serves_as_backdrop(*beneath_, *around_));
}

/// Nobody waits for it: any order ends it, and then it is tried again when there is time.
void RenderWorker::make_backdrop(const std::stop_token& stop) {
    const View around = *std::exchange(around_, std::nullopt);
    try {
        const View view = backdrop_of(around);
        beneath_.reset();
        backdrop_.begin(0, view, PictureStore(), *references_);
        RenderHooks hooks;
        hooks.stop = stop;
        hooks.progress = [this](double) {
            std::lock_guard lock(inbox_mutex_);
            return !next_job_ && !next_colours_;
        };
        hooks.tile_done = [this](const Region& area, int stride) {
            backdrop_.add_tile(area, stride);
        };
        const Request request{view.location, view.width, view.height};
        hadal::render(request, backdrop_.target(), options_for(backdrop_), hooks);
        beneath_ = view;
        post([&](Report& report) { report.backdrop = backdrop_.snapshot(true); });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled) around_ = around;
    } catch (const std::bad_alloc&) {
        // Then there is none.
    }
}

void RenderWorker::apply_new_colours() {
    std::unique_lock lock(inbox_mutex_);
    const auto colours = std::exchange(next_colours_, std::nullopt);
    const bool job_waits = next_job_.has_value();
    lock.unlock();
    if (!colours) return;
    raster_.recolour(colours->first, colours->second);
    backdrop_.recolour(colours->first, colours->second);
    if (beneath_) post([&](Report& report) { report.backdrop = backdrop_.snapshot(true); });
    if (raster_.changed() && !job_waits) {
        std::unique_lock outbox(outbox_mutex_);
        const RenderState state = report_.state;
        outbox.unlock();
        publish(state, state == RenderState::finished);
    }
}

void RenderWorker::note_pixels() {
    std::lock_guard lock(inbox_mutex_);
    preparation_.end();
}

bool RenderWorker::on_progress(double share) {
    apply_new_colours();
    const bool due = since_publish_.nsecsElapsed() >= std::max(least_pause_ns, publish_pause_);
    const bool first = !published_ && raster_.opaque();
    if (raster_.has_tiles()) note_pixels();
    if ((due || first) && raster_.changed()) publish(RenderState::working, false);
    post([&](Report& report) {
        report.progress = share;
        if (raster_.changed()) report.state = RenderState::working;
    });
    end_grace();
    return true;
}

void RenderWorker::end_grace() {
    std::lock_guard lock(inbox_mutex_);
    if (next_job_ && !in_grace()) at_work_.request_stop();
}

void RenderWorker::publish(RenderState state, bool complete) {
    QElapsedTimer cost;
    cost.start();
    Frame frame = raster_.snapshot(complete);
    const bool opaque = frame.opaque;
    published_ = true;
    const double now = double(asked_.nsecsElapsed()) / 1e6;
    frame.reused = meter_.reused;
    frame.ms = now;
    const bool computed = complete || opaque || !frame.tiles.empty();
    if (computed && meter_.first_pixel_ms < 0) meter_.first_pixel_ms = now;
    if (complete && meter_.last_pixel_ms < 0) meter_.last_pixel_ms = now;
    publish_pause_ = cost.nsecsElapsed() * pause_per_cost;
    since_publish_.start();
    {
        std::lock_guard lock(inbox_mutex_);
        if (opaque) {
            shown_something_ = true;
            since_shown_.start();
        }
    }
    post([&](Report& report) {
        report.state = state;
        report.frame = std::move(frame);
        report.meter = meter_;
    });
}

void RenderWorker::post(const std::function<void(Report&)>& change) {
    std::unique_lock lock(outbox_mutex_);
    report_.serial = serial_;
    change(report_);
    if (std::exchange(report_waits_, true)) return;
    lock.unlock();
    wake_();
}

}  // namespace hadal::ui
