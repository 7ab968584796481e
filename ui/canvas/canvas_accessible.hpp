// What assistive technology is told of a picture.
#pragma once

namespace hadal::ui {

/// From now on every Canvas tells that it is one to work on, not a mere part of a window.
void tell_of_canvases();

}  // namespace hadal::ui
