// Points put into a batch and taken out of it one by one, between the passes of the escape loop.
#pragma once

#include <cstdint>
#include <span>

#include "kernel/plain/batch.hpp"
#include "number/scalar_complex.hpp"

namespace hadal {

/// No points yet, for some that have been through n iterations already.
void begin_at(Batch& batch, int64_t n);
/// One more live point, with the components of its z and their variance.
void add_point(Batch& batch, std::size_t slot, const ScalarComplex<DoubleDouble>& c,
               std::span<const double> z_re, std::span<const double> z_im, double variance);
/// Where a live point stands.
struct PointState {
    std::size_t slot;
    double norm_squared;
    double variance;
};
PointState state_of(const Batch& batch, std::size_t i);
/// To be called after the last add_point(): the rest of the last group must hold numbers.
void pad(Batch& batch);
/// Takes out the live points whose slots are marked. Only at the beginning: milestones are not
/// moved.
void remove_points(Batch& batch, std::span<const uint8_t> marked);

}  // namespace hadal
