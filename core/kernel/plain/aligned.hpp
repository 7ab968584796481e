// Memory for the arrays of a batch: aligned for the widest vectors, and never uninitialised.
#pragma once

#include <hwy/aligned_allocator.h>

#include <algorithm>
#include <new>

#include "kernel/plain/batch.hpp"

namespace hadal {

template <class T>
using AlignedArray = hwy::AlignedFreeUniquePtr<T[]>;

/// One zero for each point of a batch: the loop reads whole groups, past the last point. Throws
/// std::bad_alloc.
template <class T>
AlignedArray<T> batch_array() {
    AlignedArray<T> memory = hwy::AllocateAligned<T>(Batch::capacity);
    if (!memory) throw std::bad_alloc();
    std::fill_n(memory.get(), Batch::capacity, T{});
    return memory;
}

}  // namespace hadal
