#include "kernel/batch.hpp"

#include <algorithm>
#include <new>

namespace hadal {

Batch::Batch() : storage_(hwy::AllocateAligned<double>(arrays * capacity)) {
    if (!storage_) throw std::bad_alloc();
    std::fill_n(storage_.get(), arrays * capacity, 0.0);
    for (std::size_t i = 0; i < most_components; ++i) {
        z_re_[i] = array(5 + i);
        z_im_[i] = array(5 + most_components + i);
    }
}

}  // namespace hadal
