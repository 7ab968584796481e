// libFuzzer's entry: anything at all as the bytes of a location file.
#include <cstddef>
#include <cstdint>

#include "fuzz/feed_location.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
    hadal::fuzz::feed_location({reinterpret_cast<const char*>(data), size});
    return 0;
}
