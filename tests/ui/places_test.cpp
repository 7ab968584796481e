// Places: the featured ones, the user's own, and their files.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTreeView>
#include <random>

#include "base/error.hpp"
#include "location/formats/location_formats.hpp"
#include "location/formats/location_text.hpp"
#include "support/catch.hpp"
#include "support/damaged.hpp"
#include "support/window_fixture.hpp"
#include "ui/places/places_file.hpp"
#include "ui/places/places_panel.hpp"
#include "ui/settings/folders.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

class PlacesFixture : public WindowFixture {
  public:
    explicit PlacesFixture(Start start = Start::fresh) : WindowFixture({1000, 640}, start) {
        if (!panel().isVisible()) key(Qt::Key_B, Qt::ControlModifier);
        REQUIRE(wait_until([&] { return panel().isVisible(); }));
    }

    PlacesPanel& panel() { return *window().findChild<PlacesPanel*>(); }
    PlaceTree& tree() { return panel().tree(); }
    PlacesView& view() { return *find<PlacesView>("places_view"); }

    /// Row of the shown list, in a folder of it.
    QModelIndex shown(int row, const QModelIndex& parent = {}) {
        return view().model()->index(row, 0, parent);
    }
    void click(const QModelIndex& index) {
        view().scrollTo(index);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(index).center());
    }
    /// Ends the editing of a name that is going on, with this name.
    void name_it(const QString& name) {
        REQUIRE(wait_until([&] { return view().findChild<QLineEdit*>(); }));
        auto* editor = view().findChild<QLineEdit*>();
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
        REQUIRE(wait_until([&] { return !view().findChild<QLineEdit*>(); }));
    }
    QString written(const char* name, const QByteArray& text) {
        QFile file(folder_.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }
    QString path(const char* name) { return folder_.filePath(QLatin1String(name)); }

  private:
    QTemporaryDir folder_;
};

Bookmark named(const char* name) {
    Bookmark bookmark;
    bookmark.name = name;
    bookmark.location.zoom = "1e30";
    bookmark.palette = "ink";
    return bookmark;
}

QStringList names_in(const PlaceTree& tree, const QModelIndex& parent = {}) {
    QStringList names;
    for (int row = 0; row < tree.rowCount(parent); ++row)
        names << tree.index(row, 0, parent).data().toString();
    return names;
}

/// Those above the featured ones.
QString own_names(const PlaceTree& tree) {
    return names_in(tree).mid(0, tree.rowCount() - 1).join(QString());
}

/// Adds places called a, b and c, and a folder f below them, which is returned.
QModelIndex add_three_and_folder(PlaceTree& tree) {
    for (const char* name : {"a", "b", "c"})
        tree.add(named(name));
    return tree.add_folder(QStringLiteral("f"));
}

/// Drags an item to a row of a folder and lets it go, as views do.
bool drag(PlaceTree& tree, const QModelIndex& index, int row, const QModelIndex& folder) {
    const QPersistentModelIndex moved(index);
    const std::unique_ptr<QMimeData> data(tree.mimeData({index}));
    if (!tree.canDropMimeData(data.get(), Qt::MoveAction, row, 0, folder)) return false;
    if (!tree.dropMimeData(data.get(), Qt::MoveAction, row, 0, folder)) return false;
    return tree.removeRow(moved.row(), moved.parent());
}

}  // namespace

TEST_CASE("a click on a featured place goes there, in its colours", "[places]") {
    PlacesFixture it;
    const QModelIndex folder = it.shown(0);
    CHECK(it.view().model()->rowCount(folder) == int(featured_places().size()));
    const Bookmark& place = featured_places()[2];
    it.click(it.shown(2, folder));
    CHECK(it.location() == place.location);
    CHECK(it.session().colours().palette == place.palette);
    CHECK(it.navigator().can_undo());
    // By keyboard too.
    it.view().setFocus();
    it.key(Qt::Key_Down);
    it.key(Qt::Key_Return);
    CHECK(it.location() == featured_places()[3].location);
    it.key(Qt::Key_Delete);
    CHECK(it.view().model()->rowCount(folder) == int(featured_places().size()));
}

