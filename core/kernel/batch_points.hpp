// Points put into a batch and taken out of it one by one, between the passes of the escape loop.
#pragma once

#include <cstdint>
#include <span>

#include "kernel/batch.hpp"

namespace hadal {

/// No points yet, for some that have been through n iterations already.
void begin_at(Batch& batch, int64_t n);
/// One more live point, with so many components of its z: the real parts, and from
/// Batch::most_components on the imaginary ones.
void add_point(Batch& batch, std::size_t slot, double re, double im, const double* z,
               int components);
/// To be called after the last add_point(): the rest of the last group must hold numbers.
void pad(Batch& batch, int components);
/// Takes out the live points whose slots are marked. Only at the beginning: milestones are not
/// moved.
void remove_points(Batch& batch, std::span<const uint8_t> marked, int components);

}  // namespace hadal
