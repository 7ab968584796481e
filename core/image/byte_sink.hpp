// Where encoded bytes go: a file, a buffer, a pipe.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

namespace hadal {

/// Takes the next bytes of a file, in order; the span is valid during the call only. Throws to end
/// the writing: the exception reaches whoever called the writer.
using ByteSink = std::function<void(std::span<const std::byte>)>;

}  // namespace hadal
