#include "kernel/packets.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "number/scaled_complex.hpp"

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

/// What the rows of a packet are multiplied by when its units change.
class RowFactors {
  public:
    RowFactors(const PixelUnits& from, const PixelUnits& to) {
        values_.fill(1);
        const double d = power_of_two(from.d - to.d);
        for (const int row : {Packet::derivative_re, Packet::derivative_im,
                              Packet::derivative_by_im_re, Packet::derivative_by_im_im})
            values_[row] = d;
        for (int part = 0; part < Packet::most_parts; ++part) {
            for (const int row : {Packet::d_re, Packet::d_im})
                values_[Packet::row_of(row, part)] = d;
        }
        values_[Packet::variance] = values_[Packet::slope_squared] = d * d;
        const double z = power_of_two(from.z - to.z);
        values_[Packet::norm] = z * z;
    }
    double operator[](int row) const { return values_[row]; }

  private:
    std::array<double, Packet::rows> values_;
};

/// Copies whole blocks, which takes no call: behind the last pixel of a packet there is room for
/// one.
void copy_blocks(const double* from, int count, double* to) {
    using Block = std::array<double, Packet::room - Packet::capacity>;
    for (int at = 0; at < count; at += static_cast<int>(Block().size())) {
        Block block;
        std::memcpy(&block, from + at, sizeof block);
        std::memcpy(to + at, &block, sizeof block);
    }
}

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
        const RowFactors factors(its_units, units);
        for (int row = 0; row < rows_used; ++row)
            lanes[row][count] *= factors[row];
    }
    ++count;
    laps = std::max(laps, from.laps);
}

void Packet::take_all(const Packet& from, int rows_used) {
    for (int row = 0; row < rows_used; ++row)
        copy_blocks(from.lanes[row], from.count, lanes[row] + count);
    if (from.units != units) {
        const RowFactors factors(from.units, units);
        for (int row = 0; row < rows_used; ++row) {
            for (int lane = count; lane < count + from.count; ++lane)
                lanes[row][lane] *= factors[row];
        }
    }
    count += from.count;
    laps = std::max(laps, from.laps);
}

void Packet::change_units(const PixelUnits& to, int rows_used) {
    if (to == units) return;
    const RowFactors factors(units, to);
    for (int row = 0; row < rows_used; ++row) {
        if (factors[row] == 1) continue;
        for (int lane = 0; lane < count; ++lane)
            lanes[row][lane] *= factors[row];
    }
    units = to;
}

PerturbedState Packet::state_of(int lane) const {
    return {static_cast<int64_t>(lanes[offset][lane]) + m,
            m,
            laps,
            units,
            lanes[d_re][lane],
            lanes[d_im][lane],
            lanes[norm][lane],
            lanes[variance][lane],
            lanes[slope_squared][lane]};
}

void Packet::hold(const PerturbedState& state) {
    m = state.m;
    turn = laps = state.lap;
    units = state.units;
    lanes[offset][0] = static_cast<double>(state.n - state.m);
    lanes[d_re][0] = state.d_re;
    lanes[d_im][0] = state.d_im;
    lanes[norm][0] = state.norm;
    lanes[variance][0] = state.variance;
    lanes[slope_squared][0] = state.slope_squared;
}

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
