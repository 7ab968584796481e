#include "ui/export/picture_file.hpp"

#include "base/error.hpp"
#include "image/png_writer.hpp"
#include "poster/location_file.hpp"
#include "ui/export/file_output.hpp"

namespace hadal::ui {

void write_picture_file(const Poster& poster, const QString& path, const RenderHooks& hooks) {
    validate(poster);
    FileOutput file(path);
    const Request& request = poster.request;
    PngWriter png(request.width, request.height, location_texts(request.location),
                  [&file](std::span<const std::byte> bytes) { file.write(bytes); });
    PosterSinks sinks;
    sinks.picture = [&](std::span<const uint8_t> row) { png.write_row(row); };
    render_poster(poster, sinks, {}, {hooks.stop, hooks.progress});
    png.finish();
    if (hooks.stop.stop_requested()) throw Error(ErrorCode::cancelled, "cancelled");
    file.commit();
}

}  // namespace hadal::ui
