// Where nuclei are searched for in a picture.
#pragma once

#include "nuclei/ball_period.hpp"
#include "render/render.hpp"

namespace hadal {

/// The disc of parameters about a picture. Throws Error: invalid_argument, unsupported (pictures of
/// Julia sets show no parameters).
Disc picture_disc(const Request& request);

}  // namespace hadal
