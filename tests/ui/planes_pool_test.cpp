// Planes that several threads read and the render worker writes again.
#include "ui/render/planes_pool.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "support/catch.hpp"

using namespace hadal;
using namespace hadal::ui;

TEST_CASE("planes nobody holds are lent again, and no others", "[planes]") {
    PlanesPool pool;
    auto first = pool.take(31, 17);
    const int64_t* memory = first->counts().row(0);
    const std::shared_ptr<const Planes> held = first;
    first.reset();
    auto second = pool.take(31, 17);
    CHECK(second->counts().row(0) != memory);
    second.reset();
    const auto third = pool.take(31, 17);
    CHECK(third.get() != held.get());
}

TEST_CASE("the same planes serve picture after picture", "[planes]") {
    PlanesPool pool;
    auto planes = pool.take(31, 17);
    const int64_t* memory = planes->counts().row(0);
    for (int picture = 0; picture < 3; ++picture) {
        planes.reset();
        planes = pool.take(31, 17);
        CHECK(planes->counts().row(0) == memory);
    }
}

TEST_CASE("planes of another size are made anew", "[planes]") {
    PlanesPool pool;
    pool.take(31, 17).reset();
    const auto planes = pool.take(17, 31);
    CHECK(planes->width() == 17);
    CHECK(planes->height() == 31);
}

TEST_CASE("what is reserved serves the first pictures of a gesture", "[planes]") {
    PlanesPool pool;
    pool.reserve(31, 17, {});
    const auto first = pool.take(31, 17);
    const auto second = pool.take(31, 17);
    // Touched: zeros.
    for (const auto& planes : {first, second})
        CHECK(std::count(planes->counts().row(0), planes->counts().row(0) + 31 * 17, 0) == 31 * 17);
    CHECK(first != second);
}

TEST_CASE("no more planes are kept than serve", "[planes]") {
    PlanesPool pool;
    std::vector<std::shared_ptr<Planes>> lent;
    std::vector<const int64_t*> memory;
    for (std::size_t i = 0; i <= SparePictures<std::unique_ptr<Planes>>::most; ++i) {
        lent.push_back(pool.take(31, 17));
        memory.push_back(lent.back()->counts().row(0));
    }
    lent.clear();
    // The first to come back is given up, in whose place others may lie.
    lent.push_back(pool.take(31, 17));
    CHECK(lent.back()->counts().row(0) == memory.back());
    lent.push_back(pool.take(31, 17));
    CHECK(lent.back()->counts().row(0) == memory[memory.size() - 2]);
}

TEST_CASE("planes outlive the pool they are from", "[planes]") {
    auto pool = std::make_unique<PlanesPool>();
    const auto planes = pool->take(3, 2);
    pool.reset();
    *planes->target().counts.row(1) = 7;
    CHECK(*planes->counts().row(1) == 7);
}

TEST_CASE("a reader on another thread never sees its planes written", "[planes]") {
    PlanesPool pool;
    std::atomic<int> changed = 0;
    std::jthread reader;
    for (int64_t picture = 0; picture < 200; ++picture) {
        auto planes = pool.take(64, 64);
        std::fill_n(planes->target().counts.row(0), 64 * 64, picture);
        // The one before it may still be read while the next is written.
        reader = std::jthread([planes = std::shared_ptr<const Planes>(planes), picture, &changed] {
            const int64_t* counts = planes->counts().row(0);
            if (std::count(counts, counts + 64 * 64, picture) != 64 * 64) ++changed;
        });
    }
    reader.join();
    CHECK(changed == 0);
}
