#include "kernel/packets/packet.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "number/scaled_complex.hpp"

namespace hadal {

namespace {

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

}  // namespace hadal