TEST_CASE("a view is kept by its key, named at once, and gone back to", "[places]") {
    PlacesFixture it;
    it.navigator().zoom_centre(16);
    it.session().set_colours({"reef", 0.5, 0.25});
    REQUIRE(it.settle());
    const Location kept = it.location();
    it.canvas().setFocus();
    it.key(Qt::Key_D, Qt::ControlModifier);
    it.name_it(QStringLiteral("My \"own\" place"));
    it.find<QPlainTextEdit>("places_note")->setPlainText(QStringLiteral("with a note"));
    REQUIRE(it.tree().rowCount() == 2);
    const Bookmark bookmark = PlaceTree::bookmark_of(it.tree().index(0, 0));
    CHECK(bookmark.name == "My \"own\" place");
    CHECK(bookmark.note == "with a note");
    CHECK(bookmark.location == kept);
    it.navigator().home();
    it.session().set_colours({});
    it.click(it.shown(0));
    CHECK(it.location() == kept);
    CHECK(it.session().colours() == Colours{"reef", 0.5, 0.25});
    REQUIRE(
        wait_until([&] { return !it.shown(0).data(Qt::DecorationRole).value<QImage>().isNull(); }));
}

TEST_CASE("own places are there in the next session, in their folders and order", "[places]") {
    {
        PlacesFixture it;
        const QPersistentModelIndex folder = it.tree().add_folder(QStringLiteral("Deep"));
        it.tree().add(named("a"), folder);
        it.tree().add(named("b"), folder);
        it.tree().add(named("c"));
        it.window().close();
    }
    PlacesFixture it(Start::remembering);
    CHECK(names_in(it.tree()).mid(0, 2) ==
          QStringList{QStringLiteral("Deep"), QStringLiteral("c")});
    CHECK(names_in(it.tree(), it.tree().index(0, 0)) ==
          QStringList{QStringLiteral("a"), QStringLiteral("b")});
}

TEST_CASE("places are dragged to another order and into folders, and no further", "[places]") {
    PlacesFixture it;
    PlaceTree& tree = it.tree();
    const QPersistentModelIndex folder = add_three_and_folder(tree);
    const auto own = [&] { return own_names(tree); };
    REQUIRE(own() == QStringLiteral("abcf"));
    REQUIRE(drag(tree, tree.index(2, 0), 0, {}));
    CHECK(own() == QStringLiteral("cabf"));
    REQUIRE(drag(tree, tree.index(0, 0), 0, folder));
    CHECK(own() == QStringLiteral("abf"));
    CHECK(names_in(tree, folder) == QStringList{QStringLiteral("c")});
    CHECK(PlaceTree::bookmark_of(tree.index(0, 0, folder)) == named("c"));
    REQUIRE(drag(tree, folder, 0, {}));
    CHECK(own() == QStringLiteral("fab"));
    CHECK(names_in(tree, tree.index(0, 0)) == QStringList{QStringLiteral("c")});
    // Neither into the featured places nor below them, nor out of them.
    CHECK_FALSE(drag(tree, tree.index(1, 0), 0, tree.featured()));
    CHECK_FALSE(drag(tree, tree.index(1, 0), 4, {}));
    CHECK_FALSE(tree.flags(tree.index(0, 0, tree.featured())) & Qt::ItemIsDragEnabled);
    CHECK_FALSE(tree.flags(tree.index(1, 0)) & Qt::ItemIsDropEnabled);
}

TEST_CASE("what is dragged stays the current one", "[places]") {
    PlacesFixture it;
    PlaceTree& tree = it.tree();
    const QPersistentModelIndex folder = add_three_and_folder(tree);
    const auto dragged = [&](int from, int row, const QModelIndex& into) {
        const QString name = tree.index(from, 0).data().toString();
        it.view().show_place(tree.index(from, 0));
        REQUIRE(drag(tree, tree.index(from, 0), row, into));
        CHECK(it.view().current().data().toString() == name);
        CHECK(it.view().selectionModel()->selectedIndexes() ==
              QModelIndexList{it.view().currentIndex()});
        return own_names(tree);
    };
    CHECK(dragged(0, 2, {}) == QStringLiteral("bacf"));
    CHECK(dragged(2, 0, {}) == QStringLiteral("cbaf"));
    CHECK(dragged(0, -1, {}) == QStringLiteral("bafc"));
    CHECK(dragged(0, -1, folder) == QStringLiteral("afc"));
    CHECK(dragged(0, 0, folder) == QStringLiteral("fc"));
    CHECK(names_in(tree, folder) == QStringList{QStringLiteral("a"), QStringLiteral("b")});
    // What is removed later makes nothing of that.
    it.view().show_place(tree.index(1, 0));
    tree.removeRow(0, folder);
    CHECK(it.view().current().data().toString() == QStringLiteral("c"));
}

