#include "ui/main_window/actions.hpp"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QWidget>

#include "ui/model/picture_shape.hpp"

namespace hadal::ui {

namespace {

QAction* make(QWidget& window, const char* name, const QString& text, const QString& tip,
              const QList<QKeySequence>& keys = {}) {
    auto* action = new QAction(text, &window);
    action->setObjectName(QLatin1String(name));
    action->setStatusTip(tip);
    action->setToolTip(tip);
    action->setShortcuts(keys);
    window.addAction(action);
    return action;
}

/// The keys work on the canvas only: in lists and fields they mean something else.
void keep_to(QWidget& canvas, QWidget& window, QAction* action) {
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    window.removeAction(action);
    canvas.addAction(action);
}

}  // namespace

Actions::Actions(QWidget& window, QWidget& canvas) {
    const auto key = [](const char* text) {
        return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
    };
    open = make(window, "open", tr("&Open location..."),
                tr("Go to the place stored in a picture or a text file"), {QKeySequence::Open});
    save =
        make(window, "save", tr("&Save location as..."),
             tr("Keep the place in a file, for Hadal or Kalles Fraktaler"), {QKeySequence::Save});
    export_png = make(window, "export_png", tr("&Export PNG..."),
                      tr("Write the picture in any size"), {key("Ctrl+E")});
    quit = make(window, "quit", tr("&Quit"), tr("Leave Hadal"), {key("Ctrl+Q")});

    undo = make(window, "undo", tr("&Undo"), tr("Go back to the view before"),
                {key("Ctrl+Z"), key("Alt+Left")});
    redo = make(window, "redo", tr("&Redo"), tr("Go forward again"),
                {key("Ctrl+Shift+Z"), key("Ctrl+Y"), key("Alt+Right")});
    copy = make(window, "copy", tr("&Copy location and picture"),
                tr("Put the location on the clipboard as text, and the picture with it"),
                {QKeySequence::Copy});
    paste = make(window, "paste", tr("&Paste location"), tr("Go to the location on the clipboard"),
                 {QKeySequence::Paste});
    bookmark = make(window, "bookmark", tr("&Bookmark this view"),
                    tr("Keep the view with its colours among the places"), {key("Ctrl+D")});
    preferences = make(window, "preferences", tr("&Settings..."),
                       tr("Threads, memory, theme, language and more"), {key("Ctrl+,")});

    home = make(window, "home", tr("&Home"), tr("Show all of the fractal"), {key("Home")});
    // In a text field or on a slider, Home is theirs.
    keep_to(canvas, window, home);
    zoom_in = make(window, "zoom_in", tr("Zoom &in"), tr("Closer, to the middle of the picture"),
                   {key("+"), key("="), key("Ctrl++"), key("Ctrl+=")});
    zoom_out =
        make(window, "zoom_out", tr("Zoom &out"), tr("Farther away"), {key("-"), key("Ctrl+-")});
    turn_left = make(window, "turn_left", tr("Turn &left"),
                     tr("Turn the picture counter-clockwise"), {key("Ctrl+[")});
    turn_right = make(window, "turn_right", tr("Turn &right"), tr("Turn the picture clockwise"),
                      {key("Ctrl+]")});
    upright = make(window, "upright", tr("&Upright"), tr("Undo any rotation and stretch"),
                   {key("Ctrl+0")});
    fit_colours =
        make(window, "fit_colours", tr("Fi&t colours"),
             tr("Set the density so that the picture goes once along the palette"), {key("F")});
    fit_colours->setIconText(tr("Fit"));  // where it stands beside the density
    keep_to(canvas, window, fit_colours);
    auto* frame_group = new QActionGroup(&window);
    for (const PictureShape& shape : picture_shapes()) {
        const QByteArray name = QByteArray("frame_") + shape.name.data();
        QAction* frame =
            make(window, name.constData(), shape.text,
                 tr("Frame the part of the picture of this shape: boxes and exports have it, too"));
        frame->setData(QString(shape.name));
        frame->setCheckable(true);
        frame_group->addAction(frame);
        frames << frame;
    }
    full_screen = make(window, "full_screen", tr("&Full screen"),
                       tr("The picture and nothing else"), {key("F11")});
    full_screen->setCheckable(true);
    meter = make(window, "show_meter", tr("&Meter"),
                 tr("Figures over the picture: times, pixels reused, arithmetic"), {key("F12")});
    meter->setCheckable(true);

    julia = make(window, "julia_toggle", tr("&Julia set of the middle"),
                 tr("Switch between the parameter plane and a Julia set"), {key("Ctrl+J")});
    julia->setCheckable(true);
    julia_peek =
        make(window, "julia_peek", tr("Julia set under the &cursor"),
             tr("See the Julia set of the point under the cursor; a click goes there"), {key("J")});
    julia_peek->setCheckable(true);
    keep_to(canvas, window, julia_peek);
    stop = make(window, "stop", tr("&Stop"), tr("Stop rendering and keep what is there"),
                {key("Esc")});
    render_again = make(window, "render_again", tr("Render &again"), tr("Make this picture anew"),
                        {key("F5")});

    verify = make(window, "verify", tr("&Verify this view"),
                  tr("Compare pixels with direct iteration at full precision"), {key("Ctrl+I")});
    mini_set = make(window, "mini_set", tr("&Nearest mini-set"),
                    tr("Outline the small copy of the set in view, and offer to go there"),
                    {key("Ctrl+M")});

    orbit = make(window, "orbit", tr("&Orbit of the point"),
                 tr("Show where the point under the cursor goes, its period, and whether it "
                    "escapes"),
                 {key("O")});
    ray = make(window, "ray", tr("&External ray and angle"),
               tr("Show the ray from the point under the cursor to infinity, and its angle"),
               {key("A")});
    nuclei = make(window, "nuclei", tr("&Nuclei and atom domains"),
                  tr("Mark the nuclei in view with their periods"), {key("N")});
    grid = make(window, "grid", tr("Coordinate &grid"),
                tr("Show lines of equal real and imaginary parts"), {key("G")});
    for (QAction* overlay : {orbit, ray, nuclei, grid}) {
        overlay->setCheckable(true);
        keep_to(canvas, window, overlay);
    }

    commands = make(window, "commands", tr("&Commands..."),
                    tr("Find a command by a part of its name"), {key("Ctrl+K")});

    controls =
        make(window, "controls", tr("&Mouse and keys"), tr("How to move about"), {key("F1")});
    keys = make(window, "keys", tr("&Keys..."), tr("The keys of all commands, to be changed"),
                {key("Ctrl+?"), key("Ctrl+/")});
    about = make(window, "about", tr("&About Hadal"), tr("What this is"));
    about->setMenuRole(QAction::AboutRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
}

}  // namespace hadal::ui
