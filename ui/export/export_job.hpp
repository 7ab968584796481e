// Writes one PNG on a thread of its own.
#pragma once

#include <QObject>
#include <QString>
#include <thread>

#include "poster/poster.hpp"
#include "ui/render/latest_share.hpp"

namespace hadal::ui {

/// Starts when made. The file appears whole at the end, or not at all: what was there before stays
/// until then. Signals are emitted in the thread the job lives in.
class ExportJob : public QObject {
    Q_OBJECT

  public:
    /// The palette of the shading must outlive the job.
    ExportJob(const Poster& poster, const QString& path, QObject* parent = nullptr);
    /// Cancels and waits, some 20 ms at most.
    ~ExportJob() override;

    /// finished() follows, unless the work was done already.
    void cancel() { thread_.request_stop(); }

    enum class Outcome { written, cancelled, failed };

  Q_SIGNALS:
    void progressed(double share);
    /// The last signal. `error` says what went wrong when `outcome` is failed.
    void ended(hadal::ui::ExportJob::Outcome outcome, const QString& error);

  private:
    void run(const std::stop_token& stop);
    void write(const std::stop_token& stop);

    Poster poster_;
    QString path_;
    LatestShare progress_;
    std::jthread thread_;
};

}  // namespace hadal::ui
