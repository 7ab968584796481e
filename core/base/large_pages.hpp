// Memory in large pages for what is long and read all over.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>
#include <vector>

namespace hadal {

/// Allocates long arrays at the ends of large pages and asks the system for such: they are taken
/// and given back ten times faster than by 4 KiB, so that a cancelled render ends at once
/// however much it holds. Where the system has none, they are ordinary memory.
template <class T>
class LargePages {
  public:
    using value_type = T;

    LargePages() = default;
    template <class Other>
    LargePages(const LargePages<Other>&) {}

    /// Throws std::bad_alloc.
    T* allocate(std::size_t count) {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T)) throw std::bad_alloc();
        const std::size_t bytes = count * sizeof(T);
        void* const memory = ::operator new(bytes, alignment_of(bytes));
#ifdef MADV_HUGEPAGE
        // Only advice: whether it is taken makes no difference but in time.
        if (is_long(bytes)) madvise(memory, bytes, MADV_HUGEPAGE);
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) noexcept {
        ::operator delete(memory, alignment_of(count * sizeof(T)));
    }

    friend bool operator==(const LargePages&, const LargePages&) {
        return true;
    }

  private:
    static constexpr std::size_t page = std::size_t{2} << 20;

    static bool is_long(std::size_t bytes) {
        return bytes >= 2 * page;
    }
    static std::align_val_t alignment_of(std::size_t bytes) {
        return std::align_val_t(is_long(bytes) ? page : alignof(T));
    }
};

template <class T>
using LongVector = std::vector<T, LargePages<T>>;

}  // namespace hadal
