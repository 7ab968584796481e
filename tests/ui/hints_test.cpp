// What the first start tells over the picture, until it is known.
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QToolButton>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

QStringList hints_of(WindowFixture& it) {
    QStringList names;
    for (const char* name : {"zoom", "places", "commands"}) {
        const QString object = QStringLiteral("hint_") + QLatin1String(name);
        auto* label = it.window().findChild<QLabel*>(object);
        auto* button = it.window().findChild<QToolButton*>(object + QStringLiteral("_close"));
        const bool shown = label && label->isVisible();
        CHECK((button && button->isVisible()) == shown);
        if (shown) names << QLatin1String(name);
    }
    return names;
}

const QStringList all{QStringLiteral("zoom"), QStringLiteral("places"), QStringLiteral("commands")};

QRect rect_of(WindowFixture& it, const char* name) {
    auto* widget = it.find<QWidget>(name);
    return {widget->mapTo(&it.canvas(), QPoint()), widget->size()};
}

}  // namespace

TEST_CASE("the first start shows a picture with three hints and no dialog", "[hints]") {
    WindowFixture it({900, 560}, Start::first);
    REQUIRE(it.settle());
    CHECK(hints_of(it) == all);
    CHECK(QApplication::activeModalWidget() == nullptr);
    for (const QDialog* dialog : it.window().findChildren<QDialog*>())
        CHECK_FALSE(dialog->isVisible());
    // They lie apart from each other, inside the picture, and take less than a tenth of it.
    int area = 0;
    QRect before;
    for (const char* name : {"hint_zoom", "hint_places", "hint_commands"}) {
        const QRect rect = rect_of(it, name);
        CHECK(it.canvas().rect().contains(rect));
        CHECK_FALSE(rect.intersects(before));
        area += rect.width() * rect.height();
        before = rect;
        CHECK(it.find<QLabel>(name)->heightForWidth(rect.width()) <= rect.height());
    }
    CHECK(area < it.canvas().width() * it.canvas().height() / 10);
}

TEST_CASE("a hint goes when it is followed, and never comes back", "[hints]") {
    {
        WindowFixture it({900, 560}, Start::first);
        it.key(Qt::Key_Left);
        CHECK(hints_of(it) == all);  // none tells of moving
        it.wheel(it.middle(), {0, 120});
        CHECK(hints_of(it) == QStringList{QStringLiteral("places"), QStringLiteral("commands")});
        it.key(Qt::Key_B, Qt::ControlModifier);
        CHECK(hints_of(it) == QStringList{QStringLiteral("commands")});
        it.find<QWidget>("places_dock")->hide();
        CHECK(hints_of(it) == QStringList{QStringLiteral("commands")});
    }
    {
        WindowFixture it({900, 560}, Start::remembering);
        CHECK(hints_of(it) == QStringList{QStringLiteral("commands")});
        it.key(Qt::Key_K, Qt::ControlModifier);
        CHECK(hints_of(it).isEmpty());
    }
    WindowFixture again({900, 560}, Start::remembering);
    CHECK(hints_of(again).isEmpty());
}

TEST_CASE("a hint is closed by its button, by mouse or by key", "[hints]") {
    {
        WindowFixture it({900, 560}, Start::first);
        QTest::mouseClick(it.find<QToolButton>("hint_places_close"), Qt::LeftButton);
        CHECK(hints_of(it) == QStringList{QStringLiteral("zoom"), QStringLiteral("commands")});
        CHECK(it.location() == Navigator().location());
        for (int i = 0;
             QApplication::focusWidget()->objectName() != QStringLiteral("hint_zoom_close"); ++i) {
            REQUIRE(i < 60);
            it.key(Qt::Key_Tab);
        }
        it.key(Qt::Key_Space);
        CHECK(hints_of(it) == QStringList{QStringLiteral("commands")});
        CHECK(it.canvas().hasFocus());
    }
    WindowFixture it({900, 560}, Start::remembering);
    CHECK(hints_of(it) == QStringList{QStringLiteral("commands")});
}

TEST_CASE("the mouse goes through hints to the picture", "[hints]") {
    WindowFixture it({900, 560}, Start::first);
    const QRect words = rect_of(it, "hint_commands");
    const QPoint on_words = words.center();
    CHECK(it.canvas().childAt(on_words) == nullptr);
    const PointText before = it.location().centre;
    // Through the window, as real clicks find their way.
    QWidget& window = it.window();
    const QPoint from = it.canvas().mapTo(&window, on_words);
    CHECK(window.childAt(from) == &it.canvas());
    it.drag(on_words, on_words - QPoint(50, 30));
    CHECK(it.location().centre != before);
    CHECK(hints_of(it) == all);
}

TEST_CASE("hints make way for the meter", "[hints]") {
    WindowFixture it({900, 560}, Start::first);
    const QRect before = rect_of(it, "hint_zoom");
    it.key(Qt::Key_F12);
    CHECK_FALSE(rect_of(it, "hint_zoom").intersects(rect_of(it, "meter")));
    it.key(Qt::Key_F12);
    CHECK(rect_of(it, "hint_zoom") == before);
}

TEST_CASE("hints make way for what a tool tells, and for the meter with it", "[hints]") {
    WindowFixture it({700, 560}, Start::first);
    REQUIRE(it.settle());
    const QRect before = rect_of(it, "hint_zoom");
    it.find<QAction>("mini_set")->trigger();
    CHECK(rect_of(it, "tool_strip").intersects(before));
    it.key(Qt::Key_F12);
    for (const char* hint : {"hint_zoom", "hint_places", "hint_commands"}) {
        CHECK_FALSE(rect_of(it, hint).intersects(rect_of(it, "tool_strip")));
        CHECK_FALSE(rect_of(it, hint).intersects(rect_of(it, "meter")));
    }
    it.key(Qt::Key_F12);
    it.key(Qt::Key_Escape);
    CHECK(rect_of(it, "hint_zoom") == before);
}

TEST_CASE("hints stay inside a picture that becomes small", "[hints]") {
    WindowFixture it({900, 560}, Start::first);
    it.window().resize(it.window().minimumSizeHint());
    QRect before;
    for (const char* name : {"hint_zoom", "hint_places", "hint_commands"}) {
        const QRect rect = rect_of(it, name);
        CHECK(it.canvas().rect().contains(rect));
        CHECK_FALSE(rect.intersects(before));
        CHECK(it.find<QLabel>(name)->heightForWidth(rect.width()) <= rect.height());
        before = rect;
    }
}
