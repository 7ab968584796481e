#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "base/error.hpp"

namespace hadal {

namespace {

/// What the threads share.
class Parts {
  public:
    Parts(int count, const std::function<void(int, const std::function<void()>&)>& work)
        : count_(count), work_(work) {}

    /// Takes parts until there are none left, or the work is to end.
    void take(const std::function<bool()>& go_on) noexcept {
        try {
            const auto check = [&] {
                if (stopped_ || !go_on()) throw Error(ErrorCode::cancelled, "cancelled");
            };
            for (int i = next_++; i < count_ && !stopped_; i = next_++)
                work_(i, check);
        } catch (...) {
            fail(std::current_exception());
        }
    }

    void help() noexcept {
        take([] { return true; });
        const std::lock_guard lock(mutex_);
        --helpers_;
        finished_.notify_all();
    }
    void add_helper(int change) {
        const std::lock_guard lock(mutex_);
        helpers_ += change;
    }

    /// Until no helper is at work.
    void wait(const std::function<bool()>& go_on) {
        constexpr std::chrono::milliseconds pause(2);
        std::unique_lock lock(mutex_);
        while (!finished_.wait_for(lock, pause, [this] { return helpers_ == 0; })) {
            if (stopped_) continue;
            lock.unlock();
            take_answer(go_on);
            lock.lock();
        }
    }

    void check() const {
        if (error_) std::rethrow_exception(error_);
    }

  private:
    void take_answer(const std::function<bool()>& go_on) noexcept {
        try {
            if (!go_on()) throw Error(ErrorCode::cancelled, "cancelled");
        } catch (...) {
            fail(std::current_exception());
        }
    }
    void fail(std::exception_ptr error) noexcept {
        const std::lock_guard lock(mutex_);
        if (!error_) error_ = std::move(error);
        stopped_ = true;
    }

    const int count_;
    const std::function<void(int, const std::function<void()>&)>& work_;
    std::atomic<int> next_ = 0;
    std::atomic<bool> stopped_ = false;
    std::mutex mutex_;
    std::condition_variable finished_;
    int helpers_ = 0;
    std::exception_ptr error_;
};

}  // namespace

void in_parallel(int count, int threads, const std::function<bool()>& go_on,
                 const std::function<void(int, const std::function<void()>& check)>& work) {
    Parts parts(count, work);
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < std::min(threads, count); ++i) {
            parts.add_helper(1);
            try {
                helpers.emplace_back([&parts] { parts.help(); });
            } catch (const std::system_error&) {
                // Where the system has no more threads, there are fewer.
                parts.add_helper(-1);
                break;
            }
        }
        parts.take(go_on);
        parts.wait(go_on);
    }
    parts.check();
}

}  // namespace hadal
