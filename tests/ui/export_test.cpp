// Export of PNG files, and everything that can go wrong with it.
#include <sys/resource.h>
#include <unistd.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <fstream>

#include "poster/location_file.hpp"
#include "support/catch.hpp"
#include "support/stopwatch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"
#include "ui/export/export_dialog.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

class ExportFixture : public WindowFixture {
  public:
    ExportFixture() {
        key(Qt::Key_E, Qt::ControlModifier);
        dialog_ = find<ExportDialog>("export_dialog");
        if (!QTest::qWaitForWindowExposed(dialog_)) throw std::runtime_error("no dialog");
    }

    ExportDialog& dialog() { return *dialog_; }
    QString path(const char* name) { return folder_.filePath(QLatin1String(name)); }
    QStringList files() {
        return QDir(folder_.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    void ask_for(const QString& path, QSize size, int samples = 1) {
        find<QCheckBox>("export_lock")->setChecked(false);
        find<QSpinBox>("export_width")->setValue(size.width());
        find<QSpinBox>("export_height")->setValue(size.height());
        find<QComboBox>("export_samples")->setCurrentIndex(samples - 1);
        find<QLineEdit>("export_path")->setText(path);
    }
    void start() { QTest::mouseClick(find<QPushButton>("export_start"), Qt::LeftButton); }
    bool finish() {
        return wait_until([this] { return !dialog_->exporting(); });
    }
    QString state() { return find<QLabel>("export_state")->text(); }
    QString error() { return find<QLabel>("export_error")->text(); }

    static void write(const QString& path, const char* text) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

  private:
    QTemporaryDir folder_;
    ExportDialog* dialog_;
};

}  // namespace

TEST_CASE("an exported PNG is the picture and carries its location", "[export]") {
    ExportFixture it;
    it.wheel({300, 200}, {0, 240});
    it.ask_for(it.path("a.png"), {321, 123});
    it.start();
    REQUIRE(it.finish());
    INFO(it.error().toStdString());
    CHECK(it.error().isEmpty());
    CHECK(it.files() == QStringList{QStringLiteral("a.png")});
    const QImage image = QImage(it.path("a.png")).convertToFormat(QImage::Format_RGB32);
    // The picture is wider than the window's: it is what the frame over that shows.
    const View view{framed(it.navigator().view(), 321, 123), 321, 123};
    const QImage wanted = picture_of(view, it.session().colours());
    REQUIRE(image.size() == wanted.size());
    int different = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            different += image.pixel(x, y) != wanted.pixel(x, y);
        }
    }
    CHECK(different == 0);
    std::ifstream file(it.path("a.png").toStdString(), std::ios::binary);
    CHECK(read_location(file, "a.png") == view.location);

    // An export can be opened again.
    const Location exported = it.location();
    it.navigator().home();
    CHECK(it.location() != exported);
}

TEST_CASE("samples smooth the picture, sizes up to the largest can be asked for", "[export]") {
    ExportFixture it;
    CHECK(it.find<QSpinBox>("export_width")->maximum() == 30000);
    CHECK(it.find<QSpinBox>("export_height")->maximum() == 30000);
    CHECK(it.find<QComboBox>("export_samples")->count() == 8);
    it.ask_for(it.path("s.png"), {100, 80}, 3);
    it.start();
    REQUIRE(it.finish());
    const QImage image(it.path("s.png"));
    CHECK(image.size() == QSize(100, 80));
    CHECK(image.convertToFormat(QImage::Format_RGB32) !=
          picture_of({it.location(), 100, 80}, it.session().colours()));
}

TEST_CASE("the lock keeps proportions", "[export]") {
    ExportFixture it;
    it.find<QComboBox>("export_preset")->setCurrentIndex(1);
    CHECK(it.find<QSpinBox>("export_width")->value() == 1920);
    CHECK(it.find<QSpinBox>("export_height")->value() == 1080);
    it.find<QSpinBox>("export_width")->setValue(960);
    CHECK(it.find<QSpinBox>("export_height")->value() == 540);
    it.find<QSpinBox>("export_height")->setValue(1080);
    CHECK(it.find<QSpinBox>("export_width")->value() == 1920);
    it.find<QCheckBox>("export_lock")->setChecked(false);
    it.find<QSpinBox>("export_width")->setValue(77);
    CHECK(it.find<QSpinBox>("export_height")->value() == 1080);
}

