#include "ui/canvas/canvas_accessible.hpp"

#include <QAccessibleWidget>

#include "ui/canvas/canvas.hpp"

namespace hadal::ui {

namespace {

QAccessibleInterface* canvas_interface(const QString&, QObject* object) {
    auto* canvas = qobject_cast<Canvas*>(object);
    return canvas ? new QAccessibleWidget(canvas, QAccessible::Canvas) : nullptr;
}

}  // namespace

void tell_of_canvases() {
    QAccessible::installFactory(canvas_interface);  // once, however often it is asked for
}

}  // namespace hadal::ui
