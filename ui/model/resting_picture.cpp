#include "ui/model/resting_picture.hpp"

#include <memory>
#include <utility>

#include "poster/poster.hpp"

namespace hadal::ui {

namespace {

constexpr int rest_ms = 400;

/// Bytes R, G, B to pixels of Format_RGB32.
void put_row(QImage& image, int y, std::span<const uint8_t> row) {
    auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (std::size_t x = 0; x < row.size() / 3; ++x)
        pixels[x] = qRgb(row[3 * x], row[3 * x + 1], row[3 * x + 2]);
}

}  // namespace

RestingPicture::RestingPicture(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &RestingPicture::begin);
    RenderController& controller = session.controller();
    connect(&controller, &RenderController::started, this, &RestingPicture::give_up);
    connect(&controller, &RenderController::frame_ready, this, &RestingPicture::see);
    connect(&session, &Session::colours_changed, this, &RestingPicture::give_up);
}

void RestingPicture::set(int samples, const RenderResources& resources) {
    if (samples == samples_ && resources == resources_) return;
    samples_ = samples;
    resources_ = resources;
    if (samples_ > 1 && !session_.controller().busy()) session_.render_again();
    if (samples_ == 1) give_up();
}

void RestingPicture::see(const Frame& frame) {
    give_up();
    if (samples_ == 1 || !frame.complete || frame.view != session_.navigator().view()) return;
    seen_ = frame;
    rest_.start();
}

void RestingPicture::begin() {
    if (!seen_ || session_.controller().busy()) return;
    const View& view = seen_->view;
    Poster poster;
    poster.request = request_of(view);
    poster.samples = samples_;
    poster.shading = shading_of(session_.colours(), view.location.iterations);
    PosterOptions options;
    options.threads = resources_.threads;
    options.isa = resources_.isa;
    const auto image = std::make_shared<QImage>(view.width, view.height, QImage::Format_RGB32);
    if (image->isNull()) return;
    work_.order(
        [poster, options, image](const RenderHooks& hooks) {
            PosterSinks sinks;
            sinks.picture = [&, y = 0](std::span<const uint8_t> row) mutable {
                put_row(*image, y++, row);
            };
            render_poster(poster, sinks, options, {hooks.stop, hooks.progress});
        },
        [this, image] { show(*image); },
        [this](const QString&) { give_up(); });  // the picture stays as it is
}

void RestingPicture::show(const QImage& image) {
    Frame frame = *std::exchange(seen_, std::nullopt);
    frame.image = image;
    Q_EMIT frame_ready(frame);
}

/// Nobody waits for the end of the work.
void RestingPicture::give_up() {
    rest_.stop();
    seen_.reset();
    work_.drop();
}

}  // namespace hadal::ui
