// Everything one can act on has a name and can be reached by keyboard.
#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QScrollBar>
#include <set>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/export/export_dialog.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

bool interactive(const QWidget& widget) {
    // Parts of other widgets are theirs to name.
    if (qobject_cast<const QScrollBar*>(&widget)) return false;
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
            parent->inherits("QScrollBar") || parent->inherits("QMenuBar") ||
            parent->inherits("QAbstractItemView") || parent->inherits("QLineEdit")) {
            return false;
        }
        if (parent->inherits("QDockWidget") && parent == widget.parentWidget()) return false;
    }
    for (const char* kind :
         {"QAbstractButton", "QAbstractSlider", "QAbstractSpinBox", "QComboBox", "QLineEdit",
          "QProgressBar", "QAbstractItemView", "QPlainTextEdit", "hadal::ui::Canvas"}) {
        if (widget.inherits(kind)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every widget one can act on has its own accessible name", "[accessibility]") {
    WindowFixture it;
    it.key(Qt::Key_E, Qt::ControlModifier);
    int seen = 0;
    std::set<QString> names;
    for (const QWidget* widget : it.window().findChildren<QWidget*>()) {
        if (!interactive(*widget)) continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK_FALSE(widget->accessibleName().isEmpty());
        CHECK(names.insert(widget->accessibleName()).second);
        ++seen;
    }
    CHECK(seen > 25);
}

TEST_CASE("every widget of the panel is reached by the Tab key", "[accessibility]") {
    WindowFixture it({1000, 900});
    it.navigator().set_julia(true);
    std::set<QString> reached;
    for (int i = 0; i < 40; ++i) {
        it.key(Qt::Key_Tab);
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        reached.insert(focus->objectName());
    }
    for (const char* name :
         {"canvas", "formula", "julia", "seed_re", "seed_im", "iterations_box", "iterations_slider",
          "iterations_auto", "palette", "density_box", "density_slider", "offset_box",
          "offset_slider", "centre_re", "centre_im", "zoom", "rotation"}) {
        INFO(name);
        CHECK(reached.count(QLatin1String(name)) == 1);
    }
}

TEST_CASE("every action is in the menus, tells what it does, and keys are not taken twice",
          "[accessibility]") {
    WindowFixture it;
    std::set<QString> keys;
    int seen = 0;
    for (const QAction* menu : it.window().menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            if (action->isSeparator()) continue;
            INFO(action->text().toStdString());
            CHECK_FALSE(action->statusTip().isEmpty());
            for (const QKeySequence& key : action->shortcuts()) {
                CHECK(keys.insert(key.toString()).second);
            }
            ++seen;
        }
    }
    CHECK(seen >= 19);
}
