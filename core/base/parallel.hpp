// Work in parts, on several threads.
#pragma once

#include <functional>

namespace hadal {

/// Calls work(i, check) once for each i below `count`, on this thread and up to threads - 1 others.
/// The work calls check() every few milliseconds, which throws where it is to end. `go_on` is asked
/// every few milliseconds, on this thread only; false ends the work. Rethrows, once all threads
/// have ended, the first error of any of them; Error(cancelled) where go_on said no.
void in_parallel(int count, int threads, const std::function<bool()>& go_on,
                 const std::function<void(int, const std::function<void()>& check)>& work);

}  // namespace hadal
