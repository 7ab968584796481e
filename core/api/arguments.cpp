#include "api/arguments.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <new>

#include "base/number_text.hpp"

namespace hadal {

namespace {

// A larger structure than any will ever be: a member that was not set.
constexpr std::size_t most_struct_size = 4096;

// 256 TiB: more than any machine holds.
constexpr int64_t most_plane_bytes = int64_t{1} << 48;

std::string between(const std::string& least, const std::string& most) {
    return "must be between " + least + " and " + most;
}

}  // namespace

std::string address_text(const void* address) {
    char digits[2 * sizeof address];
    const auto value = reinterpret_cast<std::uintptr_t>(address);
    const auto end = std::to_chars(digits, digits + sizeof digits, value, 16).ptr;
    return "0x" + std::string(digits, end);
}

void require_aligned(const void* pointer, std::size_t alignment, const char* name) {
    if (reinterpret_cast<std::uintptr_t>(pointer) % alignment == 0) return;
    throw invalid_field(name, address_text(pointer),
                        "must be an address that is a multiple of " + shortest_text(alignment));
}

int64_t in_range(int64_t value, int64_t least, int64_t most, const char* name) {
    if (value >= least && value <= most) return value;
    throw invalid_field(name, shortest_text(value),
                        between(shortest_text(least), shortest_text(most)));
}

double in_range(double value, double least, double most, const char* name) {
    // Written so that not-a-number fails.
    if (value >= least && value <= most) return value;
    throw invalid_field(name, shortest_text(value),
                        between(shortest_text(least), shortest_text(most)));
}

void check_struct_size(std::size_t given, std::size_t known, const char* name) {
    if (given >= known && given <= most_struct_size) return;
    throw invalid_field(std::string(name) + "->struct_size", shortest_text(given),
                        "must be the size of the structure, " + shortest_text(known));
}

void check_unknown_members(const void* structure, std::size_t given, std::size_t known,
                           const char* name) {
    const auto* bytes = static_cast<const unsigned char*>(structure);
    if (std::any_of(bytes + known, bytes + given, [](unsigned char byte) { return byte != 0; })) {
        throw Error(ErrorCode::unsupported,
                    std::string(name) + " sets a member that this version of Hadal does not have");
    }
}

void check_plane(const void* data, int64_t stride, int64_t row_bytes, int64_t height,
                 std::size_t alignment, const char* name) {
    require_aligned(data, alignment, name);
    const std::string stride_name = std::string(name) + "_stride";
    if (stride < row_bytes || stride % static_cast<int64_t>(alignment) != 0) {
        throw invalid_field(stride_name, shortest_text(stride),
                            "must be at least " + shortest_text(row_bytes) +
                                " bytes, one row, and a multiple of " + shortest_text(alignment));
    }
    // Divisions, because the product may overflow.
    const bool fits = height == 1 || stride <= (most_plane_bytes - row_bytes) / (height - 1);
    const auto extent = fits ? static_cast<std::uintptr_t>((height - 1) * stride + row_bytes) : 0;
    if (!fits || reinterpret_cast<std::uintptr_t>(data) > UINTPTR_MAX - extent) {
        throw invalid_field(stride_name, shortest_text(stride),
                            "must keep " + shortest_text(height) + " rows within memory");
    }
}

void require_memory_for_digits(std::size_t digits) {
    // Half a byte a digit, a dozen temporaries, and the tables of constants.
    void* volatile memory = std::malloc((std::size_t{128} << 10) + 16 * digits);
    if (memory == nullptr) throw std::bad_alloc();
    std::free(memory);
}

void copy_out(const std::string& text, char* buffer, std::size_t capacity, std::size_t* needed) {
    const std::size_t size = text.size() + 1;
    if (needed != nullptr) required(needed, "needed") = size;
    if (buffer == nullptr && capacity == 0 && needed != nullptr) return;
    required(buffer, "buffer");
    if (capacity < size) {
        throw invalid_field("capacity", shortest_text(capacity),
                            "must be at least " + shortest_text(size));
    }
    std::memcpy(buffer, text.c_str(), size);
}

}  // namespace hadal
