// Small pictures: from scratch, or from a large one.
#pragma once

#include <QImage>

#include "render/render.hpp"
#include "ui/model/scene.hpp"

namespace hadal::ui {

/// What every thumbnail measures, in pixels.
inline constexpr QSize thumbnail_size(192, 120);

/// Renders the scene on the calling thread alone. Blocks, heeds the hooks, and throws hadal::Error
/// as the core does.
QImage render_thumbnail(const Scene& scene, const RenderHooks& hooks = {});

/// The middle of a picture, in the shape of a thumbnail. Quick enough for the window's thread.
QImage shrunk_to_thumbnail(const QImage& picture);

}  // namespace hadal::ui
