// Where the actions are found.
#pragma once

#include "ui/main_window/actions.hpp"

class QMainWindow;

namespace hadal::ui {

/// Fills the menu bar. `docks` are the actions that show and hide the docks.
void fill_menus(QMainWindow& window, const Actions& actions, const QList<QAction*>& docks);

}  // namespace hadal::ui
