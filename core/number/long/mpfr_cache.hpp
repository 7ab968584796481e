// What MPFR keeps for each thread.
#pragma once

namespace hadal {

/// MPFR keeps pi and scratch integers for each thread that needed some, for angles, powers and
/// remainders, and forgets them when the thread ends. Called before, this has them freed then.
void free_mpfr_cache_with_thread();

}  // namespace hadal
