// A missing display is told in one line instead of an abort.
#pragma once

namespace hadal {

/// Until the application object has come up, Qt's chatter is dropped and its fatal message, which
/// is what it has when no display answers, becomes one line on stderr and exit code 2. Afterwards
/// Qt's messages go where they always do. Qt itself tries the display, so nothing is probed twice
/// and every platform counts. Call it before the application object is made.
void tell_missing_display();

}  // namespace hadal
