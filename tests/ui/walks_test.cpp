// Random walks through the window by every means there is, undone and done again.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <random>
#include <vector>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// Steps by mouse, keys, panel and menus.
class Walker {
  public:
    Walker(WindowFixture& it, unsigned seed) : it_(it), random_(seed) {}

    int whole(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random_);
    }

    QPoint somewhere() {
        return {whole(30, it_.canvas().width() - 30), whole(30, it_.canvas().height() - 30)};
    }

    void step() {
        it_.canvas().setFocus();
        const QPoint at = somewhere();
        switch (whole(0, 11)) {
            case 0:
                return it_.wheel(at, {0, whole(0, 2) ? 240 : -120});
            case 1:
                return it_.drag(at, somewhere());
            case 2:
                return it_.drag(at, somewhere(), Qt::ShiftModifier);
            case 3:
                return QTest::mouseDClick(&it_.canvas(), Qt::LeftButton, {}, at);
            case 4:
                return it_.key(whole(0, 1) ? Qt::Key_Plus : Qt::Key_Minus);
            case 5:
                return it_.key(whole(0, 1) ? Qt::Key_Left : Qt::Key_Up);
            case 6:
                return it_.key(whole(0, 1) ? Qt::Key_BracketLeft : Qt::Key_BracketRight,
                               Qt::ControlModifier);
            case 7:
                return it_.find<QComboBox>("formula")->setCurrentIndex(whole(0, 11));
            case 8:
                return it_.find<QCheckBox>("julia")->click();
            case 9:
                return it_.type("zoom", QString::number(whole(1, 5000)));
            case 10:
                return it_.type("rotation", QString::number(whole(-170, 170)));
            default:
                return it_.key(Qt::Key_Home);
        }
    }

  private:
    WindowFixture& it_;
    std::mt19937 random_;
};

void press_undo(WindowFixture& it) {
    it.find<QAction>("undo")->trigger();
}

void press_redo(WindowFixture& it) {
    it.find<QAction>("redo")->trigger();
}

}  // namespace

TEST_CASE("a walk by every means is undone to its start and done again to its end", "[walks]") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    WindowFixture it({800, 600});
    Walker walker(it, seed);
    // What the history holds after each step: steps that follow quickly may be one entry.
    std::vector<std::pair<int64_t, Location>> entries{
        {it.navigator().history().current().id, it.location()}};
    for (int i = 0; i < 60; ++i) {
        walker.step();
        CAPTURE(seed, i);
        const Visit& now = it.navigator().history().current();
        REQUIRE(now.place.location == it.location());
        if (now.id == entries.back().first) {
            entries.back().second = it.location();
        } else {
            CHECK(now.parent == entries.back().first);
            entries.emplace_back(now.id, it.location());
        }
    }
    REQUIRE(entries.size() > 15);
    // Pictures that are learnt from may raise the limit of the entry there is, and nothing else.
    const auto same_view = [](Location a, const Location& b) {
        a.iterations = b.iterations;
        return a == b;
    };
    for (std::size_t i = entries.size(); i-- > 1;) {
        CHECK(same_view(it.location(), entries[i].second));
        REQUIRE(it.find<QAction>("undo")->isEnabled());
        press_undo(it);
    }
    CHECK(same_view(it.location(), entries.front().second));
    CHECK_FALSE(it.find<QAction>("undo")->isEnabled());
    for (std::size_t i = 1; i < entries.size(); ++i) {
        REQUIRE(it.find<QAction>("redo")->isEnabled());
        press_redo(it);
        CHECK(same_view(it.location(), entries[i].second));
    }
    CHECK_FALSE(it.find<QAction>("redo")->isEnabled());
    REQUIRE(it.settle());
    CHECK(it.canvas().pictures().newest()->view == it.navigator().view());
}

TEST_CASE("steps, undo and redo in any order never lose the way back", "[walks]") {
    WindowFixture it({800, 600});
    Walker walker(it, 4);
    const int64_t start = it.navigator().history().current().id;
    for (int i = 0; i < 120; ++i) {
        CAPTURE(i);
        const Visit before = it.navigator().history().current();
        const int what = walker.whole(0, 3);
        if (what == 0) {
            press_undo(it);
            const int64_t expected = before.parent ? before.parent : before.id;
            CHECK(it.navigator().history().current().id == expected);
            if (before.parent) {
                // Redo leads back to where undo came from.
                press_redo(it);
                CHECK(it.navigator().history().current().id == before.id);
                press_undo(it);
            }
        } else if (what == 1) {
            press_redo(it);
            const int64_t expected = before.next ? before.next : before.id;
            CHECK(it.navigator().history().current().id == expected);
        } else {
            walker.step();
            const Visit& now = it.navigator().history().current();
            CHECK((now.id == before.id || now.parent == before.id));
        }
        const Visit& now = it.navigator().history().current();
        CHECK(now.place.location == it.location());
        CHECK(it.find<QAction>("undo")->isEnabled() == (now.parent != 0));
        CHECK(it.find<QAction>("redo")->isEnabled() == (now.next != 0));
    }
    while (it.navigator().can_undo())
        press_undo(it);
    CHECK(it.navigator().history().current().id == start);
    CHECK(it.settle());
}
