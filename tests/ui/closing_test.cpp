// The window closed in the middle of anything.
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>

#include "support/catch.hpp"
#include "support/stopwatch.hpp"
#include "support/window_fixture.hpp"
#include "ui/export/export_dialog.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

constexpr double most_ms = 1500;  ///< of the processor's time, to close

/// Direct iteration takes numbers of 10,000 bits there.
Location deep_view() {
    Location deep = hadal::home(FormulaId{});
    deep.centre = {"-2", "1e-3000"};
    deep.zoom = "1e3000";
    deep.iterations = 20000;
    return deep;
}

/// Its reference alone takes long.
Location deeper_view() {
    Location deep = deep_view();
    deep.centre.im = "1e-60000";
    deep.zoom = "1e60000";
    deep.iterations = 2'000'000;
    return deep;
}

void do_action(WindowFixture& it, const char* name) {
    it.find<QAction>(name)->trigger();
    QApplication::processEvents();
}

void wait_for_work(WindowFixture& it) {
    auto* progress = it.find<QProgressBar>("tool_progress");
    REQUIRE(wait_until([&] { return progress->isVisible(); }));
}

struct Middle {
    const char* of;
    void (*begin)(WindowFixture& it, const QString& folder);
};

const Middle middles[] = {
    {"a render", [](WindowFixture& it, const QString&) { it.go_where_it_takes_for_ever(); }},
    {"preparing a reference",
     [](WindowFixture& it, const QString&) {
         it.navigator().go_to(deeper_view());
         QTest::qWait(50);
     }},
    {"an export",
     [](WindowFixture& it, const QString& folder) {
         it.go_where_it_takes_for_ever();
         do_action(it, "export_png");
         it.find<QLineEdit>("export_path")->setText(folder + QStringLiteral("/a.png"));
         it.find<QPushButton>("export_start")->click();
         REQUIRE(it.window().findChild<ExportDialog*>()->exporting());
     }},
    {"verifying",
     [](WindowFixture& it, const QString&) {
         it.navigator().go_to(deep_view());
         REQUIRE(it.settle());
         do_action(it, "verify");
         wait_for_work(it);
     }},
    {"looking for a mini-set",
     [](WindowFixture& it, const QString&) {
         it.navigator().go_to(deeper_view());
         do_action(it, "mini_set");
         wait_for_work(it);
     }},
    {"peeking at a Julia set",
     [](WindowFixture& it, const QString&) {
         it.hover(it.middle());
         QTest::keyPress(&it.canvas(), Qt::Key_J);
         REQUIRE(it.find<QAction>("julia_peek")->isChecked());
     }},
    {"the Julia set beside",
     [](WindowFixture& it, const QString&) {
         do_action(it, "show_julia_dock");
         it.go_where_it_takes_for_ever();
     }},
    {"a drag beside the ring of the seed",
     [](WindowFixture& it, const QString&) {
         do_action(it, "show_julia_dock");
         QTest::mousePress(&it.canvas(), Qt::LeftButton, {}, it.middle());
         it.move_held(it.middle() + QPoint(20, 10));
     }},
    {"flying",
     [](WindowFixture& it, const QString&) {
         it.canvas().flight().set_animated(true);
         QTest::keyPress(&it.canvas(), Qt::Key_Space);
         QTest::qWait(80);
         CHECK(it.canvas().flight().moving());
     }},
    {"a smooth zoom",
     [](WindowFixture& it, const QString&) {
         it.canvas().flight().set_animated(true);
         it.wheel({100, 100}, {0, 240});
         CHECK(it.canvas().flight().moving());
     }},
    {"drawing a box",
     [](WindowFixture& it, const QString&) {
         QTest::mousePress(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, it.middle());
         it.move_held(it.middle() + QPoint(50, 40), Qt::ShiftModifier);
     }},
    {"overlays at work",
     [](WindowFixture& it, const QString&) {
         it.navigator().go_to(deep_view());
         for (const char* name : {"orbit", "ray", "nuclei", "grid"})
             do_action(it, name);
     }},
    {"thumbnails at work",
     [](WindowFixture& it, const QString&) {
         do_action(it, "show_places_dock");
         do_action(it, "show_history_dock");
         QTest::qWait(250);
     }},
    {"the settings", [](WindowFixture& it, const QString&) { do_action(it, "preferences"); }},
    {"the keys", [](WindowFixture& it, const QString&) { do_action(it, "keys"); }},
    {"the commands", [](WindowFixture& it, const QString&) { do_action(it, "commands"); }},
    {"the help", [](WindowFixture& it, const QString&) { do_action(it, "controls"); }},
    {"saving a location", [](WindowFixture& it, const QString&) { do_action(it, "save"); }},
    {"the context menu",
     [](WindowFixture& it, const QString&) {
         QContextMenuEvent event(QContextMenuEvent::Mouse, it.middle(),
                                 it.canvas().mapToGlobal(it.middle()));
         QApplication::sendEvent(&it.canvas(), &event);
         REQUIRE(QApplication::activePopupWidget());
     }},
    {"naming a place",
     [](WindowFixture& it, const QString&) {
         do_action(it, "bookmark");
         QApplication::processEvents();
     }},
    {"typing",
     [](WindowFixture& it, const QString&) { it.type("zoom", QStringLiteral("12"), false); }},
    {"full screen", [](WindowFixture& it, const QString&) { do_action(it, "full_screen"); }},
};

}  // namespace

TEST_CASE("the window can be closed in the middle of anything", "[closing]") {
    const QTemporaryDir folder;
    for (const Middle& middle : middles) {
        for (const bool by_user : {true, false}) {
            INFO("in the middle of " << middle.of << (by_user ? ", closed" : ", destroyed"));
            WindowFixture it({700, 500});
            middle.begin(it, folder.path());
            const Stopwatch watch;
            if (by_user) it.window().close();
            it.close();
            CHECK(watch.busy_ms() < most_ms);
            QApplication::processEvents();
            for (const QWidget* widget : QApplication::topLevelWidgets()) {
                INFO(widget->metaObject()->className());
                CHECK_FALSE(widget->isVisible());
            }
            // An export leaves nothing behind.
            CHECK(QDir(folder.path()).isEmpty());
        }
    }
    // What was kept can be read again.
    WindowFixture again({700, 500}, Start::remembering);
    CHECK(again.settled());
    CHECK_FALSE(again.find<QWidget>("message_strip")->isVisible());
}
