// The frame about what an export will contain, and boxes of its shape.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

#include "poster/location_file.hpp"
#include "support/catch.hpp"
#include "support/oracle_plane.hpp"
#include "support/window_fixture.hpp"
#include "ui/commands/commands.hpp"
#include "ui/export/export_dialog.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

QAction* frame_action(WindowFixture& it, const char* name) {
    for (auto* action : it.window().findChildren<QAction*>()) {
        if (action->objectName() == QStringLiteral("frame_") + QLatin1String(name)) return action;
    }
    throw std::runtime_error(std::string("no frame ") + name);
}

/// What is seen in the row through the middle, or the column, from side to side.
std::vector<int> lightness(WindowFixture& it, bool across) {
    const QImage image = it.canvas().grab().toImage();
    std::vector<int> values;
    for (int i = 0; i < (across ? image.width() : image.height()); ++i) {
        values.push_back(
            qGray(across ? image.pixel(i, image.height() / 2) : image.pixel(image.width() / 2, i)));
    }
    return values;
}

QSize device_size(WindowFixture& it) {
    return (QSizeF(it.canvas().size()) * it.canvas().devicePixelRatioF()).toSize();
}

}  // namespace

TEST_CASE("a frame darkens what lies around its shape", "[framing]") {
    WindowFixture it({1000, 600});
    // Far out everything about the set has escaped at once: one colour but for the middle.
    it.type("zoom", QStringLiteral("0.02"));
    REQUIRE(it.settle());
    const auto plain = lightness(it, true);
    const auto plain_down = lightness(it, false);
    frame_action(it, "1:1")->trigger();
    const auto framed_across = lightness(it, true);
    const auto framed_down = lightness(it, false);
    const int width = int(plain.size());
    const int height = int(plain_down.size());
    REQUIRE(width > height);
    const int edge = (width - height) / 2;
    CHECK(framed_across[std::size_t(edge / 2)] < plain[std::size_t(edge / 2)] * 2 / 3);
    CHECK(framed_across[std::size_t(width - edge / 2)] <
          plain[std::size_t(width - edge / 2)] * 2 / 3);
    CHECK(framed_across[std::size_t(edge + 20)] == plain[std::size_t(edge + 20)]);
    CHECK(framed_down[5] == plain_down[5]);
    frame_action(it, "window")->trigger();
    CHECK(lightness(it, true) == plain);
}

TEST_CASE("one frame is chosen at a time, and it is there in the next session", "[framing]") {
    {
        WindowFixture it;
        CHECK(frame_action(it, "window")->isChecked());
        frame_action(it, "16:9")->trigger();
        CHECK(frame_action(it, "16:9")->isChecked());
        CHECK_FALSE(frame_action(it, "window")->isChecked());
        it.window().close();
    }
    WindowFixture again({900, 560}, Start::remembering);
    CHECK(frame_action(again, "16:9")->isChecked());
    const QSizeF frame = again.session().framing().frame_in({900, 900});
    CHECK(frame.width() == Approx(900));
    CHECK(frame.height() == Approx(506.25));
}

TEST_CASE("a box has the shape of the frame, and fills it", "[framing]") {
    const auto [name, aspect] =
        GENERATE(std::pair{"1:1", 1.0}, std::pair{"21:9", 7.0 / 3}, std::pair{"9:16", 9.0 / 16});
    CAPTURE(name);
    WindowFixture it({900, 560});
    frame_action(it, name)->trigger();
    const QPoint from(200, 180);
    const QPoint to = from + QPoint(33, 41);
    QTest::mousePress(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, from);
    it.move_held(to, Qt::ShiftModifier);
    const QRectF box = it.canvas().gestures().box().outline().boundingRect();
    CHECK(box.width() / box.height() == Approx(aspect));
    CHECK(box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(to));
    const View before = it.navigator().view();
    const double ratio = it.canvas().devicePixelRatioF();
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, to);
    // The box's corner is now the frame's.
    const View& view = it.navigator().view();
    const QSizeF frame = it.session().framing().frame_in(device_size(it));
    const double off = oracle::pixels_between(
        view, oracle::under(before, box.left() * ratio, box.top() * ratio),
        oracle::under(view, (view.width - frame.width()) / 2, (view.height - frame.height()) / 2));
    CHECK(off < 0.5);
}

TEST_CASE("a free box has any shape, and all of it comes into view", "[framing]") {
    WindowFixture it({900, 560});
    frame_action(it, "free")->trigger();
    const QPoint from(200, 180);
    const QPoint to = from + QPoint(110, 20);
    QTest::mousePress(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, from);
    it.move_held(to, Qt::ShiftModifier);
    const QRectF box = it.canvas().gestures().box().outline().boundingRect();
    CHECK(box.size() == QSizeF(220, 40));
    const View before = it.navigator().view();
    const double ratio = it.canvas().devicePixelRatioF();
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, to);
    const View& view = it.navigator().view();
    CHECK(oracle::pixels_between(view, oracle::under(before, box.left() * ratio, from.y() * ratio),
                                 oracle::under(view, 0, view.height / 2.0)) < 0.5);
}

