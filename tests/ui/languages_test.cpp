// The window in other languages, and where writing runs from right to left.
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>

#include "colour/palette.hpp"
#include "formula/catalogue.hpp"
#include "location/formats/bookmark.hpp"
#include "support/catch.hpp"
#include "support/languages.hpp"
#include "support/room.hpp"
#include "support/window_fixture.hpp"
#include "ui/commands/commands.hpp"
#include "ui/text/core_text.hpp"
#include "ui/tools/verify_text.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// Words that are the same in every language.
bool same_everywhere(const QString& text) {
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{4,}"));
    static const QSet<QString> names{
        QStringLiteral("Hadal"),      QStringLiteral("Zoom"),     QStringLiteral("&Zoom"),
        QStringLiteral("&Threads"),   QStringLiteral("English"),  QStringLiteral("Deutsch"),
        QStringLiteral("Mandelbrot"), QStringLiteral("&Palette"), QStringLiteral("Palette"),
        QStringLiteral("Full HD"),    QStringLiteral("Tricorn"),  QStringLiteral("portable")};
    return names.contains(text) || text.startsWith(QLatin1String("Multibrot ")) ||
           !text.contains(word);
}

/// Every text of the window that one can read, with who says it.
QStringList words_of(const QWidget& window) {
    QStringList words;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        words << widget->accessibleName() << widget->toolTip() << widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) words << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            words << button->text();
        if (const auto* menu = qobject_cast<const QMenu*>(widget)) words << menu->title();
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                words << box->itemText(i);
        }
    }
    for (const QAction* action : window.findChildren<QAction*>())
        words << action->text() << action->statusTip();
    words.removeAll(QString());
    return words;
}

/// Shows the dialogs of these actions as well.
void open_dialogs(WindowFixture& it) {
    for (const char* name : {"preferences", "keys", "export_png"}) {
        it.find<QAction>(name)->trigger();
        QCoreApplication::processEvents();
    }
    REQUIRE(it.window().findChildren<QDialog*>().size() >= 3);
}

QString mnemonic_of(const QString& text) {
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QString() : key.toString();
}

/// The texts of a menu answer to different keys, and each to one.
void check_mnemonics(const QList<QAction*>& actions) {
    QSet<QString> keys;
    for (const QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible()) continue;
        INFO(action->text().toStdString());
        const QString key = mnemonic_of(action->text());
        CHECK_FALSE(key.isEmpty());
        CHECK_FALSE(keys.contains(key));
        keys << key;
    }
}

void check_menus(const QMenuBar& bar) {
    check_mnemonics(bar.actions());
    for (const QAction* menu : bar.actions()) {
        INFO(menu->text().toStdString());
        check_mnemonics(menu->menu()->actions());
    }
}

/// What answers to Alt and a letter in a window, menus and panels alike: each to one of its own.
void check_alt_keys(const QWidget& window) {
    QMap<QString, QString> owners;
    const auto claim = [&](const QString& text) {
        const QString key = mnemonic_of(text);
        if (key.isEmpty()) return;
        INFO(key.toStdString() << " of \"" << text.toStdString() << "\" and of \""
                               << owners.value(key).toStdString() << "\"");
        CHECK_FALSE(owners.contains(key));
        owners[key] = text;
    };
    for (const QMenuBar* bar : window.findChildren<QMenuBar*>()) {
        for (const QAction* action : bar->actions())
            claim(action->text());
    }
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() != &window || !widget->isVisibleTo(&window)) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label && label->buddy()) claim(label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            claim(button->text());
    }
    CHECK(owners.size() > 3);
}

void check_translated(WindowFixture& it, const QSet<QString>& english) {
    int seen = 0;
    for (const QString& text : words_of(it.window())) {
        ++seen;
        if (!english.contains(text) || same_everywhere(text)) continue;
        FAIL_CHECK("not translated: " << text.toStdString());
    }
    CHECK(seen > 200);
}

}  // namespace

TEST_CASE("the settings offer German and Chinese", "[languages]") {
    const QStringList codes = translations();
    CHECK(codes.contains(QStringLiteral("de")));
    CHECK(codes.contains(QStringLiteral("zh_CN")));
    CHECK(language_title(QStringLiteral("de")).toStdString() == "Deutsch");
}

