// What the opaque handles of hadal.h hold.
#pragma once

#include <memory>

#include "colour/palette.hpp"
#include "hadal/hadal.h"
#include "render/deep/reference_store.hpp"
#include "render/render.hpp"
#include "study/mini_set.hpp"

struct hadal_engine {
    int threads = 0;
    hadal::Isa isa = hadal::Isa::automatic;  // concrete once made
    std::shared_ptr<hadal::ReferenceStore> references = std::make_shared<hadal::ReferenceStore>();
};

struct hadal_request {
    hadal::Request value;
};

struct hadal_palette {
    hadal::Palette value;
};

struct hadal_mini_set {
    hadal::MiniSet value;
};