TEST_CASE("an export contains what the frame shows", "[framing][export]") {
    WindowFixture it({900, 560});
    QTemporaryDir folder;
    frame_action(it, "2:1")->trigger();
    it.key(Qt::Key_E, Qt::ControlModifier);
    auto* dialog = it.find<ExportDialog>("export_dialog");
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    auto* shape = it.find<QComboBox>("export_shape");
    auto* width = it.find<QSpinBox>("export_width");
    auto* height = it.find<QSpinBox>("export_height");
    CHECK(shape->currentText() == QStringLiteral("2:1"));
    CHECK(std::abs(width->value() - 2 * height->value()) <= 1);
    // As large as it is shown: the picture's own pixels, unless it is cut above and below.
    CHECK(width->value() == device_size(it).width());
    width->setValue(200);
    CHECK(height->value() == 100);
    it.find<QLineEdit>("export_path")->setText(folder.filePath(QStringLiteral("a.png")));
    QTest::mouseClick(it.find<QPushButton>("export_start"), Qt::LeftButton);
    REQUIRE(wait_until([&] { return !dialog->exporting(); }));
    const Location written =
        read_location_file(folder.filePath(QStringLiteral("a.png")).toStdString(), "a.png");
    const View& view = it.navigator().view();
    const View exported{written, 200, 100};
    CHECK(oracle::pixels_between(view, oracle::under(exported, 0, 50),
                                 oracle::under(view, 0, view.height / 2.0)) < 0.01);
    CHECK(oracle::pixels_between(
              view, oracle::under(exported, 200, 0),
              oracle::under(view, view.width, view.height / 2.0 - view.width / 4.0)) < 0.01);
}

TEST_CASE("sizes and shapes of an export follow each other and are framed", "[framing][export]") {
    WindowFixture it({900, 560});
    it.key(Qt::Key_E, Qt::ControlModifier);
    auto* dialog = it.find<ExportDialog>("export_dialog");
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    auto* shape = it.find<QComboBox>("export_shape");
    auto* preset = it.find<QComboBox>("export_preset");
    auto* width = it.find<QSpinBox>("export_width");
    auto* height = it.find<QSpinBox>("export_height");
    auto* lock = it.find<QCheckBox>("export_lock");
    const auto framed_aspect = [&] {
        const QSizeF frame = it.session().framing().frame_in({1000, 1000});
        return frame.width() / frame.height();
    };
    CHECK(shape->currentIndex() == 0);
    CHECK(QSize(width->value(), height->value()) == device_size(it));
    preset->setCurrentIndex(1);
    CHECK(shape->currentText() == QStringLiteral("16:9"));
    CHECK(framed_aspect() == Approx(16.0 / 9));
    preset->setCurrentText(QStringLiteral("A0 at 300 dpi"));
    CHECK(shape->currentText().startsWith(QStringLiteral("DIN A")));
    shape->setCurrentText(QStringLiteral("1:1"));
    CHECK(width->value() == height->value());
    CHECK(framed_aspect() == Approx(1));
    CHECK(lock->isChecked());
    height->setValue(500);
    CHECK(width->value() == 500);
    shape->setCurrentText(QStringLiteral("9:16"));
    CHECK(width->value() == 500);
    CHECK(height->value() == 889);
    height->setValue(30000);
    CHECK(width->value() == 16875);
    shape->setCurrentText(QStringLiteral("1:1"));
    width->setValue(30000);
    shape->setCurrentText(QStringLiteral("9:16"));
    CHECK(height->value() == 30000);  // no side is longer
    CHECK(width->value() == 16875);
    shape->setCurrentText(QStringLiteral("Free"));
    CHECK_FALSE(lock->isChecked());
    width->setValue(123);
    CHECK(height->value() == 30000);
    CHECK(shape->currentText() == QStringLiteral("Free"));
    // The frame is gone with the dialog, and the picture is whole again.
    dialog->close();
    CHECK(it.session().framing().frame_in({640, 480}) == QSizeF(640, 480));
}

TEST_CASE("frames are found by name", "[framing][commands]") {
    WindowFixture it;
    int found = 0;
    for (const Command& command : commands_of(it.window())) {
        if (!command.action->objectName().startsWith(QStringLiteral("frame_"))) continue;
        CHECK(command.menu == QStringLiteral("Frame"));
        ++found;
    }
    CHECK(found == int(picture_shapes().size()));
}