TEST_CASE("menus, panels and dialogs are translated, have room, and keys of their own",
          "[languages]") {
    QSet<QString> english;
    {
        WindowFixture it({1100, 900});
        check_menus(*it.window().menuBar());
        open_dialogs(it);
        for (const QString& text : words_of(it.window()))
            english << text;
    }
    const char* code = GENERATE("de", "zh_CN");
    const bool mirrored = GENERATE(false, true);
    INFO(code << (mirrored ? ", right to left" : ""));
    const Speaking speaking(code);
    std::optional<RightToLeft> direction;
    if (mirrored) direction.emplace();

    WindowFixture it({1100, 900});
    for (const char* dock : {"show_places_dock", "show_history_dock", "show_julia_dock"})
        it.find<QAction>(dock)->trigger();
    open_dialogs(it);
    // Until the end of the render the status bar gets new words, and lays them out later.
    REQUIRE(it.settle());
    QCoreApplication::processEvents();
    CHECK(it.window().isRightToLeft() == mirrored);
    check_translated(it, english);
    check_menus(*it.window().menuBar());
    check_room(it.window());
    // Chinese has no letters to underline in its words: they are no part of names.
    for (const Command& command : commands_of(it.window())) {
        const std::string name = plain_name(*command.action).toStdString();
        INFO(name);
        CHECK(name.find('&') == std::string::npos);
        CHECK(name.find("(") == std::string::npos);
        CHECK_FALSE(name.ends_with("..."));
    }
    // Qt's own words are in the same language.
    const auto* buttons = it.window().findChild<QDialogButtonBox*>();
    REQUIRE(buttons);
    for (const QAbstractButton* button : buttons->buttons())
        CHECK(button->text().remove(u'&').toStdString() != "Close");
}

TEST_CASE("no two things answer to the same letter with Alt", "[languages]") {
    const char* code = GENERATE("en", "de", "zh_CN");
    INFO(code);
    const Speaking speaking(code);
    WindowFixture it({1400, 1000});
    for (QDockWidget* dock : it.window().findChildren<QDockWidget*>())
        dock->show();
    check_alt_keys(it.window());
    it.navigator().set_julia(true);
    REQUIRE(it.settle());
    check_alt_keys(it.window());
    open_dialogs(it);
    for (const QDialog* dialog : it.window().findChildren<QDialog*>()) {
        INFO(dialog->objectName().toStdString());
        check_alt_keys(*dialog);
    }
}

TEST_CASE("formulas, palettes and featured places have names in every language", "[languages]") {
    const Speaking speaking("zh_CN");
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    const auto check = [](const std::string& words) {
        INFO(words);
        if (words.starts_with("Multibrot ")) return;
        CHECK(core_text(words).contains(chinese));
    };
    for (const FormulaInfo& formula : formulas())
        check(std::string(formula.title));
    for (const Palette& palette : builtin_palettes())
        check(palette.title);
    for (const Bookmark& place : featured_places()) {
        check(place.name);
        check(place.note);
    }
    CHECK(core_text("My own place").toStdString() == "My own place");
}

TEST_CASE("the picture is the same where writing runs from right to left", "[languages]") {
    QImage usual;
    {
        WindowFixture it;
        usual = it.canvas().grab().toImage();
    }
    const RightToLeft direction;
    WindowFixture it;
    REQUIRE(it.window().isRightToLeft());
    const QImage mirrored = it.canvas().grab().toImage();
    REQUIRE(mirrored.size() == usual.size());
    CHECK(mirrored == usual);

    // Nor are hands mirrored.
    const double before = std::stod(it.location().centre.re);
    it.drag(it.middle(), it.middle() + QPoint(80, 0));
    it.settle();
    const double dragged = std::stod(it.location().centre.re);
    CHECK(dragged < before);
    it.key(Qt::Key_Right);
    it.settle();
    CHECK(std::stod(it.location().centre.re) > dragged);
}

TEST_CASE("why an arithmetic was chosen is told in the language of the window", "[languages]") {
    const Speaking speaking("zh_CN");
    static const QRegularExpression english(QStringLiteral("[A-Za-z]{3,}"));
    WindowFixture it;
    for (const char* zoom : {"1.6", "1e10", "1e20"}) {
        INFO(zoom);
        Location place = hadal::home(FormulaId{});
        place.zoom = zoom;
        place.centre = {"-0.5", "0"};
        place.iterations = 500;
        it.navigator().go_to(place);
        REQUIRE(it.settle());
        const auto* arithmetic = it.find<QLabel>("status_arithmetic");
        REQUIRE(wait_until([&] { return !arithmetic->toolTip().isEmpty(); }));
        INFO(arithmetic->toolTip().toStdString());
        CHECK_FALSE(arithmetic->text().contains(english));
        CHECK_FALSE(arithmetic->toolTip()
                        .remove(QRegularExpression(QStringLiteral("[kMG]i?B")))
                        .contains(english));
    }
}

TEST_CASE("sentences in Chinese follow each other without a blank", "[languages]") {
    const Speaking speaking("zh_CN");
    VerifyResult right;
    right.pixels = 400;
    right.bits = 279;
    right.seconds = 0.01;
    const QString text = verify_text(right);
    INFO(text.toStdString());
    CHECK(text.count(u'。') == 2);
    CHECK_FALSE(text.contains(QStringLiteral("。 ")));
}

TEST_CASE("the seed beside the picture reads as a formula does", "[languages]") {
    const RightToLeft direction;
    WindowFixture it({1100, 900});
    it.find<QAction>("show_julia_dock")->trigger();
    REQUIRE(it.settle());
    const auto left_of = [&](const char* field) {
        return it.find<QLineEdit>(field)->mapTo(&it.window(), QPoint()).x();
    };
    CHECK(left_of("link_re") < left_of("link_im"));
}
