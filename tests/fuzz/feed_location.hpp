// The one entry that the fuzzer and the replay of its corpus feed.
#pragma once

#include <string>

namespace hadal::fuzz {

/// Reads the bytes as a location, under the name of a .kfr and under none, and puts what comes out
/// through everything else that takes a location as text. Ends the program, with a line on stderr
/// that tells why, if a promise of the readers is broken.
void feed_location(const std::string& bytes);

}  // namespace hadal::fuzz
