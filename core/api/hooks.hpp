// The progress callback of C callers as hooks.
#pragma once

#include "hadal/hadal.h"
#include "render/render.hpp"

namespace hadal {

/// `progress` may be null.
inline RenderHooks hooks_for(hadal_progress progress, void* user) {
    RenderHooks hooks;
    if (progress != nullptr) {
        hooks.progress = [=](double done) { return progress(done, user) == 0; };
    }
    return hooks;
}

}  // namespace hadal
