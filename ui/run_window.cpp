#include "ui/run_window.hpp"

#include <QApplication>
#include <QIcon>

#include "ui/main_window/main_window.hpp"

namespace hadal::ui {

int run_window(int argc, char** argv) {
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hadal"));
    QApplication::setOrganizationName(QStringLiteral("hadal"));
    QApplication::setApplicationDisplayName(QStringLiteral("Hadal"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hadal.Hadal"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.hadal.Hadal")));
    MainWindow window;
    window.show();
    return QApplication::exec();
}

}  // namespace hadal::ui
