#include "ui/render/render_worker.hpp"

#include <algorithm>
#include <new>

#include "render/pixels/pixel_grid.hpp"
#include "render/plan.hpp"
#include "render/resume/open_orbits.hpp"
#include "ui/text/error_text.hpp"
#include "ui/work/thread_priority.hpp"

namespace hadal::ui {

namespace {
constexpr int coarsest_stride = 8;
constexpr qint64 first_pixels_ms = 24;  ///< that a job overtaken has for its first pixels
constexpr double most_blur = 3;  ///< pixels a sample: beneath sharper ones coarse passes are hidden
constexpr double share_of_reference = 0.3;     ///< of a render that prepares one
constexpr double nearby = 8;                   ///< times as close or as far
constexpr qint64 least_pause_ns = 16'000'000;  ///< no more pictures than a screen shows
constexpr qint64 pause_per_cost = 12;          ///< and no more than a twelfth of the time for them
constexpr qint64 starved_ms = 100;             ///< without a picture, the next one may finish
constexpr qint64 most_starved_ms = 400;        ///< at least its coarse form, if within this time
constexpr qint64 long_ms = 150;     ///< a picture that takes longer waits for the one beneath it
constexpr qint64 passing_ms = 300;  ///< a picture left before then was not looked at
}  // namespace

RenderWorker::RenderWorker(std::function<void()> wake)
    : box_(std::move(wake)),
      references_(std::make_shared<ReferenceStore>(RenderResources().reference_bytes)),
      open_orbits_(std::make_shared<OpenOrbits>()),
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
    if (shown_something_ || !preparation_.known_to_be_short()) return false;
    if (at_work_since_.elapsed() < first_pixels_ms) return true;
    const qint64 starved = since_shown_.isValid() ? since_shown_.elapsed() : 0;
    return starved > starved_ms && starved < most_starved_ms;
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

void RenderWorker::run(std::stop_token quit) {
    yield_to_window();
    std::unique_lock lock(inbox_mutex_);
    const auto ordered = [this] { return next_job_ || next_colours_; };
    while (!quit.stop_requested()) {
        if (!ordered() && backdrops_.is_missing()) {
            std::stop_source source;
            at_work_ = source;
            lock.unlock();
            make_backdrop(source.get_token(), 0, [] {});
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
        at_work_since_.start();
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
    published_new_ = false;
    published_opaque_ = false;
    asked_ = job.asked;
    meter_ = {};
    since_begin_.start();
    since_publish_.start();
    post([&](Report& report) {
        report.state = RenderState::preparing;
        report.progress = 0;
        report.arithmetic.clear();
        report.meter = meter_;
    });
    try {
        validate(request_of(job.view));
        keep_picture();
        raster_.begin(job.serial, job.view, kept_, *references_);
        meter_.pixels = int64_t{job.view.width} * job.view.height;
        meter_.reused = raster_.reused_pixels();
        RenderStatistics statistics = render_picture(job, stop);
        static_cast<PixelTally&>(statistics) = raster_.tally();
        if (meter_.reused < meter_.pixels) note_pixels();
        complete_ = true;
        least_count_ = statistics.least_count;
        since_complete_.start();
        const std::optional<CountRange> usual_counts = raster_.usual_counts();
        post([&](Report& report) {
            report.statistics = statistics;
            report.usual_counts = usual_counts;
            report.progress = 1;
        });
        publish(RenderState::finished, true);
        raster_.prepare_next(stop);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled) {
            post([&](Report& report) {
                report.state = RenderState::failed;
                report.error = error_text(error);
            });
            return;
        }
        std::unique_lock lock(inbox_mutex_);
        const bool by_user = stopped_by_user_;
        lock.unlock();
        if (!by_user) return;
        raster_.take_shared({});
        publish(RenderState::stopped, false);
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
    const Request request = request_of(job.view);
    const Plan plan = plan_for(request, PixelGrid(request), Arithmetic::automatic);
    deep_ = plan.arithmetic != Arithmetic::plain;
    post([&](Report& report) {
        // Only perturbation has anything to prepare.
        if (!deep_) report.state = RenderState::working;
        report.arithmetic = plan.name;
    });
    backdrops_.lie_beneath(job.view, deep_);
    // What shall lie beneath a picture that takes long comes in between, once there is nothing
    // blank in this one.
    const bool sharp_beneath = is_seen_sharply(job.view);
    RenderOptions options = options_from_resources();
    options.open_orbits = open_orbits_;
    options.focus_x = job.focus_x < 0 ? job.view.width / 2.0 : job.focus_x;
    options.focus_y = job.focus_y < 0 ? job.view.height / 2.0 : job.focus_y;
    options.coarsest = sharp_beneath ? 1 : coarsest_stride;
    const RenderStatistics earlier = begin_picture(job, options, stop);
    const auto backdrop_due = [&] {
        const bool whole = raster_.opaque() || (sharp_beneath && raster_.has_new_pixels());
        return backdrops_.is_missing() && whole && since_begin_.elapsed() > long_ms;
    };
    const double share_before = earlier.deep.reference_seconds > 0 ? share_of_reference : 0;
    bool turned_aside = false;
    RenderHooks hooks;
    hooks.stop = stop;
    hooks.progress = [&](double share_of_rest) {
        const double share = share_before + (1 - share_before) * share_of_rest;
        on_progress(share);
        if (!backdrop_due()) return true;
        // All threads turn to it, but where a reference was prepared, whose figures the first part
        // of two would keep: there this one alone does.
        if (!deep_) return turned_aside || !(turned_aside = true);
        make_backdrop(stop, 1, [&] { on_progress(share); });
        return true;
    };
    hooks.tile_done = [this](const Region& area, int stride) { raster_.add_tile(area, stride); };
    const auto with_earlier = [&](RenderStatistics statistics) {
        statistics.seconds += earlier.seconds;
        if (earlier.deep.reference_length > 0) statistics.deep.add_earlier(earlier.deep);
        return statistics;
    };
    if (meter_.reused > 0 || earlier.threads > 0) options.known = raster_.reused();
    try {
        return with_earlier(hadal::render(request, raster_.target(), options, hooks));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled || !turned_aside || stop.stop_requested()) throw;
    }
    make_backdrop(stop, 0, [] {});
    options.coarsest = raster_.resume();
    options.known = raster_.reused();
    RenderStatistics statistics =
        with_earlier(hadal::render(request, raster_.target(), options, hooks));
    statistics.seconds = double(since_begin_.nsecsElapsed()) / 1e9;
    return statistics;
}

/// Whether a picture of about the same place was to be seen: then the eye rests on something.
bool RenderWorker::was_just_near(const View& view) const {
    if (!seen_ || !same_plane(seen_->location, view.location)) return false;
    const double scale = scale_of(pixel_map(*seen_, view));
    return scale > 1 / nearby && scale < nearby;
}

/// Whether what is to be seen already hides all but the last pass.
bool RenderWorker::is_seen_sharply(const View& view) const {
    if (!seen_ || !covers(*seen_, view)) return false;
    return scale_of(pixel_map(*seen_, view)) * seen_stride_ <= most_blur;
}

/// The pixels that are there from other pictures, and before them, where somebody looks on, the
/// first new ones: the others are seen already, and take longer.
RenderStatistics RenderWorker::begin_picture(const RenderJob& job, const RenderOptions& options,
                                             const std::stop_token& stop) {
    RenderStatistics first;
    const bool looked_at = was_just_near(job.view) && meter_.reused < meter_.pixels;
    std::unique_lock lock(inbox_mutex_);
    const bool at_once = looked_at && (!deep_ || preparation_.known_to_be_short());
    lock.unlock();
    if (!at_once) take_shared(stop);
    if (looked_at) {
        try {
            first = render_first_pixels(request_of(job.view), options, stop);
        } catch (const Error&) {
            if (raster_.changed()) publish(RenderState::working, false);
            throw;
        }
    }
    take_shared(stop);
    if (first.threads > 0) raster_.resume();
    return first;
}

/// A picture that is left already leaves it to the next one.
void RenderWorker::take_shared(const std::stop_token& stop) {
    if (!raster_.take_shared(stop)) throw Error(ErrorCode::cancelled, "cancelled");
}

RenderStatistics RenderWorker::render_first_pixels(const Request& request,
                                                   const RenderOptions& options,
                                                   const std::stop_token& stop) {
    FirstPixels::Hooks hooks;
    hooks.stop = stop;
    hooks.progress = [this](double share) { on_progress(share); };
    hooks.preview_made = [this] {
        if (!published_new_) publish(RenderState::preparing, false);
    };
    hooks.square_made = [this] {
        note_pixels();
        if (!published_new_ && raster_.has_new_pixels()) publish(RenderState::working, false);
        end_grace();
    };
    return first_pixels_.render({request, options, deep_, least_count_, share_of_reference}, hooks);
}

RenderOptions RenderWorker::options_from_resources() {
    RenderOptions options;
    options.references = references_;
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

/// Nobody waits for it: any order ends it, and then it is tried again when there is time.
void RenderWorker::make_backdrop(const std::stop_token& stop, int threads,
                                 const std::function<void()>& meanwhile) {
    RenderHooks hooks;
    hooks.stop = stop;
    hooks.progress = [&](double) {
        meanwhile();
        std::lock_guard lock(inbox_mutex_);
        return !next_job_ && !next_colours_;
    };
    RenderOptions options = options_from_resources();
    if (threads > 0) options.threads = threads;
    if (std::optional<Frame> frame = backdrops_.make(std::move(options), hooks, *references_))
        post([&](Report& report) { report.backdrops.push_back(*std::move(frame)); });
}

void RenderWorker::apply_new_colours() {
    std::unique_lock lock(inbox_mutex_);
    const auto colours = std::exchange(next_colours_, std::nullopt);
    const bool job_waits = next_job_.has_value();
    lock.unlock();
    if (!colours) return;
    raster_.recolour(colours->first, colours->second);
    backdrops_.recolour(colours->first, colours->second);
    backdrops_.each([&](Frame frame) {
        post([&](Report& report) { report.backdrops.push_back(std::move(frame)); });
    });
    if (raster_.changed() && !job_waits) {
        const RenderState state = box_.state();
        publish(state, state == RenderState::finished);
    }
}

void RenderWorker::note_pixels() {
    std::lock_guard lock(inbox_mutex_);
    preparation_.end();
}

void RenderWorker::on_progress(double share) {
    apply_new_colours();
    const bool due = since_publish_.nsecsElapsed() >= std::max(least_pause_ns, publish_pause_);
    const bool first =
        (!published_new_ && raster_.has_new_pixels()) || (!published_opaque_ && raster_.opaque());
    if (raster_.has_new_pixels()) note_pixels();
    if ((due || first) && raster_.changed()) publish(RenderState::working, false);
    post([&](Report& report) {
        report.progress = share;
        if (raster_.changed()) report.state = RenderState::working;
    });
    end_grace();
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
    published_new_ = published_new_ || frame.computed > 0;
    published_opaque_ = published_opaque_ || opaque;
    if (opaque) {
        seen_ = frame.view;
        seen_stride_ = std::max(1, frame.stride);
    }
    const double now = double(asked_.nsecsElapsed()) / 1e6;
    frame.reused = meter_.reused;
    frame.ms = now;
    const bool computed = complete || frame.computed > 0;
    if (computed && meter_.first_pixel_ms < 0) meter_.first_pixel_ms = now;
    if (complete && meter_.last_pixel_ms < 0) meter_.last_pixel_ms = now;
    publish_pause_ = cost.nsecsElapsed() * pause_per_cost;
    since_publish_.start();
    {
        std::lock_guard lock(inbox_mutex_);
        if (opaque || frame.computed > 0) {
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
    box_.post(serial_, change);
}

}  // namespace hadal::ui
