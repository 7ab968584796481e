#include "ui/tools/background_work.hpp"

#include <new>

#include "base/error.hpp"
#include "ui/render/thread_priority.hpp"

namespace hadal::ui {

BackgroundWork::BackgroundWork(Work work, QObject* parent)
    : QObject(parent), work_(std::move(work)) {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

BackgroundWork::~BackgroundWork() = default;

void BackgroundWork::run(const std::stop_token& stop) {
    yield_to_window();
    const auto tell = [this](auto what) {
        QMetaObject::invokeMethod(this, what, Qt::QueuedConnection);
    };
    RenderHooks hooks;
    hooks.stop = stop;
    hooks.progress = [this](double share) {
        tell_progress(share);
        return true;
    };
    try {
        work_(hooks);
        tell([this] { Q_EMIT done(); });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled) {
            tell([this] { Q_EMIT cancelled(); });
        } else {
            tell([this, text = QString::fromUtf8(error.what())] { Q_EMIT failed(text); });
        }
    } catch (const std::bad_alloc&) {
        tell([this] { Q_EMIT failed(tr("There is not enough memory for this")); });
    }
}

void BackgroundWork::tell_progress(double share) {
    share_ = share;
    if (progress_waits_.exchange(true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            progress_waits_ = false;
            Q_EMIT progressed(share_);
        },
        Qt::QueuedConnection);
}

}  // namespace hadal::ui
