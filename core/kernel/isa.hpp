// The instruction sets the kernels are compiled for, and which of them to use.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hadal {

/// An instruction set. Which of them exist depends on the processor family Hadal is built for.
enum class Isa : int {
    automatic = 0,  ///< what HADAL_ISA in the environment names, else the best this machine runs
    portable = 1,   ///< plain C++, one or two lanes
    sse4 = 2,
    avx2 = 3,
    avx512 = 4,
    neon = 5,
};

/// "auto", "portable", "sse4", "avx2", "avx512" or "neon".
std::string_view name(Isa isa);

/// The reverse of name(). Throws Error(invalid_argument) naming `field`.
Isa isa_named(const std::string& text, const std::string& field);

/// The concrete instruction sets this build has and this machine runs, the best last.
std::span<const Isa> available_isas();

/// The concrete instruction set to run for a wish. Reads HADAL_ISA for `automatic`.
/// Throws Error(unsupported) when this machine or build cannot run it, and Error(invalid_argument)
/// when HADAL_ISA is not a name.
Isa resolve(Isa wish);

}  // namespace hadal
