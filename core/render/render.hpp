// A location in, planes of raw data out.
#pragma once

#include "render/request/render_options.hpp"
#include "render/request/render_statistics.hpp"
#include "render/request/request.hpp"
#include "render/request/target.hpp"

namespace hadal {

/// Throws Error(invalid_argument) naming the field, or Error(unsupported) when the view is deeper
/// than the arithmetic there is.
void validate(const Request& request);

/// Computes the request into the target. Blocks; use it from one long-lived thread. Re-entrant.
/// Throws Error: invalid_argument, unsupported, cancelled (the target is then half filled),
/// out_of_memory. The planes depend on the request only: not on threads, order or instruction set.
RenderStatistics render(const Request& request, const Target& target,
                        const RenderOptions& options = {}, const RenderHooks& hooks = {});

}  // namespace hadal
