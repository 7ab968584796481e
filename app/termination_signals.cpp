#include "termination_signals.hpp"

#include <pthread.h>

namespace hadal {

namespace {

// What the destructor sends to its own thread to end the waiting; it is never left to act.
constexpr int wake_signal = SIGUSR2;

bool is_ignored(int signal) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    return action.sa_handler == SIG_IGN;
}

}  // namespace

TerminationSignals::TerminationSignals() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (!is_ignored(signal)) sigaddset(&signals_, signal);
    }
    sigaddset(&signals_, wake_signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    waiter_ = std::thread([this] { wait(); });
}

TerminationSignals::~TerminationSignals() {
    ended_ = true;
    pthread_kill(waiter_.native_handle(), wake_signal);
    waiter_.join();
}

void TerminationSignals::wait() {
    while (!ended_) {
        int signal = 0;
        if (sigwait(&signals_, &signal) != 0 || signal == wake_signal) continue;
        int none = 0;
        caught_.compare_exchange_strong(none, signal);
        stop_.request_stop();
    }
}

}  // namespace hadal
