// The packets in memory: which are free, which wait, and which of those join.
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "kernel/packets/packet.hpp"
#include "kernel/packets/packet_queue.hpp"
#include "kernel/packets/perturbation_scratch.hpp"

namespace hadal {

/// The packets of one thread, in memory and under way.
struct PerturbationScratch::Packets {
    /// Nothing is waiting. The first `rows_used` rows of packets are in use from now on.
    void clear(int rows_used);
    /// An empty packet.
    Packet* make(int64_t turn, int64_t laps, int64_t m, const PixelUnits& units);
    void release(Packet* packet) { spare_.push_back(packet); }
    void wait(Packet* packet) { waiting_.push(packet); }
    /// Its pixels wait, in it or in a packet that waits there already; it may be empty.
    void add(Packet* packet);
    bool idle() const { return waiting_.empty(); }
    /// The packet to go on with; packets that stand where it does are joined to it.
    Packet* next();
    /// Whether a packet at this point should let others go first, or join them.
    bool must_wait(const Packet& packet) const {
        // With so many pixels it gains little from company, and is at hand in the nearest cache.
        constexpr int well_filled = Packet::capacity / 2;
        return packet.count < well_filled && !waiting_.is_behind(packet);
    }
    /// Puts a pixel, which is in units of its own in `from`, among those of a turn that wait at
    /// reference point m, in these units or close ones.
    void enqueue(const Packet& from, int lane, const PixelUnits& its_units, int64_t turn, int64_t m,
                 const PixelUnits& units);

  private:
    int rows_used_ = Packet::rows;
    std::vector<hwy::AlignedUniquePtr<Packet>> all_;
    std::vector<Packet*> spare_;
    PacketQueue waiting_;
    Packet* open_ = nullptr;  ///< the waiting packet that pixels were last put into
};

}  // namespace hadal
