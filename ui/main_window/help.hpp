// What Hadal tells about itself.
#pragma once

class QWidget;

namespace hadal::ui {

void show_controls(QWidget* parent);
void show_about(QWidget* parent);

}  // namespace hadal::ui
