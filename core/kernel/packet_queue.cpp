#include "kernel/packet_queue.hpp"

#include <algorithm>
#include <limits>

namespace hadal {

void PacketQueue::clear() {
    here_.clear();
    later_.clear();
}

void PacketQueue::push(Packet* packet) {
    const int64_t lap = packet->lap;
    if (here_.empty() ? !later_.empty() && lap >= next_lap_ : lap > lap_) return put_off(packet);
    if (lap < lap_) {
        for (const Waiting& waiting : here_)
            put_off(waiting.packet);
        here_.clear();
    }
    lap_ = lap;
    here_.emplace_back(packet);
    std::push_heap(here_.begin(), here_.end(), Later());
}

Packet* PacketQueue::pop() {
    if (here_.empty()) begin_lap();
    std::pop_heap(here_.begin(), here_.end(), Later());
    Packet* const packet = here_.back().packet;
    here_.pop_back();
    return packet;
}

void PacketQueue::put_off(Packet* packet) {
    next_lap_ = later_.empty() ? packet->lap : std::min(next_lap_, packet->lap);
    later_.push_back(packet);
}

void PacketQueue::begin_lap() {
    lap_ = next_lap_;
    next_lap_ = std::numeric_limits<int64_t>::max();
    std::erase_if(later_, [&](Packet* packet) {
        if (packet->lap > lap_) {
            next_lap_ = std::min(next_lap_, packet->lap);
            return false;
        }
        here_.emplace_back(packet);
        return true;
    });
    std::make_heap(here_.begin(), here_.end(), Later());
}

}  // namespace hadal
