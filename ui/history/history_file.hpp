// The history as a file.
#pragma once

#include <QByteArray>
#include <map>

#include "ui/model/history.hpp"
#include "ui/render/colours.hpp"

namespace hadal::ui {

/// The colours a visit was last seen in, by its id.
using VisitColours = std::map<int64_t, Colours>;

/// What a history file holds.
struct SavedHistory {
    std::vector<Visit> visits;  ///< as History::restored() takes them
    int64_t current = 0;
    VisitColours colours;
};

/// JSON: the ids, and each location as the text that goes on the clipboard.
QByteArray history_to_json(const History& history, const VisitColours& colours);

/// Reads what history_to_json() wrote. The bytes may be anything: visits that make no sense are
/// left out. Throws Error(invalid_argument) where nothing of a history can be found.
SavedHistory history_from_json(const QByteArray& json);

}  // namespace hadal::ui
