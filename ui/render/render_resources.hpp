// What rendering may take of the machine.
#pragma once

#include <cstddef>

#include "kernel/isa.hpp"

namespace hadal::ui {

struct RenderResources {
    int threads = 0;  ///< 0: as many as the machine has
    Isa isa = Isa::automatic;
    std::size_t reference_bytes = std::size_t{1} << 30;  ///< for what deep pictures leave
    std::size_t picture_bytes = std::size_t{512} << 20;  ///< for pictures left, to go back to

    bool operator==(const RenderResources&) const = default;
};

}  // namespace hadal::ui
