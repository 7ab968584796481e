// A view of caller-owned pixel data: rows of T, top row first, rows a fixed number of bytes apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace hadal {

template <class T>
struct PlaneView {
    T* data = nullptr;          ///< first pixel of the top row; null: the plane is not wanted
    std::ptrdiff_t stride = 0;  ///< bytes from one row to the next

    explicit operator bool() const { return data != nullptr; }

    T* row(int y) const {
        using Byte = std::conditional_t<std::is_const_v<T>, const std::byte, std::byte>;
        return reinterpret_cast<T*>(reinterpret_cast<Byte*>(data) + y * stride);
    }
};

/// A rectangle of pixels inside an image, x to the right and y down.
struct Region {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const Region&) const = default;
};

}  // namespace hadal
