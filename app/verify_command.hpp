// `hadal verify`: whether the counts that Hadal renders are right.
#pragma once

#include <QStringList>

namespace hadal {

/// Runs the command; `arguments` holds the program's name and what follows "verify". Needs a
/// QCoreApplication, best before any thread was started. Returns 0 if no sampled pixel differs from
/// direct iteration and 1 if any does; otherwise as run_command().
int run_verify_command(const QStringList& arguments);

}  // namespace hadal
