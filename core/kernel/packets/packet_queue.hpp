// The order in which waiting packets are worked off.
#pragma once

#include <cstdint>
#include <vector>

#include "kernel/packets/packet.hpp"

namespace hadal {

/// Those of the earliest turn first, and of a turn those at the lowest reference point, so that the
/// others are still ahead and can be met. Packets are the caller's; they stay where they are while
/// they wait, but more pixels may be put into them.
class PacketQueue {
  public:
    void clear();
    bool empty() const { return here_.empty() && later_.empty(); }
    void push(Packet* packet);
    /// The first one. It must not be empty.
    Packet* pop();
    /// The one that pop() would return next if it is of this turn and at this point, else null.
    Packet* front_at(int64_t turn, int64_t m) const {
        const bool there = !here_.empty() && turn_ == turn && here_.front().m == m;
        return there ? here_.front().packet : nullptr;
    }
    /// Whether all of them are known to come after a packet, which is not one of them. Those of one
    /// turn are not sorted before the first of them is wanted.
    bool is_behind(const Packet& packet) const {
        if (here_.empty()) return later_.empty() || packet.turn < next_turn_;
        if (packet.turn != turn_) return packet.turn < turn_;
        return Later()(here_.front(), Waiting(packet));
    }

  private:
    /// Of one turn: what decides the order is apart from the packets, so that looking for the next
    /// one takes no look at each.
    struct Waiting {
        explicit Waiting(Packet* packet_)
            : m(packet_->m), unit(packet_->units.d), packet(packet_) {}
        explicit Waiting(const Packet& packet_) : m(packet_.m), unit(packet_.units.d) {}

        int64_t m;
        int64_t unit;
        Packet* packet = nullptr;
    };
    struct Later {
        bool operator()(const Waiting& a, const Waiting& b) const {
            return a.m != b.m ? a.m > b.m : a.unit > b.unit;
        }
    };

    void put_off(Packet* packet);
    void begin_turn();

    std::vector<Waiting> here_;   ///< those of the earliest turn: a heap
    std::vector<Packet*> later_;  ///< the others
    int64_t turn_ = 0;            ///< of the first, if there are any
    int64_t next_turn_ = 0;       ///< the earliest of the others, if there are any
};

}  // namespace hadal
