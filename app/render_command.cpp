#include "render_command.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <csignal>

#include "base/error.hpp"
#include "messages.hpp"
#include "render_arguments.hpp"
#include "render_outputs.hpp"
#include "render_statistics_json.hpp"
#include "terminal_progress.hpp"
#include "termination_signals.hpp"

namespace hadal {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("render_command", text);
}

void render_to_files(const RenderArguments& arguments, std::stop_token stop) {
    QElapsedTimer clock;
    clock.start();
    RenderOutputs outputs(arguments.files, arguments.poster);
    TerminalProgress progress;
    const PosterHooks hooks{std::move(stop), [&progress](double share) {
                                progress.show(share);
                                return true;
                            }};
    const RenderStatistics statistics =
        render_poster(arguments.poster, outputs.sinks(), arguments.options, hooks);
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    outputs.finish(render_statistics_json(arguments.poster, statistics, seconds));
}

int exit_code_of(const Error& error) {
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

int run_render_command(const QStringList& arguments) {
    const TerminationSignals signals;
    try {
        turn_write_signals_into_errors();
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("Renders a place of the Mandelbrot set or one of its relatives into files."));
        const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                      tr("Shows this help."));
        parser.addOption(help);
        add_render_options(parser);
        if (!parser.parse(arguments)) {
            complain(parser.errorText());
            return exit_usage;
        }
        if (parser.isSet(help)) return say(parser.helpText());
        if (const QStringList extra = parser.positionalArguments(); !extra.isEmpty()) {
            complain(tr("'%1' is not an option of hadal render").arg(extra.front()));
            return exit_usage;
        }
        render_to_files(render_arguments(parser), signals.token());
        return exit_success;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled && signals.caught() != 0) {
            return 128 + signals.caught();
        }
        complain(QString::fromStdString(error.what()));
        return exit_code_of(error);
    } catch (const std::exception& error) {
        complain(QString::fromLocal8Bit(error.what()));
        return exit_failure;
    }
}

}  // namespace hadal
