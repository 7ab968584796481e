// Pixels at the same reference point, which move on together.
#pragma once

#include <cstdint>

#include "kernel/packets/perturbed_state.hpp"
#include "number/wide_float.hpp"

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
        derivative_re,  ///< dz/dtau; of formulas with folds by the real part of tau
        derivative_im,
        derivative_by_im_re,  ///< of formulas with folds by the imaginary part of tau
        derivative_by_im_im,
        low,  ///< the second doubles of d and tau, then the third and the fourth of wide numbers
    };
    static constexpr int several = tau_im + 1;          ///< rows that may go on there, those from 0
    static constexpr int most_parts = doubles_of_wide;  ///< doubles of a number
    static constexpr int rows = low + (most_parts - 1) * several;
    /// Where the first, second, ... double of the number in such a row is, counted from 0.
    static constexpr int row_of(int row, int part) {
        return part == 0 ? row : low + (part - 1) * several + row;
    }
    /// Vectors of any length may be stored at any lane.
    static constexpr int room = capacity + 8;
    alignas(64) double lanes[rows][room];

    int64_t m = 0;     ///< reference point of all pixels
    int64_t laps = 0;  ///< how often they have been back at the start of the orbit, at most
    int64_t turn = 0;  ///< the same but for laps that are one step: the lowest goes first
    PixelUnits units;
    int count = 0;  ///< pixels, in the lanes from 0

    bool full() const { return count == capacity; }
    bool scaled() const { return units.d != 0; }
    /// Copies a pixel, of which the first so many rows are in use, from another packet, where it
    /// is in the units given, to the end.
    void take(const Packet& from, int lane, const PixelUnits& its_units, int rows_used);
    /// The same for all pixels of a packet, as far as there is room.
    void take_all(const Packet& from, int rows_used);
    /// Fills the hole that a pixel leaves with the last one.
    void drop(int lane, int rows_used) {
        --count;
        for (int row = 0; row < rows_used; ++row)
            lanes[row][lane] = lanes[row][count];
    }
    /// The same pixels in other units.
    void change_units(const PixelUnits& to, int rows_used);
    /// Of a pixel in doubles, without derivatives.
    PerturbedState state_of(int lane) const;
    /// Puts such a pixel into the one lane, but for its slot and tau.
    void hold(const PerturbedState& state);
};

}  // namespace hadal
