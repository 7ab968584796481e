#include "kernel/batch_points.hpp"

namespace hadal {

void begin_at(Batch& batch, int64_t n) {
    batch.live = 0;
    batch.iterations = n;
    batch.next_milestone = 0;
}

void add_point(Batch& batch, std::size_t slot, double re, double im, const double* z,
               int components) {
    const std::size_t i = batch.live++;
    batch.slots()[i] = static_cast<double>(slot);
    batch.c_re()[i] = re;
    batch.c_im()[i] = im;
    for (int k = 0; k < components; ++k) {
        batch.z_re()[static_cast<std::size_t>(k)][i] = z[k];
        batch.z_im()[static_cast<std::size_t>(k)][i] = z[Batch::most_components + k];
    }
}

void pad(Batch& batch, int components) {
    for (std::size_t i = batch.live; i < Batch::capacity; ++i) {
        batch.c_re()[i] = batch.c_im()[i] = 0;
        for (std::size_t k = 0; k < static_cast<std::size_t>(components); ++k)
            batch.z_re()[k][i] = batch.z_im()[k][i] = 0;
    }
}

void remove_points(Batch& batch, std::span<const uint8_t> marked, int components) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < batch.live; ++from) {
        if (marked[static_cast<std::size_t>(batch.slots()[from])]) continue;
        batch.slots()[to] = batch.slots()[from];
        batch.c_re()[to] = batch.c_re()[from];
        batch.c_im()[to] = batch.c_im()[from];
        for (std::size_t k = 0; k < static_cast<std::size_t>(components); ++k) {
            batch.z_re()[k][to] = batch.z_re()[k][from];
            batch.z_im()[k][to] = batch.z_im()[k][from];
        }
        ++to;
    }
    batch.live = to;
    pad(batch, components);
}

}  // namespace hadal
