#include "ui/run_window.hpp"

#include <QApplication>
#include <QIcon>
#include <cstdio>

#include "ui/main_window/main_window.hpp"

namespace hadal::ui {

int run_window(int argc, char** argv) {
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    // What Qt has left of them.
    if (const QStringList arguments = QApplication::arguments(); arguments.size() > 1) {
        const QString problem = QCoreApplication::translate("run_window", "unknown argument '%1'");
        std::fprintf(stderr, "hadal: %s\n", qPrintable(problem.arg(arguments[1])));
        return 2;
    }
    QApplication::setApplicationName(QStringLiteral("hadal"));
    QApplication::setOrganizationName(QStringLiteral("hadal"));
    QApplication::setApplicationDisplayName(QStringLiteral("Hadal"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hadal.Hadal"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.hadal.Hadal"),
                                                 QIcon(QStringLiteral(":/org.hadal.Hadal.svg"))));
    MainWindow window;
    window.show();
    return QApplication::exec();
}

}  // namespace hadal::ui
