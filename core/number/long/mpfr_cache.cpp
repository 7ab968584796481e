#include "number/long/mpfr_cache.hpp"

#include <mpfr.h>

namespace hadal {

void free_mpfr_cache_with_thread() {
    struct Cache {
        ~Cache() { mpfr_free_cache2(MPFR_FREE_LOCAL_CACHE); }
    };
    [[maybe_unused]] thread_local const Cache freed_with_the_thread{};
}

}  // namespace hadal
