#include "locate_command.hpp"

#include <QCommandLineParser>
#include <span>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "command.hpp"
#include "location/formats/location_formats.hpp"
#include "location/formats/location_text.hpp"
#include "option_values.hpp"
#include "place_arguments.hpp"
#include "size_argument.hpp"
#include "study/mini_set.hpp"
#include "terminal_progress.hpp"
#include "translate.hpp"
#include "ui/export/file_output.hpp"

namespace hadal {

namespace {

constexpr int default_width = 1920;
constexpr int default_height = 1080;
constexpr char default_size[] = "1920x1080";

void add_locate_options(QCommandLineParser& parser) {
    add_place_arguments(parser);
    add_size_argument(parser, default_size);
    parser.addOption(
        {{QStringLiteral("o"), QStringLiteral("output")},
         tr("Also write the place where the mini-set fills the picture into FILE: .kfr "
            "for Kalles Fraktaler, any other name for Hadal."),
         QStringLiteral("FILE")});
}

/// Lines of TOML: what was found, and the place as Hadal reads it, which leaves the rest out.
std::string report(const MiniSet& mini) {
    return "period = " + shortest_text(mini.period) + "\n" +  //
           "nucleus = \"" + to_text(mini.nucleus) + "\"\n" +  //
           "size = \"" + mini.size + "\"\n" +                 //
           "turn = \"" + shortest_text(mini.turn) + "\"\n" +  //
           "shape = \"" + std::string(info(mini.shape).name) + "\"\n" + "transform = \"" +
           transform_text(mini) + "\"\n" +  //
           "misfit = \"" + shortest_text(mini.misfit) + "\"\n\n" + to_text(mini.place);
}

ExitCode locate_mini_set(const QCommandLineParser& parser, std::stop_token stop) {
    const OptionValues values(parser);
    Request request{place_argument(parser), default_width, default_height};
    if (values.has("size")) read_size(values, request);
    std::optional<MiniSet> mini;
    {
        TerminalProgress progress;
        RenderHooks hooks;
        hooks.stop = std::move(stop);
        hooks.progress = progress.hook();
        mini = locate(request, hooks);
    }
    if (!mini) {
        complain(tr("there is no mini-set in view with a period up to the iteration limit, %1")
                     .arg(request.location.iterations));
        return exit_failure;
    }
    for (const QString& path : values.texts("output")) {
        ui::FileOutput file(path);
        const std::string text = text_for_file(mini->place, path.toStdString());
        file.write(std::as_bytes(std::span(text)));
        file.commit();
    }
    return say(QString::fromStdString(report(*mini)));
}

}  // namespace

int run_locate_command(const QStringList& arguments) {
    const QString description = tr(
        "Finds the mini-set in view: tells its period, its nucleus, its size as a part of the "
        "whole "
        "set, the degrees it is turned by, and the place where it fills the picture, as TOML that "
        "is a location itself.");
    return run_command({description, add_locate_options, locate_mini_set}, arguments);
}

}  // namespace hadal
