// Another language, spoken at once.
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <string>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/commands/commands.hpp"
#include "ui/export/export_dialog.hpp"
#include "ui/main_window/window_host.hpp"
#include "ui/settings/language.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

TEST_CASE("another language is spoken at once, and nothing is lost", "[languages]") {
    forget_everything();
    WindowHost host;
    host.window().resize(1000, 700);
    host.window().show();
    REQUIRE(QTest::qWaitForWindowActive(&host.window()));
    const auto find = [&](const char* name) {
        return host.window().findChild<QAction*>(QLatin1String(name));
    };
    Location place = hadal::home(FormulaId{});
    place.centre = {"-0.75", "0.1"};
    place.zoom = "40";
    host.window().session().navigator().go_to(place);
    find("orbit")->trigger();
    find("show_places_dock")->trigger();
    const auto speak_in_settings = [&](const char* code) {
        auto* box = host.window().findChild<QComboBox*>(QStringLiteral("preferences_language"));
        REQUIRE(box);
        const int index = box->findData(QLatin1String(code));
        REQUIRE(index >= 0);
        box->setCurrentIndex(index);
    };
    find("preferences")->trigger();
    const QString english = find("open")->text();
    const struct {
        const char* code;
        const char* settings;
    } steps[] = {{"de", "Einstellungen"}, {"zh_CN", "设置"}, {"en", "Settings"}};
    for (const auto& [code, settings] : steps) {
        INFO(code);
        const QPointer<MainWindow> before = &host.window();
        speak_in_settings(code);
        REQUIRE(wait_until([&] { return !before; }));
        CHECK(host.window().isVisible());
        CHECK((find("open")->text() == english) == (code == std::string("en")));
        CHECK(host.window().session().navigator().location() == place);
        CHECK(host.window().session().navigator().can_undo());
        CHECK(find("orbit")->isChecked());
        CHECK(find("show_places_dock")->isChecked());
        auto* dialog = host.window().findChild<QDialog*>(QStringLiteral("settings_dialog"));
        REQUIRE(dialog);
        CHECK(dialog->isVisible());
        CHECK(dialog->windowTitle().toStdString() == settings);
    }
}

TEST_CASE("the language waits for an export that is going on", "[languages]") {
    forget_everything();
    const QTemporaryDir folder;
    WindowHost host;
    host.window().show();
    const QPointer<MainWindow> before = &host.window();
    const auto find = [&](const char* name) {
        return host.window().findChild<QAction*>(QLatin1String(name));
    };
    Location slow = hadal::home(FormulaId{}, PointText{"-0.75", "0"});
    slow.iterations = int64_t{1} << 40;
    host.window().session().navigator().go_to(slow);
    find("export_png")->trigger();
    auto* dialog = host.window().findChild<ExportDialog*>();
    REQUIRE(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("export_path"))
        ->setText(folder.filePath(QStringLiteral("a.png")));
    dialog->findChild<QPushButton*>(QStringLiteral("export_start"))->click();
    REQUIRE(dialog->exporting());
    find("preferences")->trigger();
    auto* box = host.window().findChild<QComboBox*>(QStringLiteral("preferences_language"));
    box->setCurrentIndex(box->findData(QStringLiteral("de")));
    QCoreApplication::processEvents();
    CHECK(before);
    CHECK(dialog->exporting());
    CHECK(host.window().findChild<QLabel*>(QStringLiteral("message_text"))->isVisible());
    dialog->reject();
    CHECK(wait_until([&] { return !before; }));
    CHECK(plain_name(*find("preferences")).toStdString() == "Einstellungen");
    speak(QStringLiteral("en"));
    forget_everything();
}
