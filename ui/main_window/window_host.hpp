// Holds the window, and makes it anew when another language is to be spoken.
#pragma once

#include <QObject>
#include <memory>

#include "ui/main_window/main_window.hpp"

namespace hadal::ui {

/// The words of a window are those of the language that was spoken when it was made; a new one
/// takes up where it left off, as it would after a restart, and with what was switched on besides.
class WindowHost : public QObject {
    Q_OBJECT

  public:
    /// Needs the application, and that the language of the preferences is spoken.
    explicit WindowHost(QObject* parent = nullptr);
    ~WindowHost() override;

    /// Until another language is wanted.
    MainWindow& window() { return *window_; }

  private:
    void make();
    void remake();

    QString spoken_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace hadal::ui
