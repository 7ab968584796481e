// What the program says on a terminal, and the exit codes it ends with.
#pragma once

#include <QString>

namespace hadal {

/// Exit codes; a command ended by a signal exits with 128 plus its number.
enum ExitCode : int {
    exit_success = 0,
    exit_failure = 1,  ///< something went wrong while working
    exit_usage = 2,    ///< what was asked cannot be meant, or there is no display to show it on
};

/// One line "hadal: <problem>" on stderr, whatever `problem` holds.
void complain(const QString& problem);

/// Text for stdout. exit_failure if it cannot be written.
ExitCode say(const QString& text);

}  // namespace hadal
