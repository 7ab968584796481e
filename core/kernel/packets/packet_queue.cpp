#include "kernel/packets/packet_queue.hpp"

#include <algorithm>
#include <limits>

namespace hadal {

void PacketQueue::clear() {
    here_.clear();
    later_.clear();
}

void PacketQueue::push(Packet* packet) {
    const int64_t turn = packet->turn;
    if (here_.empty() ? !later_.empty() && turn >= next_turn_ : turn > turn_)
        return put_off(packet);
    if (turn < turn_) {
        for (const Waiting& waiting : here_)
            put_off(waiting.packet);
        here_.clear();
    }
    turn_ = turn;
    here_.emplace_back(packet);
    std::push_heap(here_.begin(), here_.end(), Later());
}

Packet* PacketQueue::pop() {
    if (here_.empty()) begin_turn();
    std::pop_heap(here_.begin(), here_.end(), Later());
    Packet* const packet = here_.back().packet;
    here_.pop_back();
    return packet;
}

void PacketQueue::put_off(Packet* packet) {
    next_turn_ = later_.empty() ? packet->turn : std::min(next_turn_, packet->turn);
    later_.push_back(packet);
}

void PacketQueue::begin_turn() {
    turn_ = next_turn_;
    next_turn_ = std::numeric_limits<int64_t>::max();
    std::erase_if(later_, [&](Packet* packet) {
        if (packet->turn > turn_) {
            next_turn_ = std::min(next_turn_, packet->turn);
            return false;
        }
        here_.emplace_back(packet);
        return true;
    });
    std::make_heap(here_.begin(), here_.end(), Later());
}

}  // namespace hadal
