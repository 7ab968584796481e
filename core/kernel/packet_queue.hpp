// The order in which waiting packets are worked off.
#pragma once

#include <cstdint>
#include <vector>

#include "kernel/packet.hpp"

namespace hadal {

/// Those on the earliest lap first, and on a lap those at the lowest reference point, so that the
/// others are still ahead and can be met. Packets are the caller's; they stay where they are while
/// they wait, but more pixels may be put into them.
class PacketQueue {
  public:
    void clear();
    bool empty() const { return here_.empty() && later_.empty(); }
    void push(Packet* packet);
    /// The first one. It must not be empty.
    Packet* pop();
    /// The one that pop() would return next if it is on this lap at this point, else null.
    Packet* front_at(int64_t lap, int64_t m) const {
        const bool there = !here_.empty() && lap_ == lap && here_.front().m == m;
        return there ? here_.front().packet : nullptr;
    }
    /// Whether all of them are known to come after a packet, which is not one of them. Those of one
    /// lap are not sorted before the first of them is wanted.
    bool is_behind(const Packet& packet) const {
        if (here_.empty()) return later_.empty() || packet.lap < next_lap_;
        if (packet.lap != lap_) return packet.lap < lap_;
        return Later()(here_.front(), Waiting(packet));
    }

  private:
    /// Of a lap: what decides its turn is apart from the packets, so that looking for the next one
    /// takes no look at each.
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
    void begin_lap();

    std::vector<Waiting> here_;   ///< those on the earliest lap: a heap
    std::vector<Packet*> later_;  ///< the others
    int64_t lap_ = 0;             ///< of the first, if there are any
    int64_t next_lap_ = 0;        ///< the earliest of the others, if there are any
};

}  // namespace hadal
