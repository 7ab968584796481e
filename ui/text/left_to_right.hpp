// Text that reads from left to right whatever is around it.
#pragma once

#include <QString>

namespace hadal::ui {

/// Of numbers and keys: where writing runs from right to left, "-1.5" would become "1.5-".
inline QString left_to_right(const QString& text) {
    const QChar mark(0x200e);  // strong, and not to be seen
    return text.isEmpty() ? text : mark + text + mark;
}

}  // namespace hadal::ui
