#include "kernel/plain/batch_points.hpp"

#include <algorithm>

namespace hadal {

namespace {

/// Calls visit with each array of a batch that a point has a place in, but for its milestone's.
void each_array(Batch& batch, auto visit) {
    visit(batch.slots());
    visit(batch.variance());
    for (const auto& parts : {batch.c_re(), batch.c_im()}) {
        for (double* const part : parts)
            visit(part);
    }
    for (const auto& components : {batch.z_re(), batch.z_im()}) {
        for (double* const component : components)
            visit(component);
    }
}

}  // namespace

void begin_at(Batch& batch, int64_t n) {
    batch.live = 0;
    batch.iterations = n;
    batch.next_milestone = 0;
}

void add_point(Batch& batch, std::size_t slot, const ScalarComplex<DoubleDouble>& c,
               std::span<const double> z_re, std::span<const double> z_im, double variance) {
    const std::size_t i = batch.live++;
    batch.slots()[i] = static_cast<double>(slot);
    batch.variance()[i] = variance;
    batch.c_re()[0][i] = c.re.high;
    batch.c_re()[1][i] = c.re.low;
    batch.c_im()[0][i] = c.im.high;
    batch.c_im()[1][i] = c.im.low;
    for (std::size_t k = 0; k < z_re.size(); ++k) {
        batch.z_re()[k][i] = z_re[k];
        batch.z_im()[k][i] = z_im[k];
    }
}

PointState state_of(const Batch& batch, std::size_t i) {
    const ScalarComplex<double> z{batch.z_re()[0][i], batch.z_im()[0][i]};
    return {static_cast<std::size_t>(batch.slots()[i]), norm(z), batch.variance()[i]};
}

void pad(Batch& batch) {
    const std::size_t end = std::min(batch.live + Batch::largest_group, Batch::capacity);
    each_array(batch, [&](double* array) { std::fill(array + batch.live, array + end, 0.0); });
}

void remove_points(Batch& batch, std::span<const uint8_t> marked) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < batch.live; ++from) {
        if (marked[static_cast<std::size_t>(batch.slots()[from])]) continue;
        each_array(batch, [&](double* array) { array[to] = array[from]; });
        ++to;
    }
    batch.live = to;
    pad(batch);
}

}  // namespace hadal
