#include "render_outputs.hpp"

#include "output_kind.hpp"
#include "poster/location_file.hpp"

namespace hadal {

RenderOutputs::RenderOutputs(const QStringList& files, const Poster& poster) {
    const auto [location, width, height] = poster.request;
    for (const QString& path : files) {
        ui::FileOutput& file = *files_.emplace_back(std::make_unique<ui::FileOutput>(path));
        const ByteSink sink = [&file](std::span<const std::byte> bytes) { file.write(bytes); };
        switch (output_kind(path)) {
            case OutputKind::picture:
                pictures_.emplace_back(width, height, location_texts(location), sink);
                break;
            case OutputKind::counts:
                counts_.emplace_back(width, height, sink);
                break;
            case OutputKind::statistics:
                statistics_.push_back(&file);
                break;
        }
    }
}

PosterSinks RenderOutputs::sinks() {
    PosterSinks sinks;
    if (!pictures_.empty()) {
        sinks.picture = [this](std::span<const uint8_t> rgb) {
            for (PngWriter& picture : pictures_)
                picture.write_row(rgb);
        };
    }
    if (!counts_.empty()) {
        sinks.counts = [this](std::span<const int64_t> row) {
            for (NpyWriter& counts : counts_)
                counts.write_row(row);
        };
    }
    return sinks;
}

void RenderOutputs::finish(const QByteArray& statistics) {
    for (PngWriter& picture : pictures_)
        picture.finish();
    for (NpyWriter& counts : counts_)
        counts.finish();
    for (ui::FileOutput* file : statistics_)
        file->write(std::as_bytes(std::span(statistics.constData(), statistics.size())));
    for (const auto& file : files_)
        file->commit();
}

}  // namespace hadal
