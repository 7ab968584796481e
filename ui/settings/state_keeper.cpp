#include "ui/settings/state_keeper.hpp"

#include <QDockWidget>
#include <QEvent>
#include <QSettings>
#include <utility>

#include "ui/model/session.hpp"
#include "ui/settings/kept_file.hpp"
#include "ui/settings/settings.hpp"

namespace hadal::ui {

namespace {
constexpr int save_ms = 1000;
}

StateKeeper::StateKeeper(QMainWindow& window, Session& session, QObject* parent)
    : QObject(parent), window_(window), session_(session) {
    timer_.setSingleShot(true);
    timer_.setInterval(save_ms);
    connect(&timer_, &QTimer::timeout, this, &StateKeeper::save_now);
}

void StateKeeper::watch() {
    connect(&session_.navigator(), &Navigator::changed, this, &StateKeeper::save_soon);
    connect(&session_, &Session::colours_changed, this, &StateKeeper::save_soon);
    connect(&session_.framing(), &Framing::changed, this, &StateKeeper::save_soon);
    window_.installEventFilter(this);
    for (const QDockWidget* dock : window_.findChildren<QDockWidget*>()) {
        connect(dock, &QDockWidget::visibilityChanged, this, &StateKeeper::save_soon);
        connect(dock, &QDockWidget::dockLocationChanged, this, &StateKeeper::save_soon);
        connect(dock, &QDockWidget::topLevelChanged, this, &StateKeeper::save_soon);
    }
}

void StateKeeper::save_soon() {
    if (!timer_.isActive()) timer_.start();
}

void StateKeeper::save_now() {
    timer_.stop();
    save_session(session_);
    // Full screen hides what is to be seen again.
    if (window_.isVisible() && !window_.isFullScreen()) save_window(window_);
    QSettings settings;
    settings.sync();
    if (settings.status() == QSettings::NoError) {
        told_ = false;
    } else if (!std::exchange(told_, true)) {
        Q_EMIT failed(
            tr("The settings cannot be saved: %1 cannot be written.").arg(settings.fileName()));
    }
}

bool StateKeeper::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::WindowStateChange:
            save_soon();
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

QString put_aside_broken_settings() {
    QString file;
    {
        const QSettings settings;
        if (settings.status() != QSettings::FormatError) return {};
        file = settings.fileName();
    }
    const QString aside = put_aside(file);
    QSettings().sync();
    return aside;
}

QString broken_settings_text(const QString& aside) {
    return StateKeeper::tr(
               "The settings could not be read, so Hadal starts as it comes. The file is kept as "
               "%1.")
        .arg(aside);
}

}  // namespace hadal::ui
