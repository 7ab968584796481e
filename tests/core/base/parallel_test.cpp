// That work in parts is done once each, and ends for all threads when it ends for one.
#include "base/parallel.hpp"

#include <atomic>
#include <new>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };
const std::string cancelled =
    std::to_string(static_cast<int>(ErrorCode::cancelled)) + ": cancelled";

}  // namespace

TEST_CASE("parallel: every part is done once, by any number of threads") {
    for (const int threads : {0, 1, 2, 7}) {
        for (const int count : {0, 1, 2, 100}) {
            std::vector<std::atomic<int>> times(static_cast<std::size_t>(count));
            in_parallel(count, threads, always, [&](int i, const auto& check) {
                check();
                ++times[static_cast<std::size_t>(i)];
            });
            for (const auto& time : times)
                CHECK(time == 1);
        }
    }
}

TEST_CASE("parallel: only the caller is asked, also while it waits for the others") {
    const std::thread::id caller = std::this_thread::get_id();
    std::atomic<bool> asked_elsewhere = false;
    std::atomic<bool> waited = false;
    std::atomic<bool> caller_is_done = false;
    std::atomic<int> started = 0;
    const auto go_on = [&] {
        if (std::this_thread::get_id() != caller) asked_elsewhere = true;
        if (caller_is_done) waited = true;
        return true;
    };
    // Each thread gets one of two parts; the other's ends only when the caller has been asked
    // after its own.
    in_parallel(2, 2, go_on, [&](int, const auto& check) {
        ++started;
        while (started < 2)
            std::this_thread::yield();
        if (std::this_thread::get_id() == caller) {
            caller_is_done = true;
            return;
        }
        while (!waited)
            check();
    });
    CHECK(waited);
    CHECK_FALSE(asked_elsewhere);
}

TEST_CASE("parallel: a no ends the work of all threads") {
    for (const int threads : {1, 2, 5}) {
        std::atomic<int> done = 0;
        int asked = 0;
        const auto once = [&] { return ++asked < 2; };
        CHECK(message_of([&] {
                  in_parallel(100, threads, once, [&](int, const auto& check) {
                      // As long as there is somebody who goes on.
                      for (;;)
                          check();
                      ++done;
                  });
              }) == cancelled);
        CHECK(done == 0);
        // Whoever has said no is not asked again.
        CHECK(asked == 2);
    }
}

TEST_CASE("parallel: the error of any thread arrives as it is") {
    const std::thread::id caller = std::this_thread::get_id();
    for (const bool from_caller : {true, false}) {
        std::atomic<int> started = 0;
        const auto fail = [&](int, const auto& check) {
            ++started;
            while (started < 2)
                std::this_thread::yield();
            if ((std::this_thread::get_id() == caller) == from_caller) throw std::bad_alloc();
            for (;;)
                check();
        };
        CHECK_THROWS_AS(in_parallel(2, 2, always, fail), std::bad_alloc);
    }
}
