// The tree of visits, its layout on the strip, and its file.
#include <random>

#include "base/error.hpp"
#include "location/navigate.hpp"
#include "support/catch.hpp"
#include "support/damaged.hpp"
#include "ui/history/history_file.hpp"
#include "ui/history/visit_layout.hpp"

using namespace hadal;
using namespace hadal::ui;

namespace {

Place place(int n) {
    Place place;
    place.location.zoom = std::to_string(n + 1);
    place.auto_limit = n % 2 == 0;
    return place;
}

/// 1 - 2 - 3 - 4, with 5 - 6 from 2, and 7 from 3; now at 6.
History branched() {
    History history(place(1));
    for (const int n : {2, 3, 4})
        history.visit(place(n));
    history.go_to(2);
    history.visit(place(5));
    history.visit(place(6));
    history.go_to(3);
    history.visit(place(7));
    history.go_to(6);
    return history;
}

void check_sound(const History& history) {
    REQUIRE(history.find(history.current().id));
    for (const auto& [id, visit] : history.visits()) {
        CHECK(visit.id == id);
        CHECK(visit.parent < id);
        if (visit.parent != 0) {
            const auto& siblings = history.find(visit.parent)->children;
            CHECK(std::count(siblings.begin(), siblings.end(), id) == 1);
        }
        for (const int64_t child : visit.children)
            CHECK(history.find(child)->parent == id);
        CHECK((visit.next == 0) == visit.children.empty());
        if (visit.next != 0) CHECK(history.find(visit.next)->parent == id);
    }
}

}  // namespace

TEST_CASE("going elsewhere from an earlier view starts a branch and forgets none", "[history]") {
    History history = branched();
    CHECK(history.visits().size() == 7);
    CHECK(history.current().place == place(6));
    history.undo();
    history.undo();
    CHECK(history.current().id == 2);
    history.redo();
    CHECK(history.current().id == 5);  // where one went last
    history.go_to(4);
    history.undo();
    history.undo();
    history.redo();
    CHECK(history.current().id == 3);
    history.redo();
    CHECK(history.current().id == 4);
    CHECK_FALSE(history.can_redo());
    check_sound(history);
}

TEST_CASE("a branch is forgotten as a whole, but not the way to where one is", "[history]") {
    History history = branched();
    CHECK_FALSE(history.forget_branch(2));
    CHECK_FALSE(history.forget_branch(6));
    CHECK_FALSE(history.forget_branch(99));
    CHECK(history.visits().size() == 7);
    CHECK(history.forget_branch(3));
    CHECK(history.visits().size() == 4);
    check_sound(history);
    history.clear();
    CHECK(history.visits().size() == 1);
    CHECK(history.current().place == place(6));
    CHECK_FALSE(history.can_undo());
    history.visit(place(8));
    CHECK(history.current().id == 7);
    check_sound(history);
}

TEST_CASE("the oldest visits are forgotten, and no more", "[history]") {
    History history(place(0));
    for (int n = 1; n < 700; ++n) {
        if (n == 400) history.go_to(350);
        history.visit(place(n));
    }
    CHECK(history.visits().size() == History::capacity);
    CHECK(history.visits().begin()->first == 201);
    check_sound(history);
    int steps = 0;
    for (; history.can_undo(); ++steps)
        history.undo();
    CHECK(history.current().id == 201);
    CHECK(steps == 350 - 201 + 300);
}

TEST_CASE("any walk leaves the history sound, and undo after a step leads back", "[history]") {
    std::mt19937 random(7);
    History history(place(0));
    for (int n = 0; n < 3000; ++n) {
        const auto& visits = history.visits();
        const auto any = int64_t(random() % uint64_t(visits.rbegin()->first)) + 1;
        switch (random() % 6) {
            case 0:
                history.undo();
                break;
            case 1:
                history.redo();
                break;
            case 2:
                history.go_to(any);
                break;
            case 3:
                if (random() % 20 == 0) history.forget_branch(any);
                break;
            default: {
                const int64_t from = history.current().id;
                history.visit(place(n));
                const int64_t to = history.current().id;
                if (!history.find(from)) break;  // it was the oldest
                history.undo();
                REQUIRE(history.current().id == from);
                history.redo();
                REQUIRE(history.current().id == to);
            }
        }
    }
    check_sound(history);
    CHECK(history.visits().size() > 100);
}

