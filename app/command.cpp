#include "command.hpp"

#include <QCommandLineParser>
#include <csignal>

#include "base/error.hpp"
#include "termination_signals.hpp"
#include "translate.hpp"
#include "ui/text/error_text.hpp"

namespace hadal {

namespace {

ExitCode exit_code_of(const Error& error) {
    switch (error.code()) {
        case ErrorCode::invalid_argument:
        case ErrorCode::unsupported:
            return exit_usage;
        default:
            return exit_failure;
    }
}

// A file that hits a limit or a closed pipe is an error to tell, not a reason to die.
void turn_write_signals_into_errors() {
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace

int run_command(const Command& command, const QStringList& arguments) {
    const TerminationSignals signals;
    try {
        turn_write_signals_into_errors();
        QCommandLineParser parser;
        parser.setApplicationDescription(command.description);
        const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                      tr("Shows this help."));
        parser.addOption(help);
        command.add_arguments(parser);
        if (!parser.parse(arguments)) {
            complain(parser.errorText());
            return exit_usage;
        }
        if (parser.isSet(help)) return say(parser.helpText());
        return command.run(parser, signals.token());
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled && signals.caught() != 0)
            return 128 + signals.caught();
        complain(ui::error_text(error));
        return exit_code_of(error);
    } catch (const std::exception& error) {
        complain(QString::fromLocal8Bit(error.what()));
        return exit_failure;
    }
}

}  // namespace hadal
