#include "support/room.hpp"

#include <QAbstractButton>
#include <QLabel>

#include "support/catch.hpp"

namespace hadal::ui::test {

void check_room(const QWidget& window) {
    int seen = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&window)) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (label ? label->text().isEmpty() : !button || button->text().isEmpty()) continue;
        // These are cut on purpose where there is little room, and said in full elsewhere.
        if (widget->objectName() == QLatin1String("status_position")) continue;
        INFO(widget->metaObject()->className()
             << " " << widget->objectName().toStdString() << " \""
             << (label ? label->text() : button->text()).toStdString() << "\"");
        if (label && label->wordWrap()) {
            CHECK(widget->height() >= label->heightForWidth(widget->width()));
        } else {
            CHECK(widget->width() >= widget->minimumSizeHint().width());
            CHECK(widget->width() >= widget->sizeHint().width());
        }
        ++seen;
    }
    CHECK(seen > 0);
}

}  // namespace hadal::ui::test
