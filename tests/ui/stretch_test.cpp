// A picture that is stretched along a direction, through the window.
#include <QAction>
#include <QLineEdit>
#include <cmath>

#include "location/formats/location_text.hpp"
#include "number/long/big_float.hpp"
#include "support/catch.hpp"
#include "support/oracle_plane.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

QString field(WindowFixture& it, const char* name) {
    return it.find<QLineEdit>(name)->text();
}

void stretch(WindowFixture& it, const char* factor, const char* degrees) {
    it.type("stretch", QString::fromLatin1(factor));
    it.type("stretch_angle", QString::fromLatin1(degrees));
}

}  // namespace

TEST_CASE("the fields stretch the picture about its middle, and Upright undoes it", "[stretch]") {
    WindowFixture it;
    const Location before = it.location();
    stretch(it, "1.75", "-30");
    CHECK(it.location().stretch == 1.75);
    CHECK(it.location().stretch_angle == -30);
    CHECK(it.location().centre == before.centre);
    REQUIRE(it.settle());
    CHECK(it.canvas().pictures().newest()->image.convertToFormat(QImage::Format_RGB32) ==
          picture_of(it.navigator().view(), it.session().colours()));
    // The text on the clipboard leads there again.
    const std::string text = to_text(it.location());
    it.canvas().setFocus();
    it.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(it.location() == before);
    CHECK(field(it, "stretch") == QStringLiteral("1"));
    CHECK(field(it, "stretch_angle") == QStringLiteral("0"));
    it.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(to_text(it.location()) == text);
    CHECK(field(it, "stretch") == QStringLiteral("1.75"));
}

TEST_CASE("a stretch that makes no sense is told at its field", "[stretch]") {
    WindowFixture it;
    const Location before = it.location();
    for (const char* text : {"0", "-2", "1e4", "nan", "wide", ""}) {
        INFO(text);
        it.type("stretch", QString::fromLatin1(text));
        CHECK(it.location() == before);
    }
}

TEST_CASE("gestures keep the point under the cursor where the picture is stretched",
          "[stretch][gestures]") {
    const auto [zoom, factor, degrees, rotation] =
        GENERATE(std::tuple{"1.6", "2", "0", "0"}, std::tuple{"1e5", "0.4", "25", "70"},
                 std::tuple{"1e300", "3", "-50", "-20"});
    CAPTURE(zoom, factor, degrees, rotation);
    WindowFixture it;
    it.type("centre_re", QStringLiteral("-1.9"));
    it.type("centre_im", QStringLiteral("0.0003"));
    it.type("zoom", QString::fromLatin1(zoom));
    it.type("rotation", QString::fromLatin1(rotation));
    stretch(it, factor, degrees);
    it.canvas().setFocus();
    const QPointF where(301, 177);
    const QPointF pixel = it.canvas().to_pixels(where);
    const auto stays = [&](const View& before, QPointF from, QPointF to) {
        const View& now = it.navigator().view();
        return oracle::pixels_between(now, oracle::under(before, from.x(), from.y()),
                                      oracle::under(now, to.x(), to.y())) < 1e-3;
    };
    View before = it.navigator().view();
    it.wheel(where, {0, 240});
    CHECK(it.location().zoom != before.location.zoom);
    CHECK(stays(before, pixel, pixel));
    before = it.navigator().view();
    QTest::mouseDClick(&it.canvas(), Qt::LeftButton, {}, where.toPoint());
    const QPointF middle(std::floor(pixel.x()) + 0.5, std::floor(pixel.y()) + 0.5);
    CHECK(stays(before, middle, middle));
    before = it.navigator().view();
    const QPoint way(40, -26);
    it.drag(where.toPoint(), where.toPoint() + way);
    CHECK(stays(before, pixel, pixel + it.canvas().to_pixels(way)));
    // A box's middle goes to the middle, its upper edge to the upper one.
    before = it.navigator().view();
    QTest::mousePress(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier, where.toPoint());
    it.move_held(where.toPoint() + QPoint(10, 60), Qt::ShiftModifier);
    const QRectF box = it.canvas().gestures().box().outline().boundingRect();
    QTest::mouseRelease(&it.canvas(), Qt::LeftButton, Qt::ShiftModifier,
                        where.toPoint() + QPoint(10, 60));
    const View& now = it.navigator().view();
    CHECK(stays(before, it.canvas().to_pixels(box.center()), {now.width / 2.0, now.height / 2.0}));
    // At fractional scales the canvas need not end with a whole pixel.
    const double ratio = it.canvas().devicePixelRatioF();
    if (ratio == std::round(ratio))
        CHECK(stays(before, it.canvas().to_pixels({box.center().x(), box.top()}),
                    {now.width / 2.0, 0}));
    CHECK(it.location().stretch == BigFloat::from_text(factor, "factor").to_double());
}

TEST_CASE("a stretched picture that is moved takes its pixels along", "[stretch]") {
    WindowFixture it;
    stretch(it, "1.5", "20");
    it.canvas().setFocus();
    REQUIRE(it.settle());
    it.drag({300, 200}, {350, 170});
    REQUIRE(it.settle());
    CHECK(it.session().controller().meter().reused > 0);
    CHECK(it.canvas().pictures().newest()->image.convertToFormat(QImage::Format_RGB32) ==
          picture_of(it.navigator().view(), it.session().colours()));
}
