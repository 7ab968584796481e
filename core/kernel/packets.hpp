// Packets of pixels at the same reference point, and the order they are worked off in.
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "kernel/perturbation.hpp"

namespace hadal {

/// Up to `capacity` pixels, one lane each, as arrays side by side.
struct Packet {
    static constexpr int capacity = 64;

    enum Row {
        d_re,
        d_im,
        tau_re,  ///< dc in units of 2^dc_exponent
        tau_im,
        norm,           ///< |z|^2 at this reference point
        variance,       ///< of the error of d
        slope_squared,  ///< |dz/dz_1|^2 4^dc_exponent
        slot,           ///< a whole number
        offset,         ///< n - m, a whole number
        derivative_re,  ///< dz/dtau
        derivative_im,
        rows
    };
    /// Vectors of any length may be stored at any lane.
    static constexpr int room = capacity + 8;
    alignas(64) double lanes[rows][room];

    int64_t m = 0;    ///< reference point of all pixels
    int64_t lap = 0;  ///< how often they have been back at the start of the orbit
    int count = 0;    ///< pixels, in the lanes from 0

    bool full() const { return count == capacity; }
    /// Copies a pixel from another packet to the end.
    void take(const Packet& from, int lane) {
        for (int row = 0; row < rows; ++row)
            lanes[row][count] = from.lanes[row][lane];
        ++count;
    }
    /// Fills the hole that a pixel leaves with the last one.
    void drop(int lane) {
        --count;
        for (int row = 0; row < rows; ++row)
            lanes[row][lane] = lanes[row][count];
    }
};

/// The packets waiting: those on the earliest lap first, and on a lap those at the lowest reference
/// point, so that the others are still ahead and can be met.
struct PerturbationScratch::Packets {
    /// Nothing is waiting, nobody is on the next lap.
    void clear();
    /// An empty packet.
    Packet* make(int64_t lap, int64_t m);
    void release(Packet* packet) { spare_.push_back(packet); }
    void wait(Packet* packet);
    bool idle() const { return waiting_.empty(); }
    /// The packet to go on with; packets that stand where it does are joined to it.
    Packet* next();
    /// Whether a packet at this point should let others go first, or join them.
    bool must_wait(const Packet& packet) const;
    /// Puts a pixel among those that start the next lap, or wait at reference point m of it.
    void enqueue(const Packet& from, int lane, int64_t lap, int64_t m);

  private:
    static bool later(const Packet* a, const Packet* b) {
        return a->lap != b->lap ? a->lap > b->lap : a->m > b->m;
    }

    std::vector<hwy::AlignedUniquePtr<Packet>> all_;
    std::vector<Packet*> spare_;
    std::vector<Packet*> waiting_;  ///< a heap
    Packet* open_ = nullptr;        ///< the waiting packet that pixels were last put into
};

}  // namespace hadal
