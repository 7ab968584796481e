#include "ui/work/background_work.hpp"

#include <new>

#include "ui/text/error_text.hpp"
#include "ui/work/thread_priority.hpp"

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
        progress_.pass(this, share, [this](double newest) { Q_EMIT progressed(newest); });
        return true;
    };
    try {
        work_(hooks);
        tell([this] { Q_EMIT done(); });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled) {
            tell([this] { Q_EMIT cancelled(); });
        } else {
            tell([this, text = error_text(error)] { Q_EMIT failed(text); });
        }
    } catch (const std::bad_alloc&) {
        tell([this] { Q_EMIT failed(tr("There is not enough memory for this")); });
    }
}

void abandon(BackgroundWork* work) {
    work->disconnect();
    for (const auto end : {&BackgroundWork::done, &BackgroundWork::cancelled})
        QObject::connect(work, end, work, &QObject::deleteLater);
    QObject::connect(work, &BackgroundWork::failed, work, &QObject::deleteLater);
    work->cancel();
}

}  // namespace hadal::ui
