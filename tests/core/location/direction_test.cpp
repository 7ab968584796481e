// Directions against long arithmetic.
#include "location/direction.hpp"

#include <gmp.h>

#include <atomic>
#include <thread>

#include "support/catch.hpp"
#include "support/oracle_plane.hpp"

using namespace hadal;

namespace {

/// Counts what GMP and MPFR allocate and free while it lives.
class AllocationCount {
  public:
    AllocationCount() {
        mp_get_memory_functions(&before.allocate, &before.reallocate, &before.free);
        made = 0;
        left = 0;
        mp_set_memory_functions(allocate, before.reallocate, free);
    }
    ~AllocationCount() { mp_set_memory_functions(before.allocate, before.reallocate, before.free); }
    AllocationCount(const AllocationCount&) = delete;
    AllocationCount& operator=(const AllocationCount&) = delete;

    static inline std::atomic<int> made = 0;
    static inline std::atomic<int> left = 0;

  private:
    struct Functions {
        void* (*allocate)(std::size_t);
        void* (*reallocate)(void*, std::size_t, std::size_t);
        void (*free)(void*, std::size_t);
    };
    static void* allocate(std::size_t bytes) {
        ++made;
        ++left;
        return before.allocate(bytes);
    }
    static void free(void* memory, std::size_t bytes) {
        --left;
        before.free(memory, bytes);
    }
    static inline Functions before{};
};

}  // namespace

TEST_CASE("direction: multiples of 90 degrees are exact") {
    const auto is = [](double degrees, double cosine, double sine) {
        const Direction found = direction(degrees);
        return found.cosine == cosine && found.sine == sine;
    };
    CHECK(is(0, 1, 0));
    CHECK(is(90, 0, 1));
    CHECK(is(180, -1, 0));
    CHECK(is(270, 0, -1));
    CHECK(is(-90, 0, -1));
    CHECK(is(-180, -1, 0));
    CHECK(is(-270, 0, 1));
    CHECK(is(360, 1, 0));
    CHECK(is(-360, 1, 0));
    CHECK(is(360e9 + 90, 0, 1));
}

TEST_CASE("direction: other angles are rounded correctly") {
    for (const double degrees : {1e-300, 0.1, 30.0, 45.0, 89.999999, 123.456, -17.5, 359.9,
                                 1e6 + 0.5, -720.25, 1e15 + 1}) {
        CAPTURE(degrees);
        const oracle::Point truth = oracle::direction(degrees);
        const Direction found = direction(degrees);
        CHECK(found.cosine == truth.re.to_double());
        CHECK(found.sine == truth.im.to_double());
    }
}

TEST_CASE("direction: a thread that asks for angles leaves no memory behind") {
    const AllocationCount allocations;
    std::jthread([] { direction(12.5); }).join();
    CHECK(allocations.made > 0);
    CHECK(allocations.left == 0);
}
