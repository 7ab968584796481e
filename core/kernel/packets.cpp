#include "kernel/packets.hpp"

#include <algorithm>

namespace hadal {

PerturbationScratch::PerturbationScratch() : packets_(std::make_unique<Packets>()) {}
PerturbationScratch::PerturbationScratch(PerturbationScratch&&) noexcept = default;
PerturbationScratch::~PerturbationScratch() = default;

void PerturbationTally::add(const PerturbationTally& other) {
    skips += other.skips;
    plain += other.plain;
    rebases += other.rebases;
    extended += other.extended;
    doubtful += other.doubtful;
    direct += other.direct;
}

void PerturbationScratch::Packets::clear() {
    waiting_.clear();
    spare_.clear();
    for (const auto& packet : all_)
        spare_.push_back(packet.get());
    open_ = nullptr;
}

Packet* PerturbationScratch::Packets::make(int64_t lap, int64_t m) {
    if (spare_.empty()) {
        all_.push_back(hwy::MakeUniqueAligned<Packet>());
        if (!all_.back()) throw std::bad_alloc();
        spare_.reserve(all_.size());
        spare_.push_back(all_.back().get());
    }
    Packet* const packet = spare_.back();
    spare_.pop_back();
    packet->lap = lap;
    packet->m = m;
    packet->count = 0;
    return packet;
}

void PerturbationScratch::Packets::wait(Packet* packet) {
    waiting_.push_back(packet);
    std::push_heap(waiting_.begin(), waiting_.end(), later);
}

Packet* PerturbationScratch::Packets::next() {
    const auto pop = [&] {
        std::pop_heap(waiting_.begin(), waiting_.end(), later);
        Packet* const packet = waiting_.back();
        waiting_.pop_back();
        if (packet == open_) open_ = nullptr;
        return packet;
    };
    Packet* const packet = pop();
    while (!waiting_.empty()) {
        Packet* const other = waiting_.front();
        if (other->lap != packet->lap || other->m != packet->m ||
            other->count + packet->count > Packet::capacity)
            break;
        pop();
        for (int lane = 0; lane < other->count; ++lane)
            packet->take(*other, lane);
        release(other);
    }
    return packet;
}

bool PerturbationScratch::Packets::must_wait(const Packet& packet) const {
    return !waiting_.empty() && !later(waiting_.front(), &packet);
}

void PerturbationScratch::Packets::enqueue(const Packet& from, int lane, int64_t lap, int64_t m) {
    if (!open_ || open_->full() || open_->lap != lap || open_->m != m) {
        open_ = make(lap, m);
        wait(open_);
    }
    open_->take(from, lane);
}

}  // namespace hadal
