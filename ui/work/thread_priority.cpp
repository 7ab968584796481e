#include "ui/work/thread_priority.hpp"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace hadal::ui {

void yield_to_window() {
#ifdef __linux__
    // On Linux the nice value belongs to a thread and is inherited by the threads it starts.
    constexpr int a_little = 4;
    setpriority(PRIO_PROCESS, 0, a_little);
#endif
}

}  // namespace hadal::ui
