#include "ui/main_window/menus.hpp"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

/// A menu of these actions; null stands for a separator.
void add_menu(QMainWindow& window, const QString& title, const QList<QAction*>& actions) {
    QMenu* menu = window.menuBar()->addMenu(title);
    for (QAction* action : actions) {
        if (action) {
            menu->addAction(action);
        } else {
            menu->addSeparator();
        }
    }
}

}  // namespace

void fill_menus(QMainWindow& window, const Actions& a, const QList<QAction*>& docks) {
    add_menu(window, tr("&File"), {a.open, a.save, a.export_png, nullptr, a.quit});
    add_menu(
        window, tr("&Edit"),
        {a.undo, a.redo, nullptr, a.copy, a.paste, nullptr, a.bookmark, nullptr, a.preferences});
    add_menu(window, tr("&View"),
             QList<QAction*>{a.home, a.zoom_in, a.zoom_out, nullptr, a.turn_left, a.turn_right,
                             a.upright, nullptr} +
                 docks + QList<QAction*>{a.meter, a.full_screen});
    add_menu(window, tr("F&ractal"), {a.julia, a.julia_peek, nullptr, a.stop, a.render_again});
    add_menu(window, tr("&Overlays"), {a.orbit, a.ray, a.nuclei, a.grid});
    add_menu(window, tr("&Tools"), {a.verify, a.mini_set, nullptr, a.commands});
    add_menu(window, tr("&Help"), {a.controls, a.keys, nullptr, a.about});
}

}  // namespace hadal::ui
