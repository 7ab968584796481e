// Where the focus goes by the Tab key.
#include <QApplication>
#include <QDockWidget>
#include <QScrollArea>
#include <algorithm>
#include <optional>

#include "support/catch.hpp"
#include "support/full_window.hpp"
#include "support/languages.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

bool reached_by_tab(const QWidget& widget, const QWidget& window) {
    return widget.window() == &window && widget.isVisibleTo(&window) && widget.isEnabled() &&
           (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

/// What has the focus, one after the other, until it comes round.
QList<QWidget*> round_trip(WindowFixture& it, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    it.canvas().setFocus();
    QList<QWidget*> seen;
    while (seen.size() < 200) {
        QWidget* focus = QApplication::focusWidget();
        if (!focus || seen.contains(focus)) break;
        seen << focus;
        it.key(key, modifiers);
    }
    return seen;
}

QDockWidget* dock_of(QWidget* widget) {
    for (; widget; widget = widget->parentWidget()) {
        if (auto* dock = qobject_cast<QDockWidget*>(widget)) return dock;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("Tab goes everywhere, in the order one reads, and Shift+Tab back", "[accessibility]") {
    const bool mirrored = GENERATE(false, true);
    INFO((mirrored ? "right to left" : "left to right"));
    std::optional<RightToLeft> direction;
    if (mirrored) direction.emplace();
    FullWindow it;
    it.navigator().set_julia(true);
    REQUIRE(it.settle());
    const QList<QWidget*> forth = round_trip(it, Qt::Key_Tab, Qt::NoModifier);
    for (QWidget* widget : it.window().findChildren<QWidget*>()) {
        if (!reached_by_tab(*widget, it.window())) continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK(forth.contains(widget));
    }
    CHECK(forth.size() > 25);
    QList<QWidget*> back = round_trip(it, Qt::Key_Backtab, Qt::ShiftModifier);
    std::reverse(back.begin() + 1, back.end());
    CHECK(back == forth);

    // Dock by dock, and in each line by line.
    QList<QDockWidget*> docks;
    for (qsizetype i = 0; i < forth.size(); ++i) {
        QDockWidget* dock = dock_of(forth[i]);
        if (!dock) continue;
        INFO(dock->objectName().toStdString() << ": " << forth[i]->objectName().toStdString());
        const bool goes_on = i > 0 && dock_of(forth[i - 1]) == dock;
        if (!goes_on) {
            CHECK_FALSE(docks.contains(dock));
            docks << dock;
            continue;
        }
        const auto place = [&](QWidget* widget) {
            QWidget* content = dock->widget();
            if (auto* scroll = qobject_cast<QScrollArea*>(content)) content = scroll->widget();
            return QRect(widget->mapTo(content, QPoint()), widget->size());
        };
        const QRect before = place(forth[i - 1]);
        const QRect here = place(forth[i]);
        const bool below = here.top() >= before.bottom();
        // Formulas go from left to right anywhere, and nothing else does.
        const bool formula = forth[i]->objectName() == QStringLiteral("link_im");
        const bool leftwards = mirrored && !formula;
        const bool beside =
            here.top() <= before.bottom() && here.bottom() >= before.top() &&
            (leftwards ? here.right() <= before.left() + 1 : here.left() + 1 >= before.right());
        CHECK((below || beside));
    }
    CHECK(docks.size() == 4);
}
