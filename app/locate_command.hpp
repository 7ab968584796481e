// `hadal locate`: the mini-set in view.
#pragma once

#include <QStringList>

namespace hadal {

/// Runs the command; `arguments` holds the program's name and what follows "locate". Needs a
/// QCoreApplication, best before any thread was started. Returns 1 if there is no mini-set in view;
/// otherwise as run_command().
int run_locate_command(const QStringList& arguments);

}  // namespace hadal
