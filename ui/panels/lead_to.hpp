// Where the underlined letter of a label leads.
#pragma once

#include <QLabel>

namespace hadal::ui {

/// To the field, or to the part of it that takes the focus: a widget that passes the focus on takes
/// none itself, not even by its label's key.
inline void lead_to(QLabel& label, QWidget& field) {
    label.setBuddy(field.focusProxy() ? field.focusProxy() : &field);
}

}  // namespace hadal::ui