TEST_CASE("a folder that is dragged stays as open as it was", "[places]") {
    PlacesFixture it;
    PlaceTree& tree = it.tree();
    const QModelIndex outer = tree.add_folder(QStringLiteral("outer"));
    tree.add(named("a"), tree.add_folder(QStringLiteral("shut"), outer));
    tree.add(named("b"), tree.add_folder(QStringLiteral("open"), outer));
    const QPersistentModelIndex other = tree.add_folder(QStringLiteral("other"));
    it.view().setExpanded(it.shown(0), true);
    it.view().setExpanded(it.shown(1, it.shown(0)), true);
    const auto rows = [&] {
        QStringList names;
        for (QModelIndex row = it.shown(0); row.data() != tree.featured().data();
             row = it.view().indexBelow(row))
            names << row.data().toString();
        return names.join(QLatin1Char(' ')).toStdString();
    };
    REQUIRE(rows() == "outer shut open b other");
    it.view().show_place(tree.index(0, 0));
    REQUIRE(drag(tree, tree.index(0, 0), 2, {}));
    CHECK(rows() == "other outer shut open b");
    REQUIRE(drag(tree, tree.index(1, 0), 0, other));
    CHECK(rows() == "other outer shut open b");
    it.view().show_place(tree.index(0, 0));
    it.view().setExpanded(it.shown(0), false);
    REQUIRE(drag(tree, other, 1, {}));
    CHECK(rows() == "other");
}

TEST_CASE("a place that is removed can be had back", "[places]") {
    PlacesFixture it;
    it.tree().add(named("a"));
    it.tree().add(named("b"));
    it.click(it.shown(0));
    it.view().setFocus();
    it.key(Qt::Key_Delete);
    REQUIRE(it.tree().rowCount() == 2);
    CHECK(it.find<QLabel>("message_text")->text().contains(QStringLiteral("a")));
    QTest::mouseClick(it.find<QPushButton>("message_action"), Qt::LeftButton);
    CHECK(names_in(it.tree()).mid(0, 2) == QStringList{QStringLiteral("a"), QStringLiteral("b")});
    CHECK_FALSE(it.find<QLabel>("message_text")->isVisible());
}

TEST_CASE("search finds places by name, note and formula, and the folders they are in",
          "[places]") {
    PlacesFixture it;
    const QPersistentModelIndex folder = it.tree().add_folder(QStringLiteral("Caves"));
    Bookmark hidden = named("Grotto");
    hidden.note = "blue light";
    it.tree().add(hidden, folder);
    auto* search = it.find<QLineEdit>("places_search");
    search->setText(QStringLiteral("BLUE grot"));
    REQUIRE(it.view().model()->rowCount() == 1);
    CHECK(it.shown(0).data().toString() == QStringLiteral("Caves"));
    CHECK(it.shown(0, it.shown(0)).data().toString() == QStringLiteral("Grotto"));
    search->setText(QStringLiteral("burning ship"));
    REQUIRE(it.view().model()->rowCount() == 1);
    CHECK(it.view().model()->rowCount(it.shown(0)) >= 2);
    search->setText(QStringLiteral("no such place anywhere"));
    CHECK(it.view().model()->rowCount() == 0);
    search->clear();
    CHECK(it.view().model()->rowCount() == 2);
}

TEST_CASE("from the search, Enter goes to the first place found and Down into the list",
          "[places]") {
    PlacesFixture it;
    const Location home = it.location();
    auto* search = it.find<QLineEdit>("places_search");
    search->setFocus();
    it.key(Qt::Key_Return);
    CHECK(it.location() == home);
    search->setText(QStringLiteral("burning ship"));
    const QModelIndex folder = it.shown(0);
    const auto found = [&](int row) {
        return PlaceTree::bookmark_of(static_cast<QSortFilterProxyModel*>(it.view().model())
                                          ->mapToSource(it.shown(row, folder)))
            .location;
    };
    it.key(Qt::Key_Return);
    CHECK(it.location() == found(0));
    CHECK(search->hasFocus());
    it.key(Qt::Key_Down);
    CHECK(it.view().hasFocus());
    it.key(Qt::Key_Down);
    it.key(Qt::Key_Return);
    CHECK(it.location() == found(1));
    it.navigator().home();
    const Location there = it.location();
    search->setText(QStringLiteral("no such place anywhere"));
    search->setFocus();
    it.key(Qt::Key_Return);
    it.key(Qt::Key_Down);
    CHECK(it.location() == there);
    CHECK(search->hasFocus());
}

