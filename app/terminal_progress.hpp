// The share done and the time left, on a terminal.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <functional>

namespace hadal {

/// One line on stderr that is written over as the work goes on, and gone with the object. Nothing
/// at all when stderr is not a terminal.
class TerminalProgress {
    Q_DECLARE_TR_FUNCTIONS(TerminalProgress)

  public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// Shows `share` (0 to 1), a few times a second however often it is called.
    void show(double share);
    /// show() as the hooks of the core take it: never cancels. The object must outlive the work.
    std::function<bool(double)> hook() {
        return [this](double share) {
            show(share);
            return true;
        };
    }

  private:
    const bool on_terminal_;
    bool shown_ = false;
    QElapsedTimer since_start_;
    QElapsedTimer since_shown_;
};

}  // namespace hadal