TEST_CASE("branches lie below each other, and lines lead to each visit from one", "[history]") {
    const VisitLayout layout(branched());
    CHECK(layout.rows() == 3);
    CHECK(layout.columns() == 4);
    const std::pair<int64_t, StripCell> cells[] = {
        {1, {0, 0}}, {2, {0, 1}}, {3, {0, 2}}, {4, {0, 3}}, {7, {1, 3}}, {5, {2, 2}}, {6, {2, 3}}};
    for (const auto& [id, cell] : cells) {
        CHECK(layout.cell_of(id) == cell);
        CHECK(layout.visit_at(cell) == id);
    }
    CHECK(layout.visit_at({1, 2}) == 0);
    CHECK(layout.visit_at({3, 0}) == 0);
    CHECK(layout.lines_before({0, 0}) == StripLines{});
    CHECK(layout.lines_before({0, 2}) == StripLines{true, true, false, true});
    CHECK(layout.lines_before({1, 2}) == StripLines{false, false, true, true});
    CHECK(layout.lines_before({2, 2}) == StripLines{true, false, true, false});
}

TEST_CASE("no two lines of a strip meet", "[history]") {
    std::mt19937 random(11);
    History history(place(0));
    for (int n = 1; n < 400; ++n) {
        history.go_to(int64_t(random() % uint64_t(n)) + 1);
        history.visit(place(n));
    }
    const VisitLayout layout(history);
    for (const auto& [id, visit] : history.visits()) {
        if (visit.parent == 0) continue;
        // From the cell up its gap: the first row whose cell has a line out is the parent's.
        StripCell at = layout.cell_of(id);
        REQUIRE(layout.lines_before(at).into);
        while (!layout.lines_before(at).from) {
            REQUIRE(layout.lines_before(at).above);
            --at.row;
        }
        CHECK(layout.visit_at({at.row, at.column - 1}) == visit.parent);
    }
}

TEST_CASE("a history comes back from its file", "[history]") {
    const History history = branched();
    const VisitColours colours{{3, {"hot", 2.5, 0.25}}, {6, {"ink", 0.5, 0}}};
    const SavedHistory saved = history_from_json(history_to_json(history, colours));
    CHECK(saved.colours == colours);
    const History again = History::restored(saved.visits, saved.current, place(99));
    CHECK(again.current().id == 6);
    REQUIRE(again.visits().size() == history.visits().size());
    for (const auto& [id, visit] : history.visits()) {
        CHECK(again.find(id)->place == visit.place);
        CHECK(again.find(id)->parent == visit.parent);
        CHECK(again.find(id)->next == visit.next);
        CHECK(again.find(id)->children == visit.children);
    }
}

TEST_CASE("any file of a history gives a sound one or an error", "[history]") {
    const QByteArray whole = history_to_json(branched(), {});
    std::mt19937 random(13);
    int read = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string text = damaged(whole.toStdString(), random);
        try {
            const SavedHistory saved = history_from_json(QByteArray::fromStdString(text));
            check_sound(History::restored(saved.visits, saved.current, place(1)));
            ++read;
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::invalid_argument);
        }
    }
    CHECK(read > 10);
    for (const char* text : {"", "[]", "{}", "null", "{\"visits\": 3}", "\xff\xfe"})
        CHECK_THROWS_AS(history_from_json(text), Error);
    CHECK(history_from_json("{\"visits\": [3, {}, {\"id\": 1e99}]}").visits.empty());
}
