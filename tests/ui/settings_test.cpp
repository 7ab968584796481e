// What is remembered from one start to the next.
#include <QScreen>
#include <QSettings>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/main_window/first_size.hpp"

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

TEST_CASE("the first window leaves room for its frame and the desktop", "[settings]") {
    for (const QSize screen :
         {QSize(1024, 768), QSize(1280, 800), QSize(1280, 720), QSize(1920, 1080)}) {
        const QSize size = first_size(screen);
        CHECK(size.width() <= 0.91 * screen.width());
        CHECK(size.height() <= 0.91 * screen.height());
        CHECK(size.width() >= 0.6 * screen.width());
    }
    CHECK(first_size({3840, 2160}) == QSize(1280, 800));
    QSettings().clear();
    MainWindow first;
    const QSize available = first.screen()->availableSize();
    CHECK(first.size() == first_size(available).expandedTo(first.minimumSizeHint()));
    CHECK(first.minimumSizeHint().width() <= 0.9 * available.width());
    CHECK(first.minimumSizeHint().height() <= 0.9 * available.height());
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
