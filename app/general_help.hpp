// `hadal --help` and `hadal --version`.
#pragma once

#include "messages.hpp"

namespace hadal {

/// Writes the overview of the program's ways to stdout. Needs a QCoreApplication.
ExitCode tell_help();

/// Writes the name and the version to stdout.
ExitCode tell_version();

}  // namespace hadal
