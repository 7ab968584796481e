// Places as people write them to each other, in no format of a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "location/location.hpp"

namespace hadal {

/// What such a text says. Numbers are decimal texts, and not checked for their bounds.
struct LoosePlace {
    PointText centre;
    std::optional<std::string> zoom{};
    std::optional<std::string> iterations{};
};

/// Reads a point, such as "-0.75 + 0.1 i", "(-0.75, 0.1)" or "-0.75 0.1", or what is told by name
/// in any order, such as "Re: -0.75 Im = 0.1 Zoom: 2e20". Nothing if the text has anything else in
/// it, or if it may mean something else, as "1,5" does where a comma goes before decimals.
std::optional<LoosePlace> loose_place(std::string_view text);

}  // namespace hadal
