// The program hadal: a command that needs no display, or the window, perhaps at the place in a
// file.
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "display_check.hpp"
#include "general_help.hpp"
#include "locate_command.hpp"
#include "messages.hpp"
#include "render_command.hpp"
#include "translate.hpp"
#include "ui/run_window.hpp"
#include "ui/settings/language.hpp"
#include "verify_command.hpp"

namespace {

/// What runs without a display.
struct Command {
    std::string_view name;
    int (*run)(const QStringList& arguments);
};

constexpr Command commands[] = {
    {"locate", hadal::run_locate_command},
    {"render", hadal::run_render_command},
    {"verify", hadal::run_verify_command},
};

/// Whether the first argument is a word that names nothing. Told before there is a window, and
/// where there is no display for one: it may be a command that was mistyped.
bool names_nothing(const char* first) {
    return first[0] != '-' && !QFileInfo::exists(QFile::decodeName(first));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view first = argc > 1 ? argv[1] : "";
    QCoreApplication::setApplicationName(QStringLiteral("hadal"));
    QCoreApplication::setOrganizationName(QStringLiteral("hadal"));  // where the settings are
    QCoreApplication::setApplicationVersion(QStringLiteral(HADAL_VERSION));
    hadal::tell_missing_display();

    for (const Command& command : commands) {
        if (first != command.name) continue;
        // The command and the program's name as one word: what its help calls it.
        std::string name = "hadal " + std::string(first);
        argv[1] = name.data();
        const QCoreApplication application(--argc, ++argv);
        hadal::ui::speak_as_preferred();
        return command.run(QCoreApplication::arguments());
    }
    const auto given = [options = std::span(argv, static_cast<std::size_t>(argc))](
                           std::string_view brief, std::string_view full) {
        return std::any_of(options.begin(), options.end(), [brief, full](const char* option) {
            return option == brief || option == full;
        });
    };
    if (given("-h", "--help")) {
        const QCoreApplication application(argc, argv);
        hadal::ui::speak_as_preferred();
        return hadal::tell_help();
    }
    if (given("-v", "--version")) return hadal::tell_version();
    if (argc > 1 && names_nothing(argv[1])) {
        const QCoreApplication application(argc, argv);
        hadal::ui::speak_as_preferred();
        const QString problem = hadal::tr("'%1' is neither a command nor a file");
        hadal::complain(problem.arg(QFile::decodeName(argv[1])));
        return hadal::exit_usage;
    }
    return hadal::ui::run_window(argc, argv);
}
