// Checks of what C callers pass in. Each throws Error(invalid_argument) naming the argument.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "base/error.hpp"
#include "base/plane.hpp"

namespace hadal {

/// The address as people write it, such as "0x7f0010".
std::string address_text(const void* address);

void require_aligned(const void* pointer, std::size_t alignment, const char* name);

/// What the pointer points to; it must be neither null nor misaligned.
template <class T>
T& required(T* pointer, const char* name) {
    if (pointer == nullptr) throw invalid_field(name, "NULL", "must point to something");
    require_aligned(pointer, alignof(T), name);
    return *pointer;
}

/// The number, if it lies between least and most.
int64_t in_range(int64_t value, int64_t least, int64_t most, const char* name);
double in_range(double value, double least, double most, const char* name);

/// A structure's size as the caller was compiled with it: at least what is known here.
void check_struct_size(std::size_t given, std::size_t known, const char* name);

/// Throws Error(unsupported) if bytes beyond the known ones are not 0: the caller asks for
/// something that this version has never heard of.
void check_unknown_members(const void* structure, std::size_t given, std::size_t known,
                           const char* name);

/// A copy of a structure of the caller's. `least`: its size in the first version that had it; the
/// members that came later are 0 where the caller does not know them.
template <class T>
T read_struct(const T* given, const char* name, std::size_t least = sizeof(T)) {
    const std::size_t size = required(given, name).struct_size;
    check_struct_size(size, least, name);
    if (size > sizeof(T)) check_unknown_members(given, size, sizeof(T), name);
    T copy{};
    std::memcpy(&copy, given, std::min(size, sizeof(T)));
    return copy;
}

/// Sets to 0 what a newer program hopes for beyond the members known here.
template <class T>
void clear_unknown_members(T& to) {
    std::memset(reinterpret_cast<char*>(&to) + sizeof to, 0, to.struct_size - sizeof to);
}

/// A plane in the caller's memory, `width` x `height` numbers of T: aligned, rows that do not
/// overlap, an extent that fits into memory. Null stays null.
template <class T>
PlaneView<T> checked_plane(T* data, int64_t stride, int64_t width, int64_t height,
                           const char* name);

/// The part of checked_plane() that is the same for every type.
void check_plane(const void* data, int64_t stride, int64_t row_bytes, int64_t height,
                 std::size_t alignment, const char* name);

/// Throws std::bad_alloc unless there is memory for the arithmetic on a number of that many digits.
/// MPFR ends the program when an allocation fails, so it is only entered when there is plenty.
void require_memory_for_digits(std::size_t digits);

/// Copies a text and its NUL out, as hadal_request_get tells.
void copy_out(const std::string& text, char* buffer, std::size_t capacity, std::size_t* needed);

template <class T>
PlaneView<T> checked_plane(T* data, int64_t stride, int64_t width, int64_t height,
                           const char* name) {
    if (data == nullptr) return {};
    check_plane(data, stride, width * static_cast<int64_t>(sizeof(T)), height, alignof(T), name);
    return {data, static_cast<std::ptrdiff_t>(stride)};
}

}  // namespace hadal
