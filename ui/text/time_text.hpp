// Durations for people.
#pragma once

#include <QString>

namespace hadal::ui {

/// "37 ms", "2.4 s", "3 min 20 s" or "2 h 5 min".
QString time_text(double seconds);

}  // namespace hadal::ui
