// The window: picture first, everything else around it.
#pragma once

#include <QMainWindow>

#include "ui/history/history_keeper.hpp"
#include "ui/julia/julia_link.hpp"
#include "ui/main_window/actions.hpp"
#include "ui/main_window/docks.hpp"
#include "ui/main_window/location_transfer.hpp"
#include "ui/model/colour_fit.hpp"
#include "ui/model/resting_picture.hpp"
#include "ui/model/session.hpp"
#include "ui/overlays/overlays.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/settings/state_keeper.hpp"
#include "ui/tools/tools.hpp"

namespace hadal::ui {

class Canvas;
class ExportDialog;
class JuliaPanel;
class JuliaPeek;
class KeyBindings;
class MessageStrip;
class MeterOverlay;
class PlacesPanel;
class StatusLine;

/// Starts rendering when made, so that the first picture is on its way before the window shows.
/// Remembers its state in QSettings: restored when made, saved as it changes. History and places
/// are kept as well.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Goes to the place in a file, from where undo leads back to the remembered view. What is
    /// wrong with a file is told in the window.
    void open_file(const QString& path) { transfer_.open_file(path); }

    /// Something that stays on the picture until it is closed.
    void tell(const QString& text);

    Session& session() { return session_; }
    Canvas& canvas() { return *canvas_; }
    const Overlays& overlays() const { return overlays_; }

    /// The names of what shows more than the picture: overlays and figures.
    QStringList switched_on() const;
    void switch_on(const QStringList& names);
    void set_full_screen(bool on);
    void show_settings();
    bool settings_open() const;

  Q_SIGNALS:
    /// The language of the preferences is another one, and nothing stands against speaking it.
    void language_wanted();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void restore();
    void make_docks();
    void connect_actions();
    void refresh_actions();
    QList<QAction*> switches() const;
    void escape();
    void apply_preferences();
    void ask_for_language();
    void show_export();
    void copy_view();
    void bookmark_view();
    void show_context_menu(QPoint global, QPointF pixel);

    QString broken_settings_ = put_aside_broken_settings();  ///< before anything reads them
    PreferenceStore preferences_;
    Session session_;
    ColourFit colour_fit_;
    RestingPicture resting_;
    Thumbnails thumbnails_;
    HistoryKeeper history_;
    LocationTransfer transfer_;
    Canvas* canvas_;
    MeterOverlay* meter_;
    StatusLine* status_;
    MessageStrip* message_;
    PlacesPanel* places_;
    Actions actions_;
    Tools tools_;
    Overlays overlays_;
    JuliaLink julia_link_;
    JuliaPanel* julia_panel_;
    JuliaPeek* julia_peek_;
    Docks docks_;
    StateKeeper state_;
    KeyBindings* keys_ = nullptr;
    ExportDialog* export_dialog_ = nullptr;
    QString language_;  ///< of the preferences
    bool was_maximised_ = false;
};

}  // namespace hadal::ui
