// Every command by its name, and keys as the user has them.
#include "ui/commands/commands.hpp"

#include <QAction>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <set>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/commands/command_palette.hpp"
#include "ui/commands/command_search.hpp"
#include "ui/commands/keys_dialog.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// Opens a dialog by its key.
template <class Dialog>
Dialog& opened(WindowFixture& it, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QApplication::setActiveWindow(&it.window());
    it.canvas().setFocus();
    it.key(key, modifiers);
    REQUIRE(wait_until([&] {
        auto* dialog = it.window().findChild<Dialog*>();
        return dialog && dialog->isVisible();
    }));
    auto* dialog = it.window().findChild<Dialog*>();
    QApplication::setActiveWindow(dialog);
    return *dialog;
}

CommandPalette& open_palette(WindowFixture& it) {
    return opened<CommandPalette>(it, Qt::Key_K, Qt::ControlModifier);
}

KeysDialog& open_keys(WindowFixture& it) {
    return opened<KeysDialog>(it, Qt::Key_Question, Qt::ControlModifier);
}

template <class Widget>
Widget& part(QWidget& of, const char* name) {
    auto* widget = of.findChild<Widget*>(QLatin1String(name));
    REQUIRE(widget);
    return *widget;
}

QStringList found(QWidget& palette) {
    QStringList names;
    const auto& list = part<QTreeWidget>(palette, "command_list");
    for (int row = 0; row < list.topLevelItemCount(); ++row)
        names << list.topLevelItem(row)->text(0);
    return names;
}

void choose(KeysDialog& dialog, const QString& name) {
    auto& list = part<QTreeWidget>(dialog, "keys_list");
    const auto items = list.findItems(name, Qt::MatchExactly);
    REQUIRE(items.size() == 1);
    list.setCurrentItem(items.front());
}

void give(KeysDialog& dialog, const char* key) {
    part<QKeySequenceEdit>(dialog, "keys_key")
        .setKeySequence(QKeySequence(QLatin1String(key), QKeySequence::PortableText));
}

void press(QWidget& dialog, const char* button) {
    auto& it = part<QPushButton>(dialog, button);
    REQUIRE(it.isEnabled());
    it.click();
}

}  // namespace

TEST_CASE("every command has a name, words and no key of another", "[commands]") {
    WindowFixture it;
    std::set<QString> names;
    std::set<QString> keys;
    const QList<Command> commands = commands_of(it.window());
    CHECK(commands.size() >= 29);
    for (const Command& command : commands) {
        const QAction& action = *command.action;
        INFO(action.objectName().toStdString());
        CHECK_FALSE(plain_name(action).isEmpty());
        CHECK_FALSE(action.toolTip().isEmpty());
        CHECK_FALSE(action.statusTip().isEmpty());
        CHECK_FALSE(command.menu.isEmpty());
        CHECK(names.insert(plain_name(action)).second);
        for (const QKeySequence& key : action.shortcuts())
            CHECK(keys.insert(key.toString()).second);
    }
    // None was forgotten: whatever the window can be told has an object's name.
    for (const QAction* action : it.window().actions())
        CHECK_FALSE(action->objectName().isEmpty());
}

TEST_CASE("a command is found by a part of its name and done by Enter", "[commands]") {
    WindowFixture it;
    CommandPalette& palette = open_palette(it);
    const int all = int(found(palette).size());
    CHECK(all == commands_of(it.window()).size());
    auto& line = part<QLineEdit>(palette, "command_line");
    QTest::keyClicks(&line, QStringLiteral("turn l"));
    CHECK(found(palette).front() == QStringLiteral("Turn left"));
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(wait_until([&] { return it.location().rotation == 15; }));
    CHECK(wait_until([&] { return !it.window().findChild<CommandPalette*>(); }));
}

TEST_CASE("letters in order find a command, nonsense none, and the arrow keys choose",
          "[commands]") {
    WindowFixture it;
    CommandPalette& palette = open_palette(it);
    auto& line = part<QLineEdit>(palette, "command_line");
    line.setText(QStringLiteral("vtv"));
    CHECK(found(palette).contains(QStringLiteral("Verify this view")));
    line.setText(QStringLiteral("zoom file"));
    CHECK(found(palette).isEmpty());
    QTest::keyClick(&line, Qt::Key_Return);  // nothing to do
    line.setText(QStringLiteral("zoom"));
    REQUIRE(found(palette).size() >= 2);
    CHECK(found(palette)[1] == QStringLiteral("Zoom out"));
    const double before = std::stod(it.location().zoom);
    QTest::keyClick(&line, Qt::Key_Down);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(wait_until([&] { return std::stod(it.location().zoom) < before; }));
}

