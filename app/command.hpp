// What every command that needs no display has in common.
#pragma once

#include <QString>
#include <QStringList>
#include <stop_token>

#include "messages.hpp"

class QCommandLineParser;

namespace hadal {

struct Command {
    QString description;
    void (*add_arguments)(QCommandLineParser& parser);
    /// Does the work. Throws Error, which the user is told.
    ExitCode (*run)(const QCommandLineParser& parser, std::stop_token stop);
};

/// Runs a command; `arguments` holds the program's name and what follows the command's. Answers
/// --help, tells errors on stderr, ends in good order on Ctrl-C and kill, and returns the exit
/// code. Needs a QCoreApplication, best before any thread was started.
int run_command(const Command& command, const QStringList& arguments);

}  // namespace hadal
