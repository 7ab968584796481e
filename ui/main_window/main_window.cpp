#include "ui/main_window/main_window.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <numbers>
#include <utility>

#include "ui/canvas/canvas.hpp"
#include "ui/canvas/meter_overlay.hpp"
#include "ui/commands/command_palette.hpp"
#include "ui/commands/keys_dialog.hpp"
#include "ui/export/export_dialog.hpp"
#include "ui/hints/hints.hpp"
#include "ui/history/history_view.hpp"
#include "ui/julia/julia_panel.hpp"
#include "ui/julia/julia_peek.hpp"
#include "ui/main_window/first_size.hpp"
#include "ui/main_window/help.hpp"
#include "ui/main_window/menus.hpp"
#include "ui/main_window/message_strip.hpp"
#include "ui/main_window/status_line.hpp"
#include "ui/panels/control_panel.hpp"
#include "ui/places/places_panel.hpp"
#include "ui/settings/folders.hpp"
#include "ui/settings/settings.hpp"
#include "ui/settings/settings_dialog.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

namespace {
constexpr double key_zoom =
    std::numbers::sqrt2;  // two presses keep the samples they have in common
constexpr double key_turn = 15;

/// A location is read, and stays where it was: what was moved here would be taken from there.
void accept_copy(QDropEvent& event) {
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      colour_fit_(session_),
      resting_(session_),
      thumbnails_(session_.controller(), cache_folder() + QStringLiteral("/thumbnails")),
      history_(session_, thumbnails_, data_folder() + QStringLiteral("/history.json")),
      transfer_(session_.navigator()),
      canvas_(new Canvas(session_.navigator(), this)),
      meter_(new MeterOverlay(session_, *canvas_)),
      status_(new StatusLine(session_, *canvas_, this)),
      message_(new MessageStrip(canvas_)),
      places_(new PlacesPanel(session_, thumbnails_, data_folder() + QStringLiteral("/places.json"),
                              this)),
      actions_(*this, *canvas_),
      tools_(session_, *canvas_),
      overlays_(session_.navigator(), *canvas_, actions_),
      julia_link_(session_.navigator()),
      julia_panel_(new JuliaPanel(julia_link_, session_, *canvas_, this)),
      julia_peek_(new JuliaPeek(julia_link_, session_, *canvas_, *actions_.julia_peek,
                                *julia_panel_, this)),
      docks_(*this),
      state_(*this, session_),
      language_(preferences_.get().language) {
    setWindowTitle(tr("Hadal"));
    setAcceptDrops(true);
    setCentralWidget(canvas_);
    setStatusBar(status_);
    canvas_->set_framing(session_.framing());
    apply_preferences();
    restore();
    make_docks();
    fill_menus(*this, actions_, docks_.toggles());
    keys_ = new KeyBindings(commands_of(*this), this);
    tools_.strip().keep_clear_of(*meter_);
    message_->keep_clear_of(overlays_.legend());
    new Hints(session_.navigator(), *canvas_, {&tools_.strip(), meter_}, *docks_.toggle(places_),
              *actions_.commands);
    connect(&session_.controller(), &RenderController::frame_ready, canvas_, &Canvas::show_frame);
    connect(&session_.controller(), &RenderController::backdrop_ready, canvas_,
            &Canvas::add_backdrop);
    connect(canvas_, &Canvas::cursor_moved, &session_,
            [this] { session_.look_at(canvas_->cursor()); });
    connect(&resting_, &RestingPicture::frame_ready, canvas_, &Canvas::show_frame);
    connect(&preferences_, &PreferenceStore::changed, this, &MainWindow::apply_preferences);
    connect_actions();
    refresh_actions();
    resize(first_size(screen()->availableSize()));
    restore_window(*this);
    state_.watch();
    canvas_->setFocus();
    // The layout settles the size of the picture: rendering begins now, showing comes later.
    ensurePolished();
    layout()->activate();
    canvas_->adopt_size();
}

MainWindow::~MainWindow() {
    // A field that loses the focus takes over what was typed: while there is a session to take it.
    hide();
}

/// What earlier sessions left. What cannot be read is told, and Hadal goes on without.
void MainWindow::restore() {
    connect(&history_, &HistoryKeeper::failed, message_, &MessageStrip::tell);
    connect(places_, &PlacesPanel::failed, message_, &MessageStrip::tell);
    connect(&state_, &StateKeeper::failed, message_, &MessageStrip::tell);
    if (!broken_settings_.isEmpty()) tell(broken_settings_text(broken_settings_));
    restore_session(session_);
    history_.load();
    places_->load();
}

void MainWindow::tell(const QString& text) {
    message_->tell(text);
}

void MainWindow::apply_preferences() {
    const Preferences& wish = preferences_.get();
    const RenderResources resources{wish.threads, wish.isa, std::size_t(wish.reference_mib) << 20,
                                    std::size_t(wish.picture_mib) << 20};
    session_.controller().set_resources(resources);
    julia_panel_->picture().session().controller().set_resources(resources);
    julia_peek_->set_resources(resources);
    resting_.set(wish.resting_samples, resources);
    canvas_->set_wheel_reversed(wish.wheel_reversed);
    canvas_->set_animated(!wish.reduced_motion);
    apply_theme(wish.theme);
    if (std::exchange(language_, wish.language) != wish.language) ask_for_language();
}

void MainWindow::ask_for_language() {
    // A window in another language takes the place of this one, and the export would end with it.
    if (export_dialog_ && export_dialog_->exporting()) {
        tell(tr("The language changes when the export has ended."));
    } else {
        Q_EMIT language_wanted();
    }
}

void MainWindow::make_docks() {
    docks_.add({"settings_dock", tr("Controls"), tr("&Controls"),
                tr("Show or hide the panel beside the picture"), "F9"},
               new ControlPanel(session_, *actions_.fit_colours, this), Qt::RightDockWidgetArea,
               true);
    docks_.add({"history_dock", tr("History"), tr("Hi&story"),
                tr("Show or hide the views you have been at"), "Ctrl+H"},
               new HistoryView(session_.navigator(), history_, thumbnails_, this),
               Qt::BottomDockWidgetArea, false);
    docks_.add({"places_dock", tr("Places"), tr("&Places"),
                tr("Show or hide the places you keep, and the featured ones"), "Ctrl+B"},
               places_, Qt::LeftDockWidgetArea, false);
    docks_.add({"julia_dock", tr("Julia set"), tr("&Julia set beside"),
                tr("Show or hide the Julia set of a point beside the picture"), "Shift+J"},
               julia_panel_, Qt::LeftDockWidgetArea, false);
    // The strip lies below the picture alone.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void MainWindow::connect_actions() {
    Navigator& navigator = session_.navigator();
    const auto on = [this](QAction* action, auto does) {
        connect(action, &QAction::triggered, this, does);
    };
    on(actions_.open, [this] { transfer_.open(this); });
    on(actions_.save, [this] { transfer_.save(this); });
    on(actions_.export_png, [this] { show_export(); });
    on(actions_.quit, [this] { close(); });
    on(actions_.undo, [&] { navigator.undo(); });
    on(actions_.redo, [&] { navigator.redo(); });
    on(actions_.copy, [this] { copy_view(); });
    on(actions_.paste, [this] { transfer_.paste(); });
    on(actions_.home, [&] { navigator.home(); });
    on(actions_.zoom_in, [&] { navigator.zoom_centre(key_zoom); });
    on(actions_.zoom_out, [&] { navigator.zoom_centre(1 / key_zoom); });
    on(actions_.turn_left, [&] { navigator.turn(key_turn); });
    on(actions_.turn_right, [&] { navigator.turn(-key_turn); });
    on(actions_.upright, [&] { navigator.set_upright(); });
    for (QAction* frame : actions_.frames) {
        on(frame, [this, frame] {
            session_.framing().set_shape(picture_shape(frame->data().toString()));
        });
    }
    connect(&session_.framing(), &Framing::changed, this, &MainWindow::refresh_actions);
    connect(&session_.controller(), &RenderController::finished, this,
            &MainWindow::refresh_actions);
    on(actions_.full_screen, [this](bool full) { set_full_screen(full); });
    on(actions_.meter, [this](bool visible) { meter_->setVisible(visible); });
    on(actions_.julia, [&](bool julia) { navigator.set_julia(julia); });
    on(actions_.stop, [this] { escape(); });
    on(actions_.render_again, [this] { session_.render_again(); });
    on(actions_.fit_colours, [this] { colour_fit_.fit(); });
    on(actions_.verify, [this] { tools_.verify_view(); });
    on(actions_.mini_set, [this] { tools_.find_mini_set(); });
    on(actions_.preferences, [this] { show_settings(); });
    on(actions_.commands, [this] { (new CommandPalette(commands_of(*this), this))->open(); });
    on(actions_.keys, [this] { (new KeysDialog(*keys_, this))->open(); });
    on(actions_.controls, [this] { show_controls(this); });
    on(actions_.about, [this] { show_about(this); });
    on(actions_.bookmark, [this] { bookmark_view(); });
    connect(&navigator, &Navigator::history_changed, this, &MainWindow::refresh_actions);
    connect(places_, &PlacesPanel::told, status_, &StatusLine::tell);
    connect(places_, &PlacesPanel::removed, this, [this](const QString& name) {
        message_->offer(tr("%1 was removed from the places.").arg(name), tr("Undo"),
                        [this] { places_->undo_removal(); });
    });
    connect(&transfer_, &LocationTransfer::going, &colour_fit_, &ColourFit::fit_next);
    connect(&transfer_, &LocationTransfer::told, status_, &StatusLine::tell);
    connect(&transfer_, &LocationTransfer::failed, message_,
            [this](const QString& text) { message_->tell_for(&transfer_, text); });
    // What was wrong with another location is past.
    connect(&transfer_, &LocationTransfer::going, message_,
            [this] { message_->withdraw(&transfer_); });
    connect(&session_.controller(), &RenderController::failed, message_, &MessageStrip::tell);
    connect(canvas_, &Canvas::menu_wanted, this, &MainWindow::show_context_menu);
}

void MainWindow::refresh_actions() {
    const Navigator& navigator = session_.navigator();
    actions_.undo->setEnabled(navigator.can_undo());
    actions_.redo->setEnabled(navigator.can_redo());
    actions_.fit_colours->setEnabled(colour_fit_.possible());
    for (QAction* frame : actions_.frames)
        frame->setChecked(frame->data() == QString(session_.framing().shape().name));
    actions_.julia->setChecked(navigator.location().julia.has_value());
}

void MainWindow::escape() {
    if (canvas_->drop_box() || julia_peek_->dismiss() || tools_.dismiss()) return;
    if (message_->isVisible()) return message_->hide();
    if (isFullScreen()) return set_full_screen(false);
    session_.controller().stop();
}

void MainWindow::set_full_screen(bool on) {
    actions_.full_screen->setChecked(on);
    if (on == isFullScreen()) return;
    if (on) {
        was_maximised_ = isMaximized();
        docks_.hide_all();
        showFullScreen();
    } else {
        was_maximised_ ? showMaximized() : showNormal();
        docks_.give_back();
    }
    menuBar()->setVisible(!on);
    status_->setVisible(!on);
}

void MainWindow::show_settings() {
    (new SettingsDialog(preferences_, this))->open();
}

bool MainWindow::settings_open() const {
    return findChild<SettingsDialog*>() != nullptr;
}

QList<QAction*> MainWindow::switches() const {
    return {actions_.orbit, actions_.ray, actions_.nuclei, actions_.grid, actions_.meter};
}

QStringList MainWindow::switched_on() const {
    QStringList names;
    for (const QAction* action : switches()) {
        if (action->isChecked()) names << action->objectName();
    }
    return names;
}

void MainWindow::switch_on(const QStringList& names) {
    for (QAction* action : switches()) {
        if (names.contains(action->objectName()) && !action->isChecked()) action->trigger();
    }
}

void MainWindow::show_export() {
    if (!export_dialog_) {
        export_dialog_ = new ExportDialog(session_, this);
        connect(export_dialog_, &ExportDialog::ended, this, &MainWindow::language_wanted);
    }
    export_dialog_->show();
    export_dialog_->raise();
    export_dialog_->activateWindow();
}

void MainWindow::copy_view() {
    // As long as its picture is of another view, it is the location alone.
    const Frame* frame = canvas_->pictures().newest();
    const bool shown = frame && frame->complete && frame->view == session_.navigator().view();
    transfer_.copy(shown ? frame->image : QImage());
}

void MainWindow::bookmark_view() {
    docks_.show(places_);
    places_->add_current();
}

void MainWindow::show_context_menu(QPoint global, QPointF pixel) {
    Navigator& navigator = session_.navigator();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("context_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Centre here"), this, [&navigator, pixel] { navigator.centre_on(pixel); });
    menu->addAction(tr("Zoom in &here"), this, [&navigator, pixel] { navigator.zoom(pixel, 2); });
    menu->addAction(tr("Zoom &out here"), this,
                    [&navigator, pixel] { navigator.zoom(pixel, 0.5); });
    if (!navigator.location().julia) {
        menu->addAction(tr("&Julia set of this point"), this,
                        [&navigator, pixel] { navigator.enter_julia(pixel); });
    } else {
        menu->addAction(tr("Back to the &parameter plane"), this,
                        [&navigator] { navigator.set_julia(false); });
    }
    const QString point = complex_text(point_at(navigator.view(), pixel.x(), pixel.y()));
    menu->addAction(tr("Cop&y this point"), this,
                    [point] { QApplication::clipboard()->setText(point); });
    menu->addSeparator();
    menu->addActions({actions_.undo, actions_.redo, actions_.home});
    menu->addSeparator();
    menu->addAction(actions_.mini_set);
    menu->addSeparator();
    menu->addActions({actions_.bookmark, actions_.copy, actions_.paste, actions_.export_png});
    menu->addSeparator();
    menu->addActions(docks_.toggles());
    menu->addAction(actions_.full_screen);
    menu->popup(global);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    set_full_screen(false);
    state_.save_now();
    session_.controller().stop();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (LocationTransfer::understands(*event->mimeData())) accept_copy(*event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    transfer_.take(*event->mimeData());
    accept_copy(*event);
}

}  // namespace hadal::ui
