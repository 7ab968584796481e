// Locations come in by file, drop and paste, and go out as files.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QUrl>

#include "location/formats/kfr.hpp"
#include "location/formats/location_text.hpp"
#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/text/number_text.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

class FilesFixture : public WindowFixture {
  public:
    // The desktop's own dialogs cannot be reached from here.
    FilesFixture() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    QString path(const char* name) { return folder_.filePath(QLatin1String(name)); }

    QString written(const char* name, const std::string& text) {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("no file");
        file.write(text.data(), static_cast<qint64>(text.size()));
        return path(name);
    }
    std::string content(const char* name) {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly)) return "no such file";
        return file.readAll().toStdString();
    }

    Qt::DropAction drop_file(const QString& path,
                             Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        return drop(data, modifiers);
    }
    void paste(const std::string& text) {
        QApplication::clipboard()->setText(QString::fromStdString(text));
        key(Qt::Key_V, Qt::ControlModifier);
    }

    /// The dialog for saving, opened by its key.
    QFileDialog& save_dialog() {
        key(Qt::Key_S, Qt::ControlModifier);
        auto* dialog = find<QFileDialog>("save_location");
        if (!QTest::qWaitForWindowExposed(dialog)) throw std::runtime_error("no dialog");
        dialog->setDirectory(folder_.path());
        return *dialog;
    }
    void save_as(const QString& name, const QString& filter = {}) {
        QFileDialog& dialog = save_dialog();
        if (!filter.isEmpty()) {
            auto* types = dialog.findChild<QComboBox*>(QStringLiteral("fileTypeCombo"));
            types->setCurrentIndex(types->findText(filter, Qt::MatchContains));
            Q_EMIT types->textActivated(types->currentText());
            Q_EMIT types->activated(types->currentIndex());
        }
        auto* line = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        line->setText(name);
        QTest::keyClick(line, Qt::Key_Return);
        wait_until([this] {
            return window().findChild<QFileDialog*>(QStringLiteral("save_location")) == nullptr;
        });
        QApplication::setActiveWindow(&window());
        canvas().setFocus();
    }

    QString told() { return window().statusBar()->currentMessage(); }

  private:
    QTemporaryDir folder_;
};

Location ship() {
    Location location = hadal::home(formula_named("burning-ship"));
    location.centre = {"-1.76250000000000000000000000000000000001", "-2.8e-2"};
    location.zoom = "28.0";
    location.rotation = 30;
    location.iterations = 700;
    return location;
}

}  // namespace

TEST_CASE("a kfr comes in by drop and by paste", "[location files]") {
    FilesFixture it;
    const Location home = it.location();
    CHECK(it.drop_file(it.written("ship.kfr", to_kfr(ship()))));
    CHECK(it.location() == ship());
    it.navigator().undo();
    CHECK(it.location() == home);

    it.paste(to_kfr(ship()));
    CHECK(it.location() == ship());
    it.navigator().undo();
    CHECK(it.location() == home);

    // Without line ends of Windows, and as text that is dragged from an editor.
    QString text = QString::fromStdString(to_kfr(ship()));
    text.remove(u'\r');
    QMimeData data;
    data.setText(text);
    CHECK(it.drop(data));
    CHECK(it.location() == ship());
    CHECK(it.settle());
}

TEST_CASE("what is dropped stays where it came from", "[location files]") {
    FilesFixture it;
    const QString path = it.written("ship.kfr", to_kfr(ship()));
    CHECK(it.drop_file(path, Qt::ShiftModifier) == Qt::CopyAction);
    CHECK(it.location() == ship());
}

TEST_CASE("a drop of addresses without any address is told", "[location files]") {
    FilesFixture it;
    const Location home = it.location();
    QMimeData none;
    none.setData(QStringLiteral("text/uri-list"), QByteArray());
    REQUIRE(none.hasUrls());
    REQUIRE(none.urls().isEmpty());
    it.drop(none);
    CHECK(it.message().contains(QStringLiteral("neither a file nor a text")));
    CHECK(it.location() == home);

    // The first that is a file counts, wherever it is in the list.
    QMimeData second;
    second.setUrls({QUrl(QStringLiteral("https://example.org/a.kfr")),
                    QUrl::fromLocalFile(it.written("ship.kfr", to_kfr(ship())))});
    it.drop(second);
    CHECK(it.location() == ship());
    CHECK(it.message().isEmpty());
}

