// The settings dialog, and settings files that are broken or cannot be written.
#include "ui/settings/preferences.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <cstring>

#include "poster/poster.hpp"
#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/settings/settings_dialog.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

SettingsDialog& open_settings(WindowFixture& it) {
    QApplication::setActiveWindow(&it.window());
    it.canvas().setFocus();
    it.key(Qt::Key_Comma, Qt::ControlModifier);
    REQUIRE(wait_until([&] {
        auto* dialog = it.window().findChild<SettingsDialog*>();
        return dialog && dialog->isVisible();
    }));
    return *it.window().findChild<SettingsDialog*>();
}

/// What the render of another view tells of itself.
RenderStatistics next_statistics(WindowFixture& it) {
    std::optional<RenderStatistics> told;
    const auto connection =
        QObject::connect(&it.session().controller(), &RenderController::finished,
                         [&](const RenderStatistics& statistics) { told = statistics; });
    it.navigator().zoom_centre(1.25);
    REQUIRE(wait_until([&] { return told.has_value(); }));
    QObject::disconnect(connection);
    return *told;
}

void pick(WindowFixture& it, const char* box, const QVariant& value) {
    auto* combo = it.find<QComboBox>(box);
    REQUIRE(combo->findData(value) >= 0);
    combo->setCurrentIndex(combo->findData(value));
}

bool is_dark(const QWidget& widget) {
    return widget.palette().color(QPalette::Window).lightness() < 128;
}

}  // namespace

TEST_CASE("threads and instruction set of the settings are those that run", "[preferences]") {
    WindowFixture it;
    open_settings(it);
    it.find<QSpinBox>("preferences_threads")->setValue(1);
    pick(it, "preferences_isa", int(available_isas().front()));
    const RenderStatistics one = next_statistics(it);
    CHECK(one.threads == 1);
    CHECK(one.isa == available_isas().front());
    it.find<QPushButton>("preferences_reset")->click();
    CHECK(it.find<QSpinBox>("preferences_threads")->value() == 0);
    CHECK(next_statistics(it).isa == resolve(Isa::automatic));
}

TEST_CASE("Enter after a number in the settings takes the number, and resets nothing",
          "[preferences]") {
    WindowFixture it;
    SettingsDialog& dialog = open_settings(it);
    it.find<QCheckBox>("preferences_wheel")->setChecked(true);
    auto* threads = it.find<QSpinBox>("preferences_threads");
    threads->setFocus();
    threads->selectAll();
    QTest::keyClicks(threads, QStringLiteral("3"));
    QTest::keyClick(threads, Qt::Key_Return);
    CHECK(threads->value() == 3);
    CHECK(it.find<QCheckBox>("preferences_wheel")->isChecked());
    CHECK(dialog.isVisible());
}

TEST_CASE("the wheel can be turned round", "[preferences]") {
    WindowFixture it;
    open_settings(it);
    it.find<QCheckBox>("preferences_wheel")->setChecked(true);
    const double before = std::stod(it.location().zoom);
    it.wheel({100, 100}, {0, 120});
    CHECK(wait_until([&] { return std::stod(it.location().zoom) < before; }));
}

TEST_CASE("the theme is dark, light or that of the system", "[preferences]") {
    WindowFixture it;
    open_settings(it);
    pick(it, "preferences_theme", int(Theme::dark));
    CHECK(wait_until([&] { return is_dark(it.window()); }, 3000));
    CHECK(is_dark(*it.find<QComboBox>("palette")));
    pick(it, "preferences_theme", int(Theme::light));
    CHECK(wait_until([&] { return !is_dark(it.window()); }, 3000));
    pick(it, "preferences_theme", int(Theme::system));
    CHECK(wait_until([&] { return !is_dark(it.window()); }, 3000));
}

