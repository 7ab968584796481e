#include "image/npy_writer.hpp"

#include <bit>
#include <string>
#include <utility>

#include "base/error.hpp"

namespace hadal {

namespace {

// Magic, version 1.0, two bytes of length, a Python dictionary; padded with spaces and a newline so
// that the numbers start at a multiple of 64 bytes.
std::string npy_header(int width, int height) {
    constexpr std::size_t prefix_bytes = 10;
    constexpr std::size_t alignment = 64;
    constexpr char order = std::endian::native == std::endian::little ? '<' : '>';

    std::string header = std::string("{'descr': '") + order + "i8', 'fortran_order': False, " +
                         "'shape': (" + std::to_string(height) + ", " + std::to_string(width) +
                         "), }";
    while ((prefix_bytes + header.size() + 1) % alignment != 0)
        header += ' ';
    header += '\n';

    std::string prefix = "\x93NUMPY";
    prefix += '\x01';
    prefix += '\0';
    prefix += static_cast<char>(header.size() & 0xff);
    prefix += static_cast<char>(header.size() >> 8);
    return prefix + header;
}

}  // namespace

NpyWriter::NpyWriter(int width, int height, ByteSink sink)
    : width_(width), rows_left_(height), sink_(std::move(sink)) {
    const std::string header = npy_header(width, height);
    sink_(std::as_bytes(std::span(header.data(), header.size())));
}

void NpyWriter::write_row(std::span<const int64_t> row) {
    if (row.size() != static_cast<std::size_t>(width_) || rows_left_ == 0) {
        throw Error(ErrorCode::internal, "an NPY row of the wrong length, or one too many");
    }
    sink_(std::as_bytes(row));
    --rows_left_;
}

void NpyWriter::finish() {
    if (rows_left_ != 0) throw Error(ErrorCode::internal, "an NPY file ended before its last row");
}

}  // namespace hadal
