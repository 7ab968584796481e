// Undo, redo, and the strip of views.
#include <QAction>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/history/history_view.hpp"
#include "ui/settings/folders.hpp"

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

namespace {

/// Opens the strip by its key.
HistoryView& open_strip(WindowFixture& it) {
    it.key(Qt::Key_H, Qt::ControlModifier);
    auto* view = it.find<HistoryView>("history_view");
    REQUIRE(wait_until([&] { return view->isVisible(); }));
    return *view;
}

QModelIndex cell_of(HistoryView& view, int64_t visit) {
    return qobject_cast<HistoryModel*>(view.model())->index_of(visit);
}

void click(HistoryView& view, const QModelIndex& cell) {
    view.scrollTo(cell);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(cell).center());
}

QImage thumbnail(const QModelIndex& cell) {
    return cell.data(Qt::DecorationRole).value<QImage>();
}

/// Mean difference of channels, 0 to 255.
double difference(const QImage& a, const QImage& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) +
                   std::abs(qBlue(p) - qBlue(q));
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

}  // namespace

TEST_CASE("a click on the strip goes back to a view, also one of another branch", "[history]") {
    WindowFixture it;
    HistoryView& view = open_strip(it);
    it.navigator().centre_on({100, 100});
    const Location second = it.location();
    it.navigator().undo();
    it.navigator().zoom_centre(8);
    const Location third = it.location();
    REQUIRE(it.navigator().history().visits().size() == 3);
    CHECK(view.model()->rowCount() == 2);

    click(view, cell_of(view, 2));
    CHECK(it.location() == second);
    CHECK(cell_of(view, 2).data(HistoryModel::CurrentRole).toBool());
    click(view, cell_of(view, 3));
    CHECK(it.location() == third);
    view.setFocus();
    it.key(Qt::Key_Left);
    it.key(Qt::Key_Return);
    CHECK(it.navigator().history().visits().size() == 3);
    CHECK(
        cell_of(view, 3).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("12.8")));
}

TEST_CASE("every view on the strip has its picture, also one that was passed by", "[history]") {
    WindowFixture it;
    HistoryView& view = open_strip(it);
    it.navigator().zoom_centre(2);
    it.navigator().centre_on({200, 100});  // before the one above can be complete
    REQUIRE(it.settle());
    REQUIRE(wait_until([&] {
        return !thumbnail(cell_of(view, 1)).isNull() && !thumbnail(cell_of(view, 2)).isNull() &&
               !thumbnail(cell_of(view, 3)).isNull();
    }));
    for (const int64_t id : {1, 2, 3}) {
        const Location& location = it.navigator().history().find(id)->place.location;
        const QImage truth = render_thumbnail({location, it.session().colours()});
        INFO(id);
        CHECK(difference(thumbnail(cell_of(view, id)), truth) < 25);
        if (id < 3) continue;  // the set is its own mirror image
        CHECK(difference(thumbnail(cell_of(view, id)), truth.mirrored()) > 25);
    }
}

TEST_CASE("the history is there again in the next session, after a crash as well", "[history]") {
    forget_everything();
    const QString file = data_folder() + QStringLiteral("/history.json");
    Location first;
    Location last;
    {
        WindowFixture it;
        first = it.location();
        it.navigator().centre_on({100, 100});
        it.navigator().zoom_centre(4);
        last = it.location();
        // Saved without anything being closed.
        REQUIRE(wait_until([&] {
            QFile saved(file);
            return saved.open(QIODevice::ReadOnly) &&
                   saved.readAll().contains(QByteArray::fromStdString(last.zoom));
        }));
        it.window().close();
    }
    WindowFixture it({900, 560}, Start::remembering);
    CHECK(it.location() == last);
    CHECK(it.navigator().history().visits().size() == 3);
    it.key(Qt::Key_Z, Qt::ControlModifier);
    it.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(it.location() == first);
}

TEST_CASE("a history that cannot be read is put aside and told of", "[history]") {
    forget_everything();
    const QString path = data_folder() + QStringLiteral("/history.json");
    QDir().mkpath(data_folder());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{ \"visits\": [");
    file.close();
    WindowFixture it({900, 560}, Start::remembering);
    CHECK(it.navigator().history().visits().size() == 1);
    CHECK(it.find<QLabel>("message_text")->isVisible());
    CHECK(it.find<QLabel>("message_text")->text().contains(QStringLiteral("history.json.broken")));
    CHECK(QFile::exists(path + QStringLiteral(".broken")));
}

TEST_CASE("views can be forgotten from the menu of the strip", "[history]") {
    WindowFixture it;
    HistoryView& view = open_strip(it);
    it.navigator().centre_on({100, 100});
    it.navigator().undo();
    it.navigator().zoom_centre(8);
    const auto choose = [&](int64_t visit, int action) {
        const QPoint where = view.visualRect(cell_of(view, visit)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, where,
                                view.viewport()->mapToGlobal(where));
        QApplication::sendEvent(view.viewport(), &event);
        auto* menu = it.find<QMenu>("history_menu");
        menu->actions().at(action)->trigger();
        menu->close();
        REQUIRE(
            wait_until([&] { return !view.findChild<QMenu*>(QStringLiteral("history_menu")); }));
    };
    choose(3, 1);  // where one is: cannot be
    CHECK(it.navigator().history().visits().size() == 3);
    choose(2, 1);
    CHECK(it.navigator().history().visits().size() == 2);
    choose(1, 2);
    CHECK(it.navigator().history().visits().size() == 1);
    CHECK_FALSE(it.navigator().can_undo());
}
