// Every action there is, with its words and keys; what they do is the window's affair.
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QWidget;

namespace hadal::ui {

/// Owned by the window, and added to it, so that the keys work when menus are hidden.
struct Actions {
    Q_DECLARE_TR_FUNCTIONS(Actions)

  public:
    /// `canvas` is where keys work that mean something else elsewhere.
    Actions(QWidget& window, QWidget& canvas);

    QAction* open;
    QAction* save;
    QAction* export_png;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* copy;
    QAction* paste;
    QAction* bookmark;
    QAction* preferences;
    QAction* home;
    QAction* zoom_in;
    QAction* zoom_out;
    QAction* turn_left;
    QAction* turn_right;
    QAction* upright;
    QAction* fit_colours;
    QList<QAction*> frames;  ///< one for each shape, in their order; data() is its name
    QAction* full_screen;
    QAction* meter;
    QAction* julia;
    QAction* julia_peek;
    QAction* stop;
    QAction* render_again;
    QAction* verify;
    QAction* mini_set;
    QAction* orbit;
    QAction* ray;
    QAction* nuclei;
    QAction* grid;
    QAction* commands;
    QAction* controls;
    QAction* keys;
    QAction* about;
};

}  // namespace hadal::ui
