// How words look that lie over the picture.
#pragma once

#include <QPalette>
#include <QWidget>

namespace hadal::ui {

/// White on a dark ground that lets the picture shine through: readable over any picture, in a
/// light and in a dark window.
inline void colour_for_any_picture(QWidget& widget) {
    QPalette colours;
    colours.setColor(QPalette::Window, QColor(0, 0, 0, 170));
    colours.setColor(QPalette::WindowText, Qt::white);
    widget.setPalette(colours);
}

}  // namespace hadal::ui
