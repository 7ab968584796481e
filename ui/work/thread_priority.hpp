// Who gets the processor when both the window and the renderer want it.
#pragma once

namespace hadal::ui {

/// Makes the calling thread, and the threads it starts from now on, give way to the window's
/// thread. Does nothing where the system has no such notion.
void yield_to_window();

}  // namespace hadal::ui
