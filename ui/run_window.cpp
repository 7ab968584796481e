#include "ui/run_window.hpp"

#include <QApplication>
#include <QIcon>
#include <cstdio>

#include "ui/main_window/window_host.hpp"
#include "ui/settings/language.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

/// What the arguments that Qt has left ask for.
struct Wish {
    QString file;     ///< to open; empty: none
    QString problem;  ///< why it cannot be meant; empty: it can
};

Wish wish_of(const QStringList& arguments) {
    Wish wish;
    bool options = true;
    for (const QString& argument : arguments) {
        if (options && argument == u"--") {
            options = false;
        } else if (argument.isEmpty() || (options && argument.startsWith(u'-'))) {
            return {{}, tr("unknown argument '%1'").arg(argument)};
        } else if (!wish.file.isEmpty()) {
            return {{}, tr("one file names the place, '%1' is one too many").arg(argument)};
        } else {
            wish.file = argument;
        }
    }
    return wish;
}

}  // namespace

int run_window(int argc, char** argv) {
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hadal"));
    QApplication::setOrganizationName(QStringLiteral("hadal"));
    QApplication::setApplicationDisplayName(QStringLiteral("Hadal"));
    const QString broken_settings = put_aside_broken_settings();
    speak_as_preferred();
    const Wish wish = wish_of(QApplication::arguments().mid(1));
    if (!wish.problem.isEmpty()) {
        std::fprintf(stderr, "hadal: %s\n", qPrintable(wish.problem));
        return 2;
    }
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hadal.Hadal"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.hadal.Hadal"),
                                                 QIcon(QStringLiteral(":/org.hadal.Hadal.svg"))));
    WindowHost host;
    MainWindow& window = host.window();
    if (!broken_settings.isEmpty()) window.tell(broken_settings_text(broken_settings));
    if (!wish.file.isEmpty()) window.open_file(wish.file);
    window.show();
    return QApplication::exec();
}

}  // namespace hadal::ui