TEST_CASE("at rest the picture is that of so many samples", "[preferences]") {
    WindowFixture it;
    open_settings(it);
    pick(it, "preferences_samples", 2);
    const View view = it.navigator().view();
    QImage truth(view.width, view.height, QImage::Format_RGB888);
    Poster poster;
    poster.request = {view.location, view.width, view.height};
    poster.samples = 2;
    poster.shading = shading_of(it.session().colours(), view.location.iterations);
    PosterSinks sinks;
    sinks.picture = [&, y = 0](std::span<const uint8_t> row) mutable {
        std::memcpy(truth.scanLine(y++), row.data(), row.size());
    };
    render_poster(poster, sinks);
    truth = truth.convertToFormat(QImage::Format_RGB32);
    CHECK(wait_until([&] { return it.canvas().pictures().newest()->image == truth; }));
    // Whatever moves it starts anew.
    it.wheel({100, 100}, {0, 120});
    CHECK(it.settle());
}

TEST_CASE("settings are there in the next session, and reset", "[preferences]") {
    Preferences chosen;
    chosen.threads = 1;
    chosen.reference_mib = 128;
    chosen.picture_mib = 256;
    chosen.wheel_reversed = true;
    chosen.reduced_motion = true;
    {
        WindowFixture it;
        open_settings(it);
        it.find<QSpinBox>("preferences_threads")->setValue(1);
        it.find<QSpinBox>("preferences_reference")->setValue(128);
        it.find<QSpinBox>("preferences_pictures")->setValue(256);
        it.find<QCheckBox>("preferences_wheel")->setChecked(true);
        it.find<QCheckBox>("preferences_still")->setChecked(true);
    }
    CHECK(restored_preferences() == chosen);
    WindowFixture it({900, 560}, Start::remembering);
    open_settings(it);
    CHECK(it.find<QCheckBox>("preferences_wheel")->isChecked());
    it.find<QPushButton>("preferences_reset")->click();
    CHECK(restored_preferences() == Preferences{});
}

TEST_CASE("preferences that make no sense are as Hadal comes", "[preferences]") {
    forget_everything();
    const QVariant nonsense =
        GENERATE(QVariant(QStringLiteral("nonsense")), QVariant(-7), QVariant(1e300),
                 QVariant(QByteArray(20, '\xff')), QVariant(QStringList{QStringLiteral("a")}));
    for (const char* key : {"threads", "instruction_set", "reference_mib", "picture_mib",
                            "resting_samples", "wheel_reversed", "reduced_motion", "theme"}) {
        QSettings().setValue(QStringLiteral("preferences/") + QLatin1String(key), nonsense);
    }
    CHECK(restored_preferences() == Preferences{});
    forget_everything();
}

TEST_CASE("the last view and the window are saved while one goes on", "[preferences]") {
    WindowFixture it;
    it.navigator().zoom_centre(64);
    it.window().resize(811, 611);
    const QString zoom = QString::fromStdString(it.location().zoom);
    // Read as another program would, or Hadal after a crash.
    CHECK(wait_until([&] {
        QFile file(QSettings().fileName());
        if (!file.open(QIODevice::ReadOnly)) return false;
        const QByteArray text = file.readAll();
        return text.contains(zoom.toUtf8()) && text.contains("geometry");
    }));
}

TEST_CASE("a broken settings file is put aside and told of", "[preferences]") {
    forget_everything();
    const QString path = QSettings().fileName();
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[view\nlocation=\"\nthis is no settings file\n");
    file.close();
    WindowFixture it({900, 560}, Start::remembering);
    CHECK(it.settled());
    CHECK(it.find<QLabel>("message_text")->isVisible());
    CHECK(it.find<QLabel>("message_text")->text().contains(QStringLiteral(".broken")));
    QFile::remove(path + QStringLiteral(".broken"));
}

TEST_CASE("settings that cannot be written are told of once, and nothing is lost",
          "[preferences]") {
    forget_everything();
    const QString path = QSettings().fileName();
    QFile::remove(path);
    REQUIRE(QDir().mkpath(path));  // a folder where the file should be
    {
        WindowFixture it({900, 560}, Start::remembering);
        auto* text = it.find<QLabel>("message_text");
        it.navigator().zoom_centre(2);
        CHECK(wait_until([&] { return text->isVisible(); }));
        CHECK(text->text().contains(path));
        it.find<QWidget>("message_strip")->hide();
        it.navigator().zoom_centre(2);
        QTest::qWait(1500);
        CHECK_FALSE(text->isVisible());
        CHECK(it.settle());
    }
    QDir().rmdir(path);
    forget_everything();
}
