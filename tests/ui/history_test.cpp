// Undo and redo.
#include <QAction>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

TEST_CASE("undo and redo walk through the places by every key", "[history]") {
    WindowFixture it;
    std::vector<Location> places{it.location()};
    const std::vector<QPoint> clicks{{100, 100}, {300, 200}, {200, 300}};
    for (const QPoint where : clicks) {
        it.navigator().centre_on(it.canvas().to_pixels(where));
        places.push_back(it.location());
    }
    const std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>> back{
        {Qt::Key_Z, Qt::ControlModifier},
        {Qt::Key_Left, Qt::AltModifier},
        {Qt::Key_Z, Qt::ControlModifier}};
    const std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>> forward{
        {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier},
        {Qt::Key_Right, Qt::AltModifier},
        {Qt::Key_Y, Qt::ControlModifier}};
    for (std::size_t i = 0; i < back.size(); ++i) {
        it.key(back[i].first, back[i].second);
        CHECK(it.location() == places[places.size() - 2 - i]);
    }
    CHECK_FALSE(it.find<QAction>("undo")->isEnabled());
    for (std::size_t i = 0; i < forward.size(); ++i) {
        it.key(forward[i].first, forward[i].second);
        CHECK(it.location() == places[i + 1]);
    }
    CHECK_FALSE(it.find<QAction>("redo")->isEnabled());
}

TEST_CASE("a new step forgets what was ahead", "[history]") {
    WindowFixture it;
    it.navigator().centre_on({100, 100});
    it.navigator().undo();
    REQUIRE(it.navigator().can_redo());
    it.navigator().centre_on({200, 100});
    CHECK_FALSE(it.navigator().can_redo());
}

TEST_CASE("a run of wheel steps is one entry, a pause starts another", "[history]") {
    WindowFixture it;
    const Location home = it.location();
    for (int i = 0; i < 5; ++i)
        it.wheel({100, 100}, {0, 120});
    const Location first = it.location();
    QTest::qWait(900);
    for (int i = 0; i < 5; ++i)
        it.wheel({100, 100}, {0, 120});
    it.navigator().undo();
    CHECK(it.location().zoom == first.zoom);
    it.navigator().undo();
    CHECK(it.location() == home);
    CHECK_FALSE(it.navigator().can_undo());
}
