#include "ui/main_window/menus.hpp"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

/// null stands for a separator.
void fill(QMenu* menu, const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        if (action) {
            menu->addAction(action);
        } else {
            menu->addSeparator();
        }
    }
}

void add_menu(QMainWindow& window, const QString& title, const QList<QAction*>& actions) {
    fill(window.menuBar()->addMenu(title), actions);
}

/// What opens a menu of these actions inside another one.
QAction* inner_menu(QMainWindow& window, const QString& title, const QString& tip,
                    const QList<QAction*>& actions) {
    auto* menu = new QMenu(title, &window);
    menu->menuAction()->setStatusTip(tip);
    menu->menuAction()->setToolTip(tip);
    fill(menu, actions);
    return menu->menuAction();
}

}  // namespace

void fill_menus(QMainWindow& window, const Actions& a, const QList<QAction*>& docks) {
    add_menu(window, tr("&File"), {a.open, a.save, a.export_png, nullptr, a.quit});
    add_menu(
        window, tr("&Edit"),
        {a.undo, a.redo, nullptr, a.copy, a.paste, nullptr, a.bookmark, nullptr, a.preferences});
    QAction* frames =
        inner_menu(window, tr("Fr&ame"), tr("The shape of boxes and exports"), a.frames);
    add_menu(window, tr("&View"),
             QList<QAction*>{a.home, a.zoom_in, a.zoom_out, nullptr, a.turn_left, a.turn_right,
                             a.upright, frames, nullptr, a.fit_colours, nullptr} +
                 docks + QList<QAction*>{a.meter, a.full_screen});
    add_menu(window, tr("F&ractal"), {a.julia, a.julia_peek, nullptr, a.stop, a.render_again});
    add_menu(window, tr("&Overlays"), {a.orbit, a.ray, a.nuclei, a.grid});
    add_menu(window, tr("&Tools"), {a.verify, a.mini_set, nullptr, a.commands});
    add_menu(window, tr("&Help"), {a.controls, a.keys, nullptr, a.about});
}

}  // namespace hadal::ui
