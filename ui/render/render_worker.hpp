// The one thread that renders: takes the newest order, reports the newest picture.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "render/deep/reference_store.hpp"
#include "render/tiles/calm_threads.hpp"
#include "ui/render/backdrops.hpp"
#include "ui/render/colours.hpp"
#include "ui/render/first_pixels.hpp"
#include "ui/render/picture_store.hpp"
#include "ui/render/preparation.hpp"
#include "ui/render/raster.hpp"
#include "ui/render/render_resources.hpp"
#include "ui/render/report_box.hpp"

namespace hadal::ui {

/// A picture to make.
struct RenderJob {
    quint64 serial = 0;
    View view;
    double focus_x = -1;  ///< the pixel to start at; -1: the middle
    double focus_y = -1;
    QElapsedTimer asked;  ///< since it was asked for
};

/// All public functions may be called from the window's thread and return at once.
class RenderWorker {
    Q_DECLARE_TR_FUNCTIONS(RenderWorker)

  public:
    /// `wake` is called on the worker's threads when a report waits and none did before.
    explicit RenderWorker(std::function<void()> wake);
    /// Cancels the render at work and waits for the thread, some 20 ms at most.
    ~RenderWorker();

    /// Replaces the order before it, also the one at work.
    void render(const RenderJob& job);
    /// Colours the newest picture and those to come anew.
    void recolour(const Colours& colours, quint64 generation);
    /// For the renders that begin from now on.
    void set_resources(const RenderResources& resources);
    /// Ends the render at work; what is computed is reported and kept.
    void stop();

    Report take_report() { return box_.take(); }

  private:
    void run(std::stop_token quit);
    void run_job(const RenderJob& job, std::stop_token stop);
    RenderStatistics render_picture(const RenderJob& job, const std::stop_token& stop);
    RenderStatistics begin_picture(const RenderJob& job, const RenderOptions& options,
                                   const std::stop_token& stop);
    void take_shared(const std::stop_token& stop);
    RenderStatistics render_first_pixels(const Request& request, const RenderOptions& options,
                                         const std::stop_token& stop);
    bool was_just_near(const View& view) const;
    bool is_seen_sharply(const View& view) const;
    RenderOptions options_from_resources();
    void make_backdrop(const std::stop_token& stop, int threads,
                       const std::function<void()>& meanwhile);
    void keep_picture();
    void apply_new_colours();
    void on_progress(double share);
    bool in_grace() const;
    void note_pixels();
    void end_grace();
    void publish(RenderState state, bool complete);
    void post(const std::function<void(Report&)>& change);

    std::mutex inbox_mutex_;
    std::condition_variable_any inbox_changed_;
    std::optional<RenderJob> next_job_;
    std::optional<std::pair<Colours, quint64>> next_colours_;
    RenderResources resources_;
    std::stop_source at_work_{std::nostopstate};
    bool stopped_by_user_ = false;
    bool shown_something_ = true;  ///< of the job at work
    QElapsedTimer since_shown_;    ///< anything of any job
    QElapsedTimer at_work_since_;
    Preparation preparation_;  ///< of the job at work

    ReportBox box_;
    CalmThreads calm_threads_;  ///< the window wants the processor as well

    // The worker thread's own.
    std::shared_ptr<ReferenceStore> references_;
    std::shared_ptr<OpenOrbits> open_orbits_;
    PictureStore kept_;
    Raster raster_;
    FirstPixels first_pixels_{raster_};
    Backdrops backdrops_;
    bool deep_ = false;          ///< whether the job at work is perturbed
    bool complete_ = false;      ///< the picture in raster_
    QElapsedTimer since_begin_;  ///< of the job at work
    QElapsedTimer since_complete_;
    RenderMeter meter_;
    QElapsedTimer asked_;
    quint64 serial_ = 0;
    bool published_new_ = false;     ///< pixels computed for the job at work
    bool published_opaque_ = false;  ///< a picture of it without holes
    std::optional<View> seen_;       ///< the view of the last picture without holes
    int seen_stride_ = 1;            ///< and its stride
    int64_t least_count_ = -1;       ///< of the last complete picture
    QElapsedTimer since_publish_;
    qint64 publish_pause_ = 0;

    std::jthread thread_;  ///< last: starts when everything else is there
};

}  // namespace hadal::ui
