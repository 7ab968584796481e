// What Hadal tells about itself.
#pragma once

class QMainWindow;
class QWidget;

namespace hadal::ui {

/// What the mouse does, and the keys of the window's commands as they are now.
void show_controls(QMainWindow* window);
void show_about(QWidget* parent);

}  // namespace hadal::ui
