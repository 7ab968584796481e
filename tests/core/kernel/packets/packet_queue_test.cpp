// The order of waiting packets.
#include "kernel/packets/packet_queue.hpp"

#include <algorithm>
#include <random>
#include <tuple>
#include <vector>

#include "support/catch.hpp"

using namespace hadal;

namespace {

auto place_of(const Packet& packet) {
    return std::tuple(packet.turn, packet.m, packet.units.d);
}

}  // namespace

TEST_CASE("the earliest turn comes first, and in it the lowest reference point", "[packets]") {
    std::mt19937 random(1);
    const auto below = [&](int end) { return static_cast<int64_t>(random() % unsigned(end)); };
    std::vector<Packet> packets(60);
    std::vector<Packet*> waiting;
    PacketQueue queue;
    for (int move = 0; move < 5000; ++move) {
        const bool in = waiting.empty() || (waiting.size() < packets.size() && random() % 2);
        if (in) {
            const auto is_free = [&](const Packet& packet) {
                return std::find(waiting.begin(), waiting.end(), &packet) == waiting.end();
            };
            Packet& packet = *std::find_if(packets.begin(), packets.end(), is_free);
            packet.turn = below(4);
            packet.m = below(6);
            packet.units.d = -below(3);
            const bool first = std::all_of(
                waiting.begin(), waiting.end(),
                [&](const Packet* other) { return place_of(packet) < place_of(*other); });
            // It may say no nevertheless.
            if (queue.is_behind(packet)) CHECK(first);
            queue.push(&packet);
            waiting.push_back(&packet);
            continue;
        }
        const auto first = std::min_element(
            waiting.begin(), waiting.end(),
            [](const Packet* a, const Packet* b) { return place_of(*a) < place_of(*b); });
        Packet* const next = queue.pop();
        CHECK(place_of(*next) == place_of(**first));
        std::erase(waiting, next);
        Packet* const front = queue.front_at(next->turn, next->m);
        const bool meets = std::any_of(waiting.begin(), waiting.end(), [&](const Packet* other) {
            return other->turn == next->turn && other->m == next->m;
        });
        CHECK((front != nullptr) == meets);
        if (front) CHECK((front->turn == next->turn && front->m == next->m));
        REQUIRE(queue.empty() == waiting.empty());
    }
}