TEST_CASE("of several files the first that can be read is gone to, and the others told of",
          "[location files]") {
    FilesFixture it;
    const Location home = it.location();
    const QString good = it.written("ship.kfr", to_kfr(ship()));
    const QString other = it.written("other.toml", "zoom = 7\nre = -1\n");
    const QString bad = it.written("bad.kfr", "Re: 1\r\nIm: 2\r\nZoom: -1\r\nIterations: 9\r\n");
    const QString noise = it.written("noise.txt", "from: nobody\n");
    const auto urls_of = [](const QStringList& paths) {
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        return urls;
    };
    const auto drop = [&](const QStringList& paths) {
        it.navigator().go_to(home);
        QMimeData data;
        data.setUrls(urls_of(paths));
        it.drop(data);
        INFO(it.message().toStdString());
    };
    drop({good, other, bad});
    CHECK(it.location() == ship());
    CHECK(it.message().contains(QStringLiteral("files left: 2")));
    CHECK_FALSE(it.message().contains(QStringLiteral("bad.kfr")));
    drop({good, other});
    CHECK(it.message().contains(QStringLiteral("files left: 1")));
    drop({good});
    CHECK(it.message().isEmpty());

    drop({bad, good});
    CHECK(it.location() == ship());
    CHECK(it.message().contains(QStringLiteral("bad.kfr: Zoom ")));
    CHECK_FALSE(it.message().contains(QStringLiteral("files left")));
    drop({bad, noise, good, other});
    CHECK(it.location() == ship());
    CHECK(it.message().contains(QStringLiteral("bad.kfr, noise.txt")));
    CHECK(it.message().contains(QStringLiteral("files left: 1")));
    drop({noise, bad});
    CHECK(it.location() == home);
    CHECK(it.message().contains(QStringLiteral("noise.txt, bad.kfr")));
    CHECK_FALSE(it.message().contains(QStringLiteral("files left")));

    it.navigator().go_to(home);
    auto* copied = new QMimeData;
    copied->setUrls(urls_of({noise, good, other}));
    QApplication::clipboard()->setMimeData(copied);
    it.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(it.location() == ship());
    CHECK(it.message().contains(QStringLiteral("noise.txt is no location")));
    CHECK(it.message().contains(QStringLiteral("files left: 1")));
}

TEST_CASE("the program can be started with a file", "[location files]") {
    FilesFixture it;
    const Location home = it.location();
    MainWindow window;
    const Navigator& navigator = window.session().navigator();
    window.open_file(it.written("ship.kfr", to_kfr(ship())));
    CHECK(navigator.location() == ship());
    window.session().navigator().undo();
    CHECK(navigator.location() == home);

    window.open_file(it.written("bad.kfr", "Re: 1\r\nIm: 2\r\nZoom: -1\r\nIterations: 9\r\n"));
    CHECK(navigator.location() == home);
    CHECK(WindowFixture::message_in(window).contains(QStringLiteral("bad.kfr: Zoom ")));
}

TEST_CASE("a file that was copied in a file manager is pasted", "[location files]") {
    FilesFixture it;
    auto* copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(it.written("ship.kfr", to_kfr(ship())))});
    QApplication::clipboard()->setMimeData(copied);
    it.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(it.location() == ship());

    auto* picture = new QMimeData;
    picture->setImageData(QImage(8, 8, QImage::Format_RGB32));
    QApplication::clipboard()->setMimeData(picture);
    it.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(it.message().contains(QStringLiteral("neither a text nor a file")));
    CHECK(it.location() == ship());
}

TEST_CASE("a point that is pasted comes to the middle, whatever else is", "[location files]") {
    FilesFixture it;
    it.navigator().go_to(ship(), true);
    REQUIRE(it.navigator().auto_limit());
    for (const char* text : {"-1.75, -0.03", "-1.75 - 0.03 i", "Im: -0.03 Re: -1.75"}) {
        INFO(text);
        it.navigator().go_to(ship(), true);
        it.paste(text);
        Location expected = ship();
        expected.centre = {"-1.75", "-0.03"};
        CHECK(it.location() == expected);
        CHECK(it.navigator().auto_limit());
    }
    it.navigator().undo();
    CHECK(it.location() == ship());

    // What the menu over the picture copies.
    QApplication::clipboard()->setText(complex_text({"-1.75", "-0.03"}));
    it.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(it.location().centre == PointText{"-1.75", "-0.03"});
}

TEST_CASE("a place whose numbers are pasted by name gets the limit it suits", "[location files]") {
    FilesFixture it;
    it.navigator().go_to(ship());
    it.paste("Re: -0.743643887037 Im: 0.131825904205 Zoom: 1e9");
    Location expected = hadal::home(FormulaId{});
    expected.centre = {"-0.743643887037", "0.131825904205"};
    expected.zoom = "1e9";
    expected.iterations = suggested_iterations(expected);
    CHECK(it.location() == expected);
    CHECK(it.navigator().auto_limit());
    it.paste("Re: -0.743643887037 Im: 0.131825904205 Zoom: 1e9 Iterations: 777");
    CHECK(it.location().iterations == 777);
    CHECK_FALSE(it.navigator().auto_limit());

    it.paste("Re: -0.7 Im: 0.1 Zoom: -2");
    CHECK(it.message().contains(QStringLiteral("Zoom ")));
    CHECK(it.location().zoom == "1e9");
}

