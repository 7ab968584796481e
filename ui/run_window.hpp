// The desktop program.
#pragma once

namespace hadal::ui {

/// Shows the window and returns the exit status when it is closed. Qt's own options are taken out
/// of argc and argv. What is left may be one file, whose place is opened; anything else is told on
/// stderr and returns 2. Call it once, on the main thread, with a display at hand.
int run_window(int argc, char** argv);

}  // namespace hadal::ui