TEST_CASE("a command that cannot be done now is not done", "[commands]") {
    WindowFixture it;
    REQUIRE_FALSE(it.navigator().can_undo());
    CommandPalette& palette = open_palette(it);
    auto& line = part<QLineEdit>(palette, "command_line");
    line.setText(QStringLiteral("Undo"));
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(palette.isVisible());
    QTest::keyClick(&line, Qt::Key_Escape);
    CHECK(wait_until([&] { return !it.window().findChild<CommandPalette*>(); }));
}

TEST_CASE("a key is given, works, and is there in the next session", "[commands]") {
    {
        WindowFixture it;
        KeysDialog& dialog = open_keys(it);
        choose(dialog, QStringLiteral("Turn left"));
        give(dialog, "Ctrl+Alt+L");
        press(dialog, "keys_add");
        dialog.close();
        QApplication::setActiveWindow(&it.window());
        it.canvas().setFocus();
        it.key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        CHECK(it.location().rotation == 15);
        it.key(Qt::Key_BracketLeft, Qt::ControlModifier);
        CHECK(it.location().rotation == 30);
        it.window().close();
    }
    WindowFixture it({900, 560}, Start::remembering);
    it.key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    CHECK(it.location().rotation == 45);
}

TEST_CASE("a key that is taken changes hands only when told, and all can be had back",
          "[commands]") {
    WindowFixture it;
    KeysDialog& dialog = open_keys(it);
    auto* undo = it.find<QAction>("undo");
    auto* left = it.find<QAction>("turn_left");
    const auto undo_keys = undo->shortcuts();
    const auto left_keys = left->shortcuts();
    choose(dialog, QStringLiteral("Turn left"));
    give(dialog, "Ctrl+Z");
    CHECK(part<QLabel>(dialog, "keys_taken").text().contains(QStringLiteral("Undo")));
    CHECK(undo->shortcuts() == undo_keys);
    press(dialog, "keys_add");
    CHECK(left->shortcuts().contains(QKeySequence(QStringLiteral("Ctrl+Z"))));
    CHECK(undo->shortcuts() == QList<QKeySequence>{QKeySequence(QStringLiteral("Alt+Left"))});
    choose(dialog, QStringLiteral("Undo"));
    press(dialog, "keys_none");
    CHECK(undo->shortcuts().isEmpty());
    press(dialog, "keys_reset");
    CHECK(undo->shortcuts() == undo_keys);
    CHECK(left->shortcuts() == left_keys);
    choose(dialog, QStringLiteral("Redo"));
    press(dialog, "keys_none");
    press(dialog, "keys_reset_all");
    CHECK(it.find<QAction>("redo")->shortcuts().size() == 3);
    QSettings settings;
    settings.beginGroup(QStringLiteral("keys"));
    CHECK(settings.childKeys().isEmpty());
}

TEST_CASE("keys in the settings that make no sense do no harm", "[commands]") {
    forget_everything();
    {
        QSettings settings;
        settings.setValue(QStringLiteral("keys/undo"), QByteArray(50, '\xff'));
        settings.setValue(QStringLiteral("keys/redo"), 12);
        settings.setValue(QStringLiteral("keys/home"), QStringList{QStringLiteral("Ctrl+E")});
        settings.setValue(QStringLiteral("keys/nothing"), QStringList{QStringLiteral("Ctrl+O")});
    }
    WindowFixture it({900, 560}, Start::remembering);
    std::set<QString> keys;
    for (const Command& command : commands_of(it.window())) {
        for (const QKeySequence& key : command.action->shortcuts())
            CHECK(keys.insert(key.toString()).second);
    }
    CHECK(it.find<QAction>("export_png")->shortcuts().isEmpty());
    CHECK(it.find<QAction>("open")->shortcuts().size() >= 1);
}
