#include "display_check.hpp"

#include <unistd.h>

#include <QString>

#include "messages.hpp"
#include "translate.hpp"
#include "ui/settings/language.hpp"

namespace hadal {

namespace {

QString missing_display() {
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    const QString x11 = qEnvironmentVariable("DISPLAY");
    if (!platform.isEmpty()) {
        return tr("the platform '%1' (QT_QPA_PLATFORM) cannot be "
                  "used to open a window")
            .arg(platform);
    }
    if (wayland.isEmpty() && x11.isEmpty()) {
        return tr(
            "there is no display to open a window on; "
            "'hadal render' works without one");
    }
    return tr("no window can be opened on the display '%1'; "
              "'hadal render' works without one")
        .arg(x11.isEmpty() ? wayland : x11);
}

void on_startup_message(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg) return;
    if (QCoreApplication::instance()) ui::speak_as_preferred();
    complain(missing_display());
    // Returning would abort; the half-made application must not be taken down either.
    _exit(exit_usage);
}

void end_of_startup() {
    qInstallMessageHandler(nullptr);
}

}  // namespace

void tell_missing_display() {
    qInstallMessageHandler(on_startup_message);
    qAddPreRoutine(end_of_startup);  // runs when the platform is up
}

}  // namespace hadal
