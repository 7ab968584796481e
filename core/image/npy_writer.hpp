// Writes a plane of int64 numbers as NPY, the file format of NumPy, row by row.
#pragma once

#include <cstdint>
#include <span>

#include "image/byte_sink.hpp"

namespace hadal {

/// One array of shape (height, width) on its way out: NPY version 1.0, C order, type i8 of this
/// machine's byte order. Throws what the sink throws.
class NpyWriter {
  public:
    /// Writes the head of the file.
    NpyWriter(int width, int height, ByteSink sink);

    /// The next row: `width` numbers.
    void write_row(std::span<const int64_t> row);

    /// Checks that every row has come; the format has no tail. Throws Error(internal) if not.
    void finish();

  private:
    int width_;
    int rows_left_;
    ByteSink sink_;
};

}  // namespace hadal
