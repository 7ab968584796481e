// What a render did, as JSON.
#pragma once

#include <QByteArray>

#include "poster/poster.hpp"

namespace hadal {

/// The statistics file of `hadal render`, UTF-8 with a newline at its end. `total_seconds` is the
/// wall time of the whole command so far.
QByteArray render_statistics_json(const Poster& poster, const RenderStatistics& statistics,
                                  double total_seconds);

}  // namespace hadal
