// Threads that wait for the next render asleep.
#pragma once

#include <thread>

namespace hadal {

/// As long as one of these lives, the threads that OpenMP keeps from one render to the next sleep
/// in between. Else they wait busily for some milliseconds, and what wants the processor then, such
/// as a window and the thread that prepares the next picture, waits for them. For programs that
/// render many small pictures in a row and do other things beside.
///
/// GNU's libgomp waits busily as long as it manages no more threads than there are processors (its
/// manual, GOMP_SPINCOUNT), and only the environment it starts in can tell it otherwise: this has
/// it manage more, all asleep. With other implementations it changes nothing. Throws
/// std::system_error where no thread can be started.
class CalmThreads {
  public:
    CalmThreads();

  private:
    std::jthread thread_;
};

}  // namespace hadal
