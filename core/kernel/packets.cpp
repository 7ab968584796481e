#include "kernel/packets.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "number/scaled_complex.hpp"

namespace hadal {

namespace {

/// Whether pixels in these units may be in one packet: well within the range of doubles.
bool compatible(const PixelUnits& a, const PixelUnits& b) {
    constexpr int64_t most_apart = 16;
    return (a.d == 0) == (b.d == 0) && std::abs(a.d - b.d) <= most_apart;
}

/// The rows that are in units of d, and those in units of their squares.
constexpr int rows_by_d[] = {Packet::d_re,
                             Packet::d_im,
                             Packet::derivative_re,
                             Packet::derivative_im,
                             Packet::derivative_by_im_re,
                             Packet::derivative_by_im_im,
                             Packet::d_re_low,
                             Packet::d_im_low};
constexpr int rows_by_d_squared[] = {Packet::variance, Packet::slope_squared};

}  // namespace

PerturbationScratch::PerturbationScratch() : packets_(std::make_unique<Packets>()) {}
PerturbationScratch::PerturbationScratch(PerturbationScratch&&) noexcept = default;
PerturbationScratch::~PerturbationScratch() = default;

void PerturbationTally::add(const PerturbationTally& other) {
    skips += other.skips;
    plain += other.plain;
    rebases += other.rebases;
    extended += other.extended;
    doubtful += other.doubtful;
    wide += other.wide;
    direct += other.direct;
}

void Packet::take(const Packet& from, int lane, const PixelUnits& its_units, int rows_used) {
    for (int row = 0; row < rows_used; ++row)
        lanes[row][count] = from.lanes[row][lane];
    if (its_units != units) {
        const double change = power_of_two(its_units.d - units.d);
        for (const int row : rows_by_d)
            lanes[row][count] *= change;
        for (const int row : rows_by_d_squared)
            lanes[row][count] *= change * change;
        const double z_change = power_of_two(its_units.z - units.z);
        lanes[norm][count] *= z_change * z_change;
    }
    ++count;
}

void Packet::change_unit(int64_t exponent, int rows_used) {
    const double change = power_of_two(units.d - exponent);
    const auto change_row = [&](int row, double factor) {
        if (row >= rows_used) return;
        for (int lane = 0; lane < count; ++lane)
            lanes[row][lane] *= factor;
    };
    for (const int row : rows_by_d)
        change_row(row, change);
    for (const int row : rows_by_d_squared)
        change_row(row, change * change);
    units.d = exponent;
}

void PerturbationScratch::Packets::clear(int rows_used) {
    rows_used_ = rows_used;
    waiting_.clear();
    spare_.clear();
    for (const auto& packet : all_)
        spare_.push_back(packet.get());
    open_ = nullptr;
}

Packet* PerturbationScratch::Packets::make(int64_t lap, int64_t m, const PixelUnits& units) {
    if (spare_.empty()) {
        // Zeros, so that rows not in use hold numbers as well.
        all_.push_back(hwy::MakeUniqueAligned<Packet>());
        if (!all_.back()) throw std::bad_alloc();
        spare_.reserve(all_.size());
        spare_.push_back(all_.back().get());
    }
    Packet* const packet = spare_.back();
    spare_.pop_back();
    packet->lap = lap;
    packet->m = m;
    packet->units = units;
    packet->count = 0;
    return packet;
}

bool PerturbationScratch::Packets::later(const Packet* a, const Packet* b) {
    return std::tie(a->lap, a->m, a->units.d) > std::tie(b->lap, b->m, b->units.d);
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
            !compatible(other->units, packet->units) ||
            other->count + packet->count > Packet::capacity)
            break;
        pop();
        for (int lane = 0; lane < other->count; ++lane)
            packet->take(*other, lane, other->units, rows_used_);
        release(other);
    }
    return packet;
}

bool PerturbationScratch::Packets::must_wait(const Packet& packet) const {
    return !waiting_.empty() && !later(waiting_.front(), &packet);
}

void PerturbationScratch::Packets::enqueue(const Packet& from, int lane,
                                           const PixelUnits& its_units, int64_t lap, int64_t m,
                                           const PixelUnits& units) {
    if (!open_ || open_->full() || open_->lap != lap || open_->m != m ||
        !compatible(open_->units, units)) {
        open_ = make(lap, m, units);
        wait(open_);
    }
    open_->take(from, lane, its_units, rows_used_);
}

}  // namespace hadal
