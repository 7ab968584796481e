// What the worker tells the window.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "colour/usual_counts.hpp"
#include "render/render.hpp"
#include "ui/render/frame.hpp"
#include "ui/render/render_meter.hpp"

namespace hadal::ui {

enum class RenderState {
    idle,       ///< nothing was asked for yet
    preparing,  ///< nothing is computed yet of the picture itself
    working,    ///< tiles are coming
    finished,   ///< the picture is complete
    stopped,    ///< the user ended it; what was computed stays
    failed,     ///< `error` says why
};

/// The newest of everything since the last report: the window never has a backlog.
struct Report {
    quint64 serial = 0;
    RenderState state = RenderState::idle;
    double progress = 0;                     ///< share done, 0 to 1
    std::optional<Frame> frame;              ///< a newer picture, if there is one
    std::vector<Frame> backdrops;            ///< newer wider pictures to lie beneath
    std::string arithmetic;                  ///< its name; empty: not known yet
    RenderStatistics statistics{};           ///< when finished: of all pixels, reused ones as well
    std::optional<CountRange> usual_counts;  ///< when finished, where any pixel escaped
    RenderMeter meter;
    QString error;  ///< when failed
};

}  // namespace hadal::ui
