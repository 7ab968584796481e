#include "ui/thumbnails/render_thumbnail.hpp"

#include <algorithm>
#include <cstring>

#include "poster/poster.hpp"

namespace hadal::ui {

namespace {
constexpr int samples = 2;
constexpr int coarse = 3;  ///< sizes of the thumbnail that are looked at of a large picture
}  // namespace

QImage render_thumbnail(const Scene& scene, const RenderHooks& hooks) {
    Poster poster;
    poster.request = {scene.location, thumbnail_size.width(), thumbnail_size.height()};
    poster.samples = samples;
    poster.shading = shading_of(scene.colours, scene.location.iterations);
    QImage image(thumbnail_size, QImage::Format_RGB888);
    int y = 0;
    PosterSinks sinks;
    sinks.picture = [&](std::span<const uint8_t> row) {
        std::memcpy(image.scanLine(y++), row.data(), row.size());
    };
    PosterOptions options;
    options.threads = 1;
    render_poster(poster, sinks, options, {hooks.stop, hooks.progress});
    return image;
}

QImage shrunk_to_thumbnail(const QImage& picture) {
    QSize part = thumbnail_size.scaled(picture.size(), Qt::KeepAspectRatio);
    QRect middle({}, part.expandedTo({1, 1}));
    middle.moveCenter(picture.rect().center());
    QImage cut = picture.copy(middle);
    // Averaging all of a large picture takes milliseconds; some pixels of it will do.
    if (cut.width() > coarse * thumbnail_size.width())
        cut = cut.scaled(coarse * thumbnail_size, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    return cut.scaled(thumbnail_size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB888);
}

}  // namespace hadal::ui