TEST_CASE("a missing folder is told", "[export]") {
    ExportFixture it;
    it.ask_for(it.path("no/such/folder/a.png"), {50, 50});
    it.start();
    REQUIRE(it.finish());
    CHECK(it.error().contains(QStringLiteral("no/such/folder")));
    CHECK(it.files().isEmpty());
}

TEST_CASE("a folder in the file's place is told", "[export]") {
    ExportFixture it;
    QDir().mkpath(it.path("a.png"));
    it.ask_for(it.path("a.png"), {50, 50});
    it.start();
    REQUIRE(it.finish());
    CHECK(it.error().contains(QStringLiteral("a.png")));
    CHECK(it.files() == QStringList{QStringLiteral("a.png")});
}

TEST_CASE("a folder that may not be written to is told, and the old file survives", "[export]") {
    ExportFixture it;
    QDir().mkpath(it.path("locked"));
    const QString path = it.path("locked/a.png");
    ExportFixture::write(path, "old");
    it.ask_for(path, {50, 50});
    const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    const auto readable = QFile::ReadOwner | QFile::ExeOwner | others;
    REQUIRE(QFile::setPermissions(it.path("."), readable | QFile::WriteOwner));
    REQUIRE(QFile::setPermissions(it.path("locked"), readable));
    // Permissions do not bind root: be nobody for as long as the export takes, in every thread.
    const uid_t user = geteuid();
    constexpr uid_t nobody = 65534;
    if (user == 0 && seteuid(nobody) != 0) {
        WARN("skipped: root that may not become another user");
        return;
    }
    it.start();
    const bool finished = it.finish();
    REQUIRE(seteuid(user) == 0);
    REQUIRE(finished);
    INFO(it.error().toStdString());
    CHECK(it.error().contains(QStringLiteral("locked/a.png cannot be written")));
    CHECK(it.error().contains(QStringLiteral("ermission denied")));
    CHECK(ExportFixture::read(path) == "old");
    REQUIRE(QFile::setPermissions(it.path("locked"), readable | QFile::WriteOwner));
    CHECK(QDir(it.path("locked")).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{QStringLiteral("a.png")});
}

TEST_CASE("a disk that is full is told, and the old file survives", "[export]") {
    ExportFixture it;
    ExportFixture::write(it.path("a.png"), "old");
    it.ask_for(it.path("a.png"), {800, 800});
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 20000;
    setrlimit(RLIMIT_FSIZE, &small);
    it.start();
    const bool finished = it.finish();
    setrlimit(RLIMIT_FSIZE, &before);
    REQUIRE(finished);
    CHECK_FALSE(it.error().isEmpty());
    CHECK(ExportFixture::read(it.path("a.png")) == "old");
    CHECK(it.files() == QStringList{QStringLiteral("a.png")});
}

TEST_CASE("an existing file is announced and replaced whole", "[export]") {
    ExportFixture it;
    ExportFixture::write(it.path("a.png"), "old");
    it.ask_for(it.path("a.png"), {60, 60});
    it.start();
    REQUIRE(it.finish());
    CHECK(QImage(it.path("a.png")).size() == QSize(60, 60));
}

TEST_CASE("a cancelled export ends soon and leaves no file", "[export]") {
    ExportFixture it;
    it.go_where_it_takes_for_ever();
    it.session().controller().stop();
    it.ask_for(it.path("a.png"), {3000, 2000}, 4);
    it.start();
    CHECK(it.dialog().exporting());
    QTest::qWait(100);
    const Stopwatch watch;
    QTest::mouseClick(it.find<QPushButton>("export_close"), Qt::LeftButton);
    CHECK(it.dialog().isVisible());
    REQUIRE(it.finish());
    CHECK(watch.busy_ms() < 1000);
    CHECK(it.error().isEmpty());
    CHECK(it.state().contains(QStringLiteral("ancelled")));
    CHECK(it.files().isEmpty());
}

TEST_CASE("closing the window during an export ends it and leaves no file", "[export]") {
    ExportFixture it;
    it.go_where_it_takes_for_ever();
    it.ask_for(it.path("a.png"), {3000, 2000});
    it.start();
    QTest::qWait(50);
    const Stopwatch watch;
    it.close();
    CHECK(watch.busy_ms() < 1000);
    CHECK(it.files().isEmpty());
}

TEST_CASE("the time left is told", "[export]") {
    ExportFixture it;
    it.ask_for(it.path("a.png"), {4000, 3000}, 3);
    it.start();
    CHECK(wait_until([&] { return it.state().contains(QStringLiteral("left")); }));
    it.dialog().reject();
    CHECK(it.finish());
}
