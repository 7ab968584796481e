#include "verify_command.hpp"

#include <QCommandLineParser>
#include <algorithm>
#include <span>
#include <vector>

#include "command.hpp"
#include "machine_arguments.hpp"
#include "option_values.hpp"
#include "place_arguments.hpp"
#include "size_argument.hpp"
#include "study/verify.hpp"
#include "terminal_progress.hpp"
#include "translate.hpp"

namespace hadal {

namespace {

// A sample of 400 out of 1920 x 1080 takes the same pixels' worth of direct iteration; the smaller
// picture only renders faster.
constexpr int default_width = 480;
constexpr int default_height = 270;
constexpr char default_size[] = "480x270";
constexpr std::size_t most_shown = 20;  // pixels listed
constexpr int64_t most_pixels = int64_t{1} << 40;

void add_verify_options(QCommandLineParser& parser) {
    add_place_arguments(parser);
    add_size_argument(parser, default_size);
    parser.addOption({QStringLiteral("pixels"),
                      tr("How many pixels to check. Without it, %1.").arg(VerifyOptions{}.pixels),
                      QStringLiteral("N")});
    add_machine_arguments(parser);
}

QString count_text(int64_t count) {
    return count < 0 ? tr("no escape") : tr("count %1").arg(count);
}

QString report(const RenderStatistics& render, const VerifyResult& verified) {
    QString text = tr("rendered by %1 in %2 s\n")
                       .arg(QString::fromStdString(render.arithmetic))
                       .arg(render.seconds, 0, 'f', 3);
    text += tr("iterated %1 pixels directly at %2 bits in %3 s\n")
                .arg(verified.pixels)
                .arg(verified.bits)
                .arg(verified.seconds, 0, 'f', 3);
    if (verified.unsure > 0)
        text += tr("%1 left out: too chaotic for direct iteration\n").arg(verified.unsure);
    if (verified.differences.empty()) return text + tr("none differs\n");
    const std::size_t shown = std::min(verified.differences.size(), most_shown);
    for (const PixelDifference& pixel : std::span(verified.differences).first(shown)) {
        text += tr("pixel %1,%2: %3, directly %4\n")
                    .arg(pixel.x)
                    .arg(pixel.y)
                    .arg(count_text(pixel.count), count_text(pixel.direct));
    }
    if (shown < verified.differences.size())
        text += tr("and %1 more\n").arg(verified.differences.size() - shown);
    const auto differing = static_cast<int64_t>(verified.differences.size());
    if (differing > verified.opposite)
        text += tr("%1 differ, by at most %2\n")
                    .arg(differing - verified.opposite)
                    .arg(verified.largest);
    if (verified.opposite > 0)
        text += tr("%1 escape in one and not in the other\n").arg(verified.opposite);
    return text;
}

ExitCode verify_place(const QCommandLineParser& parser, std::stop_token stop) {
    const OptionValues values(parser);
    const MachineArguments machine = machine_arguments(parser);
    Request request{place_argument(parser), default_width, default_height};
    if (values.has("size")) read_size(values, request);
    VerifyOptions options;
    options.pixels = values.integer("pixels", 1, most_pixels, options.pixels);
    options.threads = machine.threads;

    const auto with_progress = [&stop](const auto& work) {
        TerminalProgress progress;
        RenderHooks hooks;
        hooks.stop = stop;
        hooks.progress = progress.hook();
        return work(hooks);
    };
    std::vector<int64_t> counts(static_cast<std::size_t>(request.width) *
                                static_cast<std::size_t>(request.height));
    const auto stride = static_cast<std::ptrdiff_t>(sizeof(int64_t)) * request.width;
    const RenderStatistics statistics = with_progress([&](const RenderHooks& hooks) {
        RenderOptions wishes;
        wishes.threads = machine.threads;
        wishes.isa = machine.isa;
        return render(request, {{counts.data(), stride}, {}, {}, {}}, wishes, hooks);
    });
    const VerifyResult verified = with_progress([&](const RenderHooks& hooks) {
        return verify(request, {counts.data(), stride}, options, hooks);
    });
    const ExitCode told = say(report(statistics, verified));
    return verified.differences.empty() ? told : exit_failure;
}

}  // namespace

int run_verify_command(const QStringList& arguments) {
    const QString description = tr(
        "Renders a place and iterates a sample of its pixels directly, in as many digits as they "
        "take, to tell whether their counts are right. Ends with 0 if no pixel differs, 1 if any "
        "does.");
    return run_command({description, add_verify_options, verify_place}, arguments);
}

}  // namespace hadal
