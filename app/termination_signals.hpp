// Ctrl-C and kill as a stop token.
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace hadal {

/// While it lives, SIGINT, SIGTERM and SIGHUP (unless they were ignored to begin with) no longer
/// end the process: they trigger the stop token. Make it before any other thread is started: the
/// signals stay blocked in the threads that are started later, so that they reach the one that
/// waits for them.
class TerminationSignals {
  public:
    TerminationSignals();
    ~TerminationSignals();
    TerminationSignals(const TerminationSignals&) = delete;
    TerminationSignals& operator=(const TerminationSignals&) = delete;

    std::stop_token token() const { return stop_.get_token(); }

    /// The signal that came first; 0: none.
    int caught() const { return caught_; }

  private:
    void wait();

    sigset_t signals_{};
    std::stop_source stop_;
    std::atomic<int> caught_ = 0;
    std::atomic<bool> ended_ = false;
    std::thread waiter_;
};

}  // namespace hadal
