// File, Open location; locations dropped on the window; the list of keys.
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>

#include "location/formats/location_text.hpp"
#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/export/export_dialog.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

Location julia() {
    Location location = hadal::home(FormulaId{}, PointText{"-0.8", "0.156"});
    location.centre = {"0.125", "-0.25"};
    location.zoom = "3";
    location.iterations = 900;
    return location;
}

class OpeningFixture : public WindowFixture {
  public:
    // The desktop's own dialogs cannot be reached from here.
    OpeningFixture() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    QString written(const char* name, const QByteArray& bytes) {
        const QString path = folder_.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("no file");
        file.write(bytes);
        return path;
    }

    /// A picture of the place, by the window's own export.
    QString exported(const Location& place) {
        navigator().go_to(place);
        key(Qt::Key_E, Qt::ControlModifier);
        auto* dialog = find<ExportDialog>("export_dialog");
        const QString path = folder_.filePath(QStringLiteral("place.png"));
        find<QLineEdit>("export_path")->setText(path);
        QTest::mouseClick(find<QWidget>("export_start"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return !dialog->exporting(); }));
        dialog->close();
        take_the_keys();
        navigator().home();
        return path;
    }

    /// Ctrl+O, the path typed, and Enter; or Esc when there is no path.
    void open(const QString& path) {
        bool asked = false;
        QTimer hand;
        QObject::connect(&hand, &QTimer::timeout, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible()) return;
            hand.stop();
            asked = true;
            if (path.isEmpty()) return dialog->reject();
            auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            line->setText(path);
            QTest::keyClick(line, Qt::Key_Return);
        });
        hand.start(10);
        key(Qt::Key_O, Qt::ControlModifier);  // returns when the dialog is closed
        CHECK(asked);
        take_the_keys();
    }
    /// As the desktop does when a dialog is closed.
    void take_the_keys() {
        QApplication::setActiveWindow(&window());
        canvas().setFocus();
    }

  private:
    QTemporaryDir folder_;
};

}  // namespace

TEST_CASE("a location is opened from its text and from an exported picture", "[opening]") {
    OpeningFixture it;
    const Location home = it.location();
    it.open(it.written("place.toml", QByteArray::fromStdString(to_text(julia()))));
    CHECK(it.location() == julia());
    it.navigator().undo();
    REQUIRE(it.location() == home);

    const QString picture = it.exported(julia());
    REQUIRE(it.location() != julia());
    it.open(picture);
    CHECK(it.location() == julia());
    CHECK(it.settle());
}

TEST_CASE("closing the question opens nothing", "[opening]") {
    OpeningFixture it;
    const Location home = it.location();
    it.open({});
    CHECK(it.location() == home);
    CHECK_FALSE(it.navigator().can_undo());
}

TEST_CASE("a file that is no location is told by its name", "[opening]") {
    OpeningFixture it;
    const Location home = it.location();
    it.open(it.written("poem.toml", "the sea, the sea\n"));
    CHECK(it.message().contains(QStringLiteral("poem.toml")));
    CHECK(it.location() == home);
    CHECK_FALSE(it.navigator().can_undo());
}

TEST_CASE("a picture and text that are dropped are gone to", "[opening]") {
    OpeningFixture it;
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(it.exported(julia()))});
    CHECK(it.drop(file));
    CHECK(it.location() == julia());

    it.navigator().home();
    QMimeData text;
    text.setText(QString::fromStdString(to_text(julia())));
    CHECK(it.drop(text));
    CHECK(it.location() == julia());

    QMimeData neither;
    neither.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
    neither.setData(QStringLiteral("application/octet-stream"), "x");
    const Location before = it.location();
    it.drop(neither);
    CHECK(it.location() == before);
}

TEST_CASE("F1 lists the keys, and Esc closes the list", "[opening]") {
    OpeningFixture it;
    it.key(Qt::Key_F1);
    QPointer<QDialog> box = it.find<QDialog>("controls_dialog");
    REQUIRE(QTest::qWaitForWindowExposed(box));
    const auto* browser = it.find<QTextBrowser>("controls_text");
    const QString text = browser->toPlainText();
    for (const char* key : {"Wheel", "Shift and drag", "Ctrl+Z", "Ctrl+E", "Ctrl+O", "F11", "Home"})
        CHECK(text.contains(QLatin1String(key)));
    // All of it can be reached, however small the screen.
    const QSize screen = it.window().screen()->availableSize();
    CHECK(box->width() < screen.width());
    CHECK(box->height() < screen.height());
    CHECK(browser->viewport()->height() > screen.height() / 2);
    CHECK(browser->viewport()->width() >= browser->document()->idealWidth());
    auto* close = box->findChild<QPushButton*>();
    REQUIRE(close);
    CHECK(box->rect().contains(QRect(close->mapTo(box.data(), QPoint()), close->size())));
    QTest::keyClick(box, Qt::Key_Escape);
    CHECK(wait_until([&] { return !box || !box->isVisible(); }));
    // The window has the keys again.
    it.wheel(it.middle(), {0, 120});
    CHECK(it.navigator().can_undo());
}
