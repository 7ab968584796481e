// The program hadal: a command that needs no display, or the window.
#include <QCoreApplication>
#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "display_check.hpp"
#include "general_help.hpp"
#include "locate_command.hpp"
#include "render_command.hpp"
#include "ui/run_window.hpp"
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

}  // namespace

int main(int argc, char** argv) {
    const std::string_view first = argc > 1 ? argv[1] : "";
    QCoreApplication::setApplicationName(QStringLiteral("hadal"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HADAL_VERSION));
    hadal::tell_missing_display();

    for (const Command& command : commands) {
        if (first != command.name) continue;
        // The command and the program's name as one word: what its help calls it.
        std::string name = "hadal " + std::string(first);
        argv[1] = name.data();
        const QCoreApplication application(--argc, ++argv);
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
        return hadal::tell_help();
    }
    if (given("-v", "--version")) return hadal::tell_version();
    return hadal::ui::run_window(argc, argv);
}
