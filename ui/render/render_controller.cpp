#include "ui/render/render_controller.hpp"

#include "ui/render/render_worker.hpp"

namespace hadal::ui {

RenderController::RenderController(QObject* parent) : QObject(parent) {
    worker_ = std::make_unique<RenderWorker>([this] {
        QMetaObject::invokeMethod(this, &RenderController::deliver, Qt::QueuedConnection);
    });
}

RenderController::~RenderController() = default;

void RenderController::render(const View& view, std::optional<QPointF> focus) {
    RenderJob job;
    job.serial = ++serial_;
    job.view = view;
    job.asked.start();
    if (focus) {
        job.focus_x = focus->x();
        job.focus_y = focus->y();
    }
    worker_->render(job);
    if (!std::exchange(busy_, true)) Q_EMIT started();
}

void RenderController::set_colours(const Colours& colours) {
    worker_->recolour(colours, ++colours_);
}

void RenderController::set_resources(const RenderResources& resources) {
    worker_->set_resources(resources);
}

void RenderController::stop() {
    if (!busy_) return;
    worker_->stop();
    busy_ = false;
    Q_EMIT stopped();
}

void RenderController::deliver() {
    const Report report = worker_->take_report();
    // The worker does one job after the other, so serials only grow; this guards the promise that
    // no older picture is shown over a newer one.
    if (report.frame && report.frame->serial >= shown_) {
        shown_ = report.frame->serial;
        Q_EMIT frame_ready(*report.frame);
    }
    for (const Frame& backdrop : report.backdrops)
        Q_EMIT backdrop_ready(backdrop);
    if (report.serial != serial_ || !busy_) return;
    meter_ = report.meter;
    arithmetic_ = report.arithmetic;
    switch (report.state) {
        case RenderState::preparing:
        case RenderState::working:
            Q_EMIT progressed(report.progress, report.state == RenderState::preparing);
            break;
        case RenderState::finished:
            busy_ = false;
            usual_counts_ = report.usual_counts;
            computed_pixels_ += meter_.pixels - meter_.reused;
            Q_EMIT finished(report.statistics);
            break;
        case RenderState::failed:
            busy_ = false;
            Q_EMIT failed(report.error);
            break;
        case RenderState::idle:
        case RenderState::stopped:
            break;
    }
}

}  // namespace hadal::ui