TEST_CASE("text that has nothing of a location is told in plain words", "[location files]") {
    FilesFixture it;
    const Location home = it.location();
    for (const char* text : {"hello there", "https://example.org/1.kfr", "{\"re\": 1}", "-0.75",
                             "-0,75 0,1", "12 34 56"}) {
        INFO(text);
        it.paste(text);
        CHECK(it.message().contains(QStringLiteral("no point such as -0.75 + 0.1 i")));
        CHECK(it.location() == home);
    }
    // Where there is something, what is wrong with it helps.
    it.paste("Re: 1\nIm: 2\nZoom: x\n");
    CHECK(it.message().contains(QStringLiteral("Iterations is missing")));
    it.paste("re = 'x'");
    CHECK(it.message().contains(QStringLiteral("re must be")));
}

TEST_CASE("the limit of a kfr stays as it is", "[location files]") {
    FilesFixture it;
    REQUIRE(it.navigator().auto_limit());
    it.drop_file(it.written("ship.kfr", to_kfr(ship())));
    CHECK_FALSE(it.navigator().auto_limit());
    REQUIRE(it.settle());
    CHECK(it.location().iterations == 700);
}

TEST_CASE("what is no location is told and changes nothing", "[location files]") {
    FilesFixture it;
    const Location home = it.location();
    const auto refuses = [&](const QString& words) {
        INFO(words.toStdString());
        INFO(it.message().toStdString());
        CHECK(it.message().contains(words));
        CHECK(it.message().size() < 250);
        CHECK(it.location() == home);
        CHECK_FALSE(it.navigator().can_undo());
    };
    const auto refuses_file = [&](const char* name, const std::string& text, const char* words) {
        it.drop_file(it.written(name, text));
        refuses(QLatin1String(words));
    };
    const auto refuses_text = [&](const char* text, const char* words) {
        it.paste(text);
        refuses(QLatin1String(words));
    };
    refuses_file("a.kfr", "Re: 1\r\nIm: 2\r\nZoom: -1\r\nIterations: 9\r\n", "a.kfr: Zoom ");
    refuses_file("b.kfr",
                 "Re: " + std::string(10'000'000, '7') + "\nIm: 0\nZoom: 1\nIterations: 1\n",
                 "b.kfr: Re ");
    refuses_file("c.toml", std::string(20'000'000, '#'), "c.toml: ");
    refuses_file("empty.toml", "", "empty.toml: location is missing");
    refuses_file("remarks.toml", "# nothing but remarks\n", "remarks.toml: location is missing");
    refuses_file("empty.txt", "", "empty.txt is no location");
    refuses_text("# nothing but remarks\n", "This text is no location");
    refuses_file("d.json", "{\"a\": 1}", "d.json is no location");
    refuses_file("e.txt", "from: nobody\n", "e.txt is no location");
    refuses_file("f.toml", "re = 1\nim = \n", "line 2");
    it.drop_file(it.path("none.kfr"));
    refuses(QStringLiteral("none.kfr"));
    it.drop_file(it.path("."));
    refuses(QStringLiteral("cannot be read"));
    refuses_text("Re: 1\nIm: 2\nZoom: 1\nIterations: 1e99\n", "Iterations");
    refuses_text("Re: 1\nIm: 2\nZoom: 1\nIterations: 1\nFractalType: 4\n", "FractalType");
}

TEST_CASE("a location is saved by the ending of its name", "[location files]") {
    FilesFixture it;
    it.navigator().go_to(ship());
    it.save_as(QStringLiteral("a.kfr"));
    CHECK(it.content("a.kfr") == to_kfr(ship()));
    CHECK(it.told().contains(QStringLiteral("a.kfr")));
    it.save_as(QStringLiteral("a.toml"));
    CHECK(it.content("a.toml") == to_text(ship()));
    it.save_as(QStringLiteral("b"));
    CHECK(it.content("b.toml") == to_text(ship()));
    it.save_as(QStringLiteral("c"), QStringLiteral("*.kfr"));
    CHECK(it.content("c.kfr") == to_kfr(ship()));
    it.navigator().home();
    it.drop_file(it.path("a.kfr"));
    CHECK(it.location() == ship());
}

TEST_CASE("a place that a kfr cannot hold is told and nothing written", "[location files]") {
    FilesFixture it;
    it.written("a.kfr", "old");
    it.navigator().go_to(hadal::home(FormulaId{}, PointText{"-0.8", "0.156"}));
    it.save_as(QStringLiteral("b.kfr"));
    CHECK(it.content("b.kfr") == "no such file");
    CHECK(it.message().contains(QStringLiteral("julia")));
    it.navigator().go_to(hadal::home(formula_named("tricorn")));
    it.save_as(QStringLiteral("c.kfr"));
    CHECK(it.content("c.kfr") == "no such file");
    CHECK(it.message().contains(QStringLiteral("tricorn")));
}
