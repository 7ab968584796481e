#include "kernel/packets/packets.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace hadal {

namespace {

/// Whether pixels in these units may be in one packet: well within the range of doubles.
bool compatible(const PixelUnits& a, const PixelUnits& b) {
    constexpr int64_t most_apart = 16;
    return (a.d == 0) == (b.d == 0) && std::abs(a.d - b.d) <= most_apart;
}

/// Whether the pixels of one packet may go over to another.
bool can_join(const Packet& from, const Packet& to) {
    return from.turn == to.turn && from.m == to.m && compatible(from.units, to.units) &&
           from.count + to.count <= Packet::capacity;
}

}  // namespace

PerturbationScratch::PerturbationScratch() : packets_(std::make_unique<Packets>()) {}
PerturbationScratch::PerturbationScratch(PerturbationScratch&&) noexcept = default;
PerturbationScratch::~PerturbationScratch() = default;

void PerturbationScratch::Packets::clear(int rows_used) {
    rows_used_ = rows_used;
    waiting_.clear();
    spare_.clear();
    for (const auto& packet : all_)
        spare_.push_back(packet.get());
    open_ = nullptr;
}

Packet* PerturbationScratch::Packets::make(int64_t turn, int64_t laps, int64_t m,
                                           const PixelUnits& units) {
    if (spare_.empty()) {
        // Zeros, so that rows not in use hold numbers as well.
        all_.push_back(hwy::MakeUniqueAligned<Packet>());
        if (!all_.back()) throw std::bad_alloc();
        spare_.reserve(all_.size());
        spare_.push_back(all_.back().get());
    }
    Packet* const packet = spare_.back();
    spare_.pop_back();
    packet->turn = turn;
    packet->laps = laps;
    packet->m = m;
    packet->units = units;
    packet->count = 0;
    return packet;
}

void PerturbationScratch::Packets::add(Packet* packet) {
    if (packet->count > 0 && !(open_ && can_join(*packet, *open_))) {
        open_ = packet;
        wait(packet);
        return;
    }
    if (packet->count > 0) open_->take_all(*packet, rows_used_);
    release(packet);
}

Packet* PerturbationScratch::Packets::next() {
    const auto pop = [&] {
        Packet* const packet = waiting_.pop();
        if (packet == open_) open_ = nullptr;
        return packet;
    };
    Packet* packet = pop();
    while (Packet* other = waiting_.front_at(packet->turn, packet->m)) {
        if (!can_join(*other, *packet)) break;
        pop();
        // The smaller one moves.
        if (other->count > packet->count) std::swap(packet, other);
        packet->take_all(*other, rows_used_);
        release(other);
    }
    return packet;
}

void PerturbationScratch::Packets::enqueue(const Packet& from, int lane,
                                           const PixelUnits& its_units, int64_t turn, int64_t m,
                                           const PixelUnits& units) {
    if (!open_ || open_->full() || open_->turn != turn || open_->m != m ||
        !compatible(open_->units, units)) {
        open_ = make(turn, from.laps, m, units);
        wait(open_);
    }
    open_->take(from, lane, its_units, rows_used_);
}

}  // namespace hadal
