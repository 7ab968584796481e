// The location inside a file: what makes a picture a place one can return to.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "image/png_writer.hpp"
#include "location/location.hpp"

namespace hadal {

/// The texts a picture of `location` carries: "Software" and "Hadal-Location".
std::vector<PngText> location_texts(const Location& location);

/// The location in whatever Hadal reads: a PNG that it made, its own text, a .kfr. `name` is what
/// errors call the file; one that ends in .kfr says what is in it. Throws Error: io when the stream
/// cannot be read or is a broken PNG, invalid_argument when there is no location in it or a
/// malformed one, unsupported for a fractal that Hadal does not have.
Location read_location(std::istream& file, const std::string& name);

/// The same for the file at `path`, in the encoding of the system's file names. Throws Error(io)
/// when it cannot be opened, too.
Location read_location_file(const std::string& path, const std::string& name);

}  // namespace hadal
