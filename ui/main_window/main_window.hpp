// The window: picture first, everything else around it.
#pragma once

#include <QMainWindow>

#include "ui/main_window/actions.hpp"
#include "ui/main_window/location_transfer.hpp"
#include "ui/model/session.hpp"
#include "ui/tools/tools.hpp"

namespace hadal::ui {

class Canvas;
class ExportDialog;
class StatusLine;

/// Starts rendering when made, so that the first picture is on its way before the window shows.
/// Remembers its state in QSettings: restored when made, saved when closed.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Goes to the place in a file, from where undo leads back to the remembered view. What is
    /// wrong with a file is told in the status bar.
    void open_file(const QString& path) { transfer_.open_file(path); }

    Session& session() { return session_; }
    Canvas& canvas() { return *canvas_; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void make_dock();
    void connect_actions();
    void refresh_actions();
    void escape();
    void set_full_screen(bool on);
    void show_export();
    void show_context_menu(QPoint global, QPointF pixel);

    Session session_;
    LocationTransfer transfer_;
    Canvas* canvas_;
    StatusLine* status_;
    Actions actions_;
    Tools tools_;
    QDockWidget* dock_ = nullptr;
    ExportDialog* export_dialog_ = nullptr;
    bool dock_was_visible_ = true;
    bool was_maximised_ = false;
};

}  // namespace hadal::ui
