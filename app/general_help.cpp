#include "general_help.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>

#include "translate.hpp"

namespace hadal {

ExitCode tell_help() {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Explores the Mandelbrot set and its relatives. Without a command, opens the window, at "
           "the place in FILE if one is given."));
    parser.addOptions({
        {{"h", "help"}, tr("Shows this help.")},
        {{"v", "version"}, tr("Shows the version.")},
    });
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        tr("A location that Hadal saved, a .kfr of Kalles Fraktaler, or a PNG made by Hadal."),
        QStringLiteral("[FILE]"));
    parser.addPositionalArgument(
        QStringLiteral("render"),
        tr("Renders into files, without a display; 'hadal render --help' tells how."),
        QStringLiteral("[render ...]"));
    parser.addPositionalArgument(
        QStringLiteral("verify"),
        tr("Tells whether the counts of a place are right; 'hadal verify --help' tells how."),
        QStringLiteral("[verify ...]"));
    parser.addPositionalArgument(QStringLiteral("locate"),
                                 tr("Finds the mini-set in view; 'hadal locate --help' tells how."),
                                 QStringLiteral("[locate ...]"));
    return say(parser.helpText());
}

ExitCode tell_version() {
    return say(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() +
               u'\n');
}

}  // namespace hadal
