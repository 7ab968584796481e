#include "ui/export/export_job.hpp"

#include <new>

#include "base/error.hpp"
#include "image/png_writer.hpp"
#include "poster/location_file.hpp"
#include "ui/export/file_output.hpp"

namespace hadal::ui {

ExportJob::ExportJob(const Poster& poster, const QString& path, QObject* parent)
    : QObject(parent), poster_(poster), path_(path) {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ExportJob::~ExportJob() = default;

void ExportJob::run(const std::stop_token& stop) {
    Outcome outcome = Outcome::written;
    QString message;
    try {
        write(stop);
    } catch (const Error& error) {
        outcome = error.code() == ErrorCode::cancelled ? Outcome::cancelled : Outcome::failed;
        message = QString::fromUtf8(error.what());
    } catch (const std::bad_alloc&) {
        outcome = Outcome::failed;
        message = tr("There is not enough memory for a picture of this size");
    }
    QMetaObject::invokeMethod(
        this, [this, outcome, message] { Q_EMIT ended(outcome, message); }, Qt::QueuedConnection);
}

void ExportJob::write(const std::stop_token& stop) {
    validate(poster_);
    FileOutput file(path_);
    const Request& request = poster_.request;
    PngWriter png(request.width, request.height, location_texts(request.location),
                  [&file](std::span<const std::byte> bytes) { file.write(bytes); });
    PosterSinks sinks;
    sinks.picture = [&](std::span<const uint8_t> row) { png.write_row(row); };
    PosterHooks hooks;
    hooks.stop = stop;
    hooks.progress = [&](double share) {
        progress_.pass(this, share, [this](double newest) { Q_EMIT progressed(newest); });
        return true;
    };
    render_poster(poster_, sinks, {}, hooks);
    png.finish();
    if (stop.stop_requested()) throw Error(ErrorCode::cancelled, "cancelled");
    file.commit();
}

}  // namespace hadal::ui
