#include "support/time_limit.hpp"

namespace hadal {

const int slowness = HADAL_TEST_SLOWNESS;  // tests/CMakeLists.txt knows why

}  // namespace hadal
