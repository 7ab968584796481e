// Saves view, colours and the layout of the window as one goes, so that a crash
// loses nothing.
#pragma once

#include <QMainWindow>
#include <QTimer>

namespace hadal::ui {

class Session;

/// Saves a second after anything changed. What QSettings writes is replaced
/// whole or not at all.
class StateKeeper : public QObject {
    Q_OBJECT

  public:
    /// Both must outlive this.
    StateKeeper(QMainWindow& window, Session& session, QObject* parent = nullptr);

    /// Follows the window and its docks from now on.
    void watch();
    void save_now();

  Q_SIGNALS:
    /// The settings cannot be saved. Told once until they can be again.
    void failed(const QString& reason);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void save_soon();

    QMainWindow& window_;
    Session& session_;
    QTimer timer_;
    bool told_ = false;
};

/// Puts a settings file aside that cannot be read, so that Hadal starts as it
/// comes. Returns where it is kept; empty if all is well.
/// Only the first to read the file learns that it is broken: call this before anything else does.
QString put_aside_broken_settings();

/// What to tell about settings that are kept there. Apart, because which language
/// to tell it in is one of the settings.
QString broken_settings_text(const QString& aside);

}  // namespace hadal::ui