TEST_CASE("places are exported and imported, and whatever has a location is a place", "[places]") {
    PlacesFixture it;
    const QPersistentModelIndex folder = it.tree().add_folder(QStringLiteral("f"));
    it.tree().add(named("a"), folder);
    it.tree().add(named("b"));
    PlaceTransfer& transfer = it.panel().transfer();
    transfer.export_file(it.path("all.json"), {});
    transfer.export_file(it.path("one.toml"), it.tree().index(1, 0));
    transfer.export_file(it.path("featured.toml"), it.tree().index(3, 0, it.tree().featured()));
    QFile one(it.path("one.toml"));
    REQUIRE(one.open(QIODevice::ReadOnly));
    CHECK(location_from_text(one.readAll().toStdString()) == named("b").location);

    it.tree().removeRows(0, 2);
    const QByteArray kfr =
        QByteArray::fromStdString(text_for_file(named("k").location, "deep.kfr"));
    transfer.import_files({it.path("all.json"), it.path("one.toml"), it.path("featured.toml"),
                           it.written("deep.kfr", kfr), it.written("poem.txt", "the sea")});
    const QStringList names = names_in(it.tree());
    REQUIRE(names.size() == 6);
    CHECK(names[0] == QStringLiteral("f"));
    CHECK(names[1] == QStringLiteral("b"));
    CHECK(names[2] == QStringLiteral("b"));
    CHECK(names[3].toStdString() == featured_places()[3].name);
    CHECK(names[4] == QStringLiteral("deep"));
    CHECK(PlaceTree::bookmark_of(it.tree().index(4, 0)).location.zoom == named("k").location.zoom);
    CHECK(it.message().contains(QStringLiteral("poem.txt")));
}

TEST_CASE("what is imported is seen, and what is not is told by its file", "[places]") {
    PlacesFixture it;
    const QPersistentModelIndex folder = it.tree().add_folder(QStringLiteral("f"));
    it.tree().add(named("a"), folder);
    it.find<QLineEdit>("places_search")->setText(QStringLiteral("something else"));
    const QByteArray kfr =
        QByteArray::fromStdString(text_for_file(named("k").location, "deep.kfr"));
    it.panel().transfer().import_files(
        {it.written("x.json", "{\"a\": 1}"), it.written("deep.kfr", kfr)}, folder);
    auto* view = it.find<QTreeView>("places_view");
    CHECK(view->currentIndex().data().toString() == QStringLiteral("deep"));
    CHECK(view->isExpanded(view->currentIndex().parent()));
    CHECK(it.message().contains(QStringLiteral("x.json: ")));
    CHECK(it.message().endsWith(QStringLiteral("Places imported: 1")));
    it.panel().transfer().import_files({it.written("other.toml", "[tool]\nzoom = 2\n")}, folder);
    CHECK(it.message().contains(QStringLiteral("other.toml: location is missing")));

    it.panel().transfer().import_files({it.written("deep.kfr", kfr)});
    CHECK_FALSE(view->currentIndex().parent().isValid());
    CHECK(view->currentIndex().data().toString() == QStringLiteral("deep"));
}

TEST_CASE("any file of places is read as far as it goes or refused", "[places]") {
    PlacesFixture it;
    it.tree().add(named("a"), it.tree().add_folder(QStringLiteral("f")));
    const std::string whole = places_to_json(it.tree()).toStdString();
    std::mt19937 random(3);
    int read = 0;
    for (int i = 0; i < 200; ++i) {
        try {
            read += add_from_json(it.tree(), QByteArray::fromStdString(damaged(whole, random)));
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::invalid_argument);
        }
    }
    CHECK(read > 10);
    QByteArray nested = "{\"places\":[]}";
    for (int i = 0; i < 200; ++i)
        nested = "{\"folder\":\"f\",\"places\":[" + nested + "]}";
    CHECK(add_from_json(it.tree(), "{\"places\":[" + nested + "]}") == 0);
    CHECK_THROWS_AS(add_from_json(it.tree(), "{\"places\": 3}"), Error);
}

TEST_CASE("a file of places that cannot be read is put aside and told of", "[places]") {
    forget_everything();
    const QString path = data_folder() + QStringLiteral("/places.json");
    QDir().mkpath(data_folder());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no places here");
    file.close();
    PlacesFixture it(Start::remembering);
    CHECK(it.tree().rowCount() == 1);
    CHECK(it.find<QLabel>("message_text")->text().contains(QStringLiteral("places.json.broken")));
    CHECK(QFile::exists(path + QStringLiteral(".broken")));
}
