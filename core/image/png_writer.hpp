// Writes an 8-bit RGB picture as PNG, row by row, in the memory of a few rows.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "image/byte_sink.hpp"

namespace hadal {

/// A text that travels inside a PNG.
struct PngText {
    std::string key;    ///< 1 to 79 Latin letters, such as "Software"
    std::string value;  ///< UTF-8 of any length
};

/// One picture on its way out. Not to be used from two threads at once, nor after it has thrown.
/// Every function throws what the sink throws, or Error(io) when libpng refuses.
class PngWriter {
  public:
    /// Writes the head of the file: sRGB pixels, `texts` before them. Sizes are 1 to 2^24.
    PngWriter(int width, int height, std::span<const PngText> texts, ByteSink sink);
    ~PngWriter();
    PngWriter(PngWriter&&) noexcept;
    PngWriter& operator=(PngWriter&&) noexcept;

    /// The next row from the top: 3 * width bytes R, G, B.
    void write_row(std::span<const uint8_t> rgb);

    /// Ends the file; call it after the last row. Without it the file is a torso.
    void finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hadal
