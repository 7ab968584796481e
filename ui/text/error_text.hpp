// What went wrong in the core, in the language of the window.
#pragma once

#include <QString>

#include "base/error.hpp"

namespace hadal::ui {

/// The message of the error. Words of the core's catalogue are translated; others, which may be
/// those of the window itself, stay as they are. From any thread.
QString error_text(const Error& error);

}  // namespace hadal::ui
