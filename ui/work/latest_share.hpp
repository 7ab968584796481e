// Progress from a working thread to the window, no more often than the window takes it.
#pragma once

#include <QObject>
#include <atomic>

namespace hadal::ui {

/// Keeps the newest share only: a busy window gets one call, not a queue of them.
class LatestShare {
  public:
    /// From any thread. `tell(share)` is called in the thread of `receiver`, with the newest share
    /// there is by then; both this and what `tell` refers to must live as long as the receiver.
    template <class Tell>
    void pass(QObject* receiver, double share, Tell tell) {
        share_ = share;
        if (waits_.exchange(true)) return;
        QMetaObject::invokeMethod(
            receiver,
            [this, tell] {
                waits_ = false;
                tell(share_);
            },
            Qt::QueuedConnection);
    }

  private:
    std::atomic<double> share_ = 0;
    std::atomic<bool> waits_ = false;
};

}  // namespace hadal::ui
