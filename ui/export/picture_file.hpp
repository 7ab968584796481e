// A picture of any size as a PNG.
#pragma once

#include <QString>

#include "poster/poster.hpp"

namespace hadal::ui {

/// Renders on the calling thread. The file appears whole at the end, or not at all: what was there
/// before stays until then. Blocks, heeds the hooks, and throws hadal::Error as the core does.
void write_picture_file(const Poster& poster, const QString& path, const RenderHooks& hooks);

}  // namespace hadal::ui
