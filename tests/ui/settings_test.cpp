// What is remembered from one start to the next.
#include <QSettings>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

TEST_CASE("window, view and colours come back", "[settings]") {
    QSettings().clear();
    Location left;
    const Colours colours{"hot", 2.5, 0.125};
    {
        WindowFixture it({777, 555});
        it.navigator().set_rotation(30);
        it.navigator().set_iterations(777);
        it.wheel({100, 100}, {0, 360});
        it.session().set_colours(colours);
        it.find<QWidget>("settings_dock")->hide();
        left = it.location();
        it.window().close();
    }
    MainWindow again;
    again.show();
    CHECK(again.session().navigator().location() == left);
    CHECK_FALSE(again.session().navigator().auto_limit());
    CHECK(again.session().colours() == colours);
    CHECK(again.size() == QSize(777, 555));
    CHECK_FALSE(again.findChild<QWidget*>(QStringLiteral("settings_dock"))->isVisible());
    QSettings().clear();
}

TEST_CASE("settings that make no sense do no harm", "[settings]") {
    QSettings settings;
    settings.clear();
    const char* keys[] = {"window/geometry", "window/state",   "view/location", "view/auto_limit",
                          "colour/palette",  "colour/density", "colour/offset"};
    const QVariant nonsense = GENERATE(
        QVariant(QStringLiteral("nonsense")), QVariant(QByteArray(100, '\xff')), QVariant(-1e300),
        QVariant(QStringLiteral("nan")), QVariant(QStringLiteral("zoom = \"1e9999999\"")),
        QVariant(QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    for (const char* key : keys)
        settings.setValue(QLatin1String(key), nonsense);
    settings.sync();
    {
        WindowFixture it({900, 560}, Start::remembering);
        CHECK(it.settled());
        CHECK(it.location().zoom == hadal::home(formulas().front().id).zoom);
        CHECK(it.session().colours().density == 1);
        CHECK(it.session().colours().offset >= 0);
    }
    QSettings().clear();
}
