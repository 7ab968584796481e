// Everything one can act on has a name and can be reached by keyboard.
#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QScrollBar>
#include <QShortcut>
#include <set>

#include "support/catch.hpp"
#include "support/full_window.hpp"
#include "ui/commands/commands.hpp"
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

/// Presses Alt and the underlined letter of each label there is to see; returns of how many.
int follow_labels(QWidget& window) {
    int asked = 0;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        const QKeySequence key = QKeySequence::mnemonic(label->text());
        if (key.isEmpty() || label->window() != &window || !label->isVisible()) continue;
        INFO(label->text().toStdString());
        REQUIRE(label->buddy());
        if (QWidget* focus = QApplication::focusWidget()) focus->clearFocus();
        QTest::keyClick(&window, key[0].key(), Qt::AltModifier);
        const QWidget* focus = QApplication::focusWidget();
        CHECK(focus);
        CHECK((focus == label->buddy() || focus == label->buddy()->focusProxy()));
        ++asked;
    }
    return asked;
}

}  // namespace

TEST_CASE("Alt and a letter lead to the field whose label says so", "[accessibility]") {
    WindowFixture it;
    CHECK(follow_labels(it.window()) >= 9);
    for (const char* name : {"export_png", "preferences", "keys"}) {
        INFO(name);
        it.find<QAction>(name)->trigger();
        QWidget* dialog = nullptr;
        REQUIRE(wait_until([&] {
            dialog = QApplication::activeWindow();
            return dialog != &it.window() && qobject_cast<QDialog*>(dialog);
        }));
        CHECK(follow_labels(*dialog) >= 1);
        dialog->close();
        QApplication::setActiveWindow(&it.window());
    }
}

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
          "iterations_auto", "palette", "density_box", "fit_colours_button", "density_slider",
          "offset_box", "offset_slider", "centre_re", "centre_im", "zoom", "rotation"}) {
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

namespace {

QList<QAction*> named_actions(const WindowFixture& it) {
    QList<QAction*> actions;
    for (QAction* action : const_cast<WindowFixture&>(it).window().findChildren<QAction*>()) {
        if (!action->objectName().isEmpty() && !action->objectName().startsWith(u"qt_") &&
            !action->objectName().startsWith(u'_'))
            actions << action;
    }
    return actions;
}

/// What a widget of a kind must be called.
QList<QAccessible::Role> roles_of(const QObject& object) {
    const std::pair<const char*, QList<QAccessible::Role>> kinds[] = {
        {"hadal::ui::Canvas", {QAccessible::Canvas}},
        {"QLineEdit", {QAccessible::EditableText}},
        {"QPlainTextEdit", {QAccessible::EditableText}},
        {"QComboBox", {QAccessible::ComboBox}},
        {"QAbstractSpinBox", {QAccessible::SpinBox}},
        {"QSlider", {QAccessible::Slider}},
        {"QCheckBox", {QAccessible::CheckBox}},
        {"QToolButton", {QAccessible::Button, QAccessible::PushButton, QAccessible::ButtonMenu}},
        {"QPushButton", {QAccessible::Button, QAccessible::PushButton, QAccessible::ButtonMenu}},
        {"QTableView", {QAccessible::Table}},
        {"QTreeView", {QAccessible::Tree}},
        {"QScrollBar", {QAccessible::ScrollBar}},
    };
    for (const auto& [kind, roles] : kinds) {
        if (object.inherits(kind)) return roles;
    }
    return {};
}

struct Walk {
    int focusable = 0;
    int items = 0;
};

void walk_tree(QAccessibleInterface* node, Walk& walk) {
    if (!node || !node->isValid() || node->state().invisible) return;
    const QObject* object = node->object();
    const std::string what =
        object ? object->metaObject()->className() + (" " + object->objectName().toStdString())
               : "an item";
    if (node->state().focusable && !node->state().disabled) {
        INFO(what << ", role " << int(node->role()));
        // A cell beside the one that names its row may be empty.
        const auto* cell = node->tableCellInterface();
        if (!cell || cell->columnIndex() == 0) CHECK_FALSE(node->text(QAccessible::Name).isEmpty());
        CHECK(node->role() != QAccessible::NoRole);
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (widget && !widget->focusProxy()) {
            const QList<QAccessible::Role> roles = roles_of(*object);
            CHECK((roles.isEmpty() || roles.contains(node->role())));
            // Qt gives that to its own field for keys, which holds a line that has a role.
            if (!object->inherits("QKeySequenceEdit")) CHECK(node->role() != QAccessible::Client);
            ++walk.focusable;
        } else {
            ++walk.items;
        }
    }
    for (int i = 0; i < node->childCount(); ++i)
        walk_tree(node->child(i), walk);
}

}  // namespace

TEST_CASE("every action has a name, words, tips and a place among the commands",
          "[accessibility]") {
    const FullWindow it;
    QSet<QString> names;
    for (const QAction* action : named_actions(it)) {
        INFO(action->objectName().toStdString());
        CHECK_FALSE(names.contains(action->objectName()));
        names << action->objectName();
        CHECK_FALSE((action->text().isEmpty() && action->icon().isNull()));
        CHECK_FALSE(plain_name(*action).isEmpty());
        CHECK_FALSE(action->toolTip().isEmpty());
        CHECK_FALSE(action->statusTip().isEmpty());
    }
    CHECK(names.size() > 30);
    QSet<QString> commands;
    for (const Command& command : commands_of(const_cast<FullWindow&>(it).window()))
        commands << command.action->objectName();
    CHECK(commands == names);
}

TEST_CASE("menus call their actions by name to assistive technology", "[accessibility]") {
    FullWindow it;
    int seen = 0;
    for (const QAction* entry : it.window().menuBar()->actions()) {
        QAccessibleInterface* menu = QAccessible::queryAccessibleInterface(entry->menu());
        REQUIRE(menu);
        CHECK(menu->role() == QAccessible::PopupMenu);
        for (int i = 0; i < menu->childCount(); ++i) {
            const QAccessibleInterface* item = menu->child(i);
            if (item->role() == QAccessible::Separator) continue;
            INFO(entry->text().toStdString() << " " << i);
            CHECK(item->role() == QAccessible::MenuItem);
            CHECK_FALSE(item->text(QAccessible::Name).isEmpty());
            ++seen;
        }
    }
    CHECK(seen > 25);
}

TEST_CASE("no key means two things", "[accessibility]") {
    FullWindow it;
    QHash<QKeySequence, QString> owners;
    const auto claim = [&](const QKeySequence& key, const QString& owner) {
        INFO(key.toString().toStdString()
             << " of " << owner.toStdString() << " and " << owners.value(key).toStdString());
        CHECK_FALSE(owners.contains(key));
        owners[key] = owner;
    };
    for (const QAction* action : named_actions(it)) {
        for (const QKeySequence& key : action->shortcuts())
            claim(key, action->objectName());
    }
    CHECK(owners.size() > 30);
    // Keys of a widget's own may be those of a command that works in another widget alone.
    for (const QShortcut* shortcut : it.window().findChildren<QShortcut*>()) {
        INFO(shortcut->key().toString().toStdString());
        CHECK((shortcut->context() == Qt::WidgetShortcut ||
               shortcut->context() == Qt::WidgetWithChildrenShortcut));
        if (shortcut->parent() == &it.canvas()) CHECK_FALSE(owners.contains(shortcut->key()));
    }
}

TEST_CASE("assistive technology finds a name and a role for all one can act on",
          "[accessibility]") {
    FullWindow it;
    it.navigator().set_julia(GENERATE(false, true));
    REQUIRE(it.settle());
    Walk walk;
    walk_tree(QAccessible::queryAccessibleInterface(&it.window()), walk);
    CHECK(walk.focusable > 20);
    CHECK(walk.items > 5);
    // Dialogs too.
    for (const char* name : {"preferences", "keys", "export_png", "commands"}) {
        INFO(name);
        it.find<QAction>(name)->trigger();
        QApplication::processEvents();
        QWidget* dialog = QApplication::activeModalWidget();
        if (!dialog) dialog = it.window().findChild<ExportDialog*>();
        REQUIRE(dialog);
        CHECK_FALSE(dialog->windowTitle().isEmpty());
        Walk inside;
        walk_tree(QAccessible::queryAccessibleInterface(dialog), inside);
        CHECK(inside.focusable > 0);
        dialog->close();
    }
}
