// A piece of work on a thread of its own, and what becomes of it in the window's thread.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <thread>

#include "render/render.hpp"
#include "ui/work/latest_share.hpp"

namespace hadal::ui {

/// Starts when made. Signals are emitted in the thread it lives in; one of the last three is the
/// last. What the work found is the work's affair: it may write to what outlives it.
class BackgroundWork : public QObject {
    Q_OBJECT

  public:
    /// `work` blocks, heeds the hooks, and throws hadal::Error like the core.
    using Work = std::function<void(const RenderHooks& hooks)>;

    explicit BackgroundWork(Work work, QObject* parent = nullptr);
    /// Cancels and waits, some 20 ms at most.
    ~BackgroundWork() override;

    void cancel() { thread_.request_stop(); }

  Q_SIGNALS:
    void progressed(double share);
    void done();
    void cancelled();
    void failed(const QString& error);

  private:
    void run(const std::stop_token& stop);

    Work work_;
    LatestShare progress_;
    std::jthread thread_;  ///< last: starts when everything else is there
};

/// Cancels work that nobody waits for; it is deleted when it has ended, and tells nobody.
void abandon(BackgroundWork* work);

}  // namespace hadal::ui
