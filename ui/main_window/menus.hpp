// Where the actions are found.
#pragma once

#include "ui/main_window/actions.hpp"

class QMainWindow;

namespace hadal::ui {

/// Fills the menu bar. `panel` toggles the panel beside the picture.
void fill_menus(QMainWindow& window, const Actions& actions, QAction* panel);

}  // namespace hadal::ui
