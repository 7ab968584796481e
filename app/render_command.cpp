#include "render_command.hpp"

#include <QElapsedTimer>

#include "command.hpp"
#include "render_arguments.hpp"
#include "render_outputs.hpp"
#include "render_statistics_json.hpp"
#include "terminal_progress.hpp"
#include "translate.hpp"

namespace hadal {

namespace {

ExitCode render_to_files(const QCommandLineParser& parser, std::stop_token stop) {
    const RenderArguments arguments = render_arguments(parser);
    QElapsedTimer clock;
    clock.start();
    RenderOutputs outputs(arguments.files, arguments.poster);
    TerminalProgress progress;
    const PosterHooks hooks{std::move(stop), progress.hook()};
    const RenderStatistics statistics =
        render_poster(arguments.poster, outputs.sinks(), arguments.options, hooks);
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    outputs.finish(render_statistics_json(arguments.poster, statistics, seconds));
    return exit_success;
}

}  // namespace

int run_render_command(const QStringList& arguments) {
    const QString description =
        tr("Renders a place of the Mandelbrot set or one of its relatives into files.");
    return run_command({description, add_render_options, render_to_files}, arguments);
}

}  // namespace hadal
