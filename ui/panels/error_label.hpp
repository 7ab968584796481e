// A label for what went wrong, legible on dark and light.
#pragma once

class QLabel;
class QWidget;

namespace hadal::ui {

/// Hidden until it has something to say. Its text can be selected, so that it can be quoted.
QLabel* make_error_label(QWidget* parent);

}  // namespace hadal::ui
