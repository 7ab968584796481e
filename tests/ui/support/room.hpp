// Whether words have the room they need.
#pragma once

#include <QWidget>

namespace hadal::ui::test {

/// Checks that every label and button that is shown is as large as its words ask for.
void check_room(const QWidget& window);

}  // namespace hadal::ui::test
