// `hadal render`: pictures, counts and statistics without a window.
#pragma once

#include <QStringList>

namespace hadal {

/// Runs the command; `arguments` holds the program's name and what follows "render". Needs a
/// QCoreApplication, best before any thread was started. Tells errors on stderr and returns the
/// exit code.
int run_render_command(const QStringList& arguments);

}  // namespace hadal
