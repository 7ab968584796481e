#include "ui/main_window/window_host.hpp"

#include <QGuiApplication>

#include "ui/settings/language.hpp"
#include "ui/settings/preferences.hpp"

namespace hadal::ui {

WindowHost::WindowHost(QObject* parent)
    : QObject(parent), spoken_(spoken_for(restored_preferences().language)) {
    make();
}

WindowHost::~WindowHost() = default;

void WindowHost::make() {
    window_ = std::make_unique<MainWindow>();
    // Queued: the dialog that asks for it goes with the window.
    connect(window_.get(), &MainWindow::language_wanted, this, &WindowHost::remake,
            Qt::QueuedConnection);
}

void WindowHost::remake() {
    const QString wanted = spoken_for(restored_preferences().language);
    if (wanted == spoken_ || !window_->isVisible()) return;
    spoken_ = wanted;
    const QStringList switched_on = window_->switched_on();
    const bool full_screen = window_->isFullScreen();
    const bool settings_open = window_->settings_open();
    // For a moment there is no window, which is no reason to quit.
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    window_->close();
    window_.reset();
    speak_as_preferred();
    make();
    window_->show();
    QGuiApplication::setQuitOnLastWindowClosed(quits);
    window_->switch_on(switched_on);
    if (full_screen) window_->set_full_screen(true);
    if (settings_open) window_->show_settings();
}

}  // namespace hadal::ui
