// The status bar, the Stop button, and the clipboard.
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QRegularExpression>
#include <QStatusBar>
#include <QToolButton>

#include "location/formats/location_text.hpp"
#include "support/catch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"
#include "ui/text/number_text.hpp"
#include "ui/work/share_bar.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

TEST_CASE("a zoom is told in few digits at any depth", "[status]") {
    const auto check = [](const char* zoom, const char* shown) {
        INFO(zoom);
        CHECK(short_number(zoom).toStdString() == shown);
    };
    check("1.6", "1.6");
    check("0.0025", "0.0025");
    check("123456.7", "123457");
    check("12345678", "12350000");
    check("100000000000000", "1e14");
    check("1.23456E20", "1.235e20");
    check("2.0831e45", "2.083e45");
    check("1e400", "1e400");
    check("1.5e-9", "1.5e-9");
}

TEST_CASE("the status bar tells point and count under the cursor", "[status]") {
    WindowFixture it;
    REQUIRE(it.settle());
    auto* position = it.find<QLabel>("status_position");
    auto* count = it.find<QLabel>("status_count");
    int told = 0;
    for (int y = 13; y < it.canvas().height(); y += 61) {
        for (int x = 7; x < it.canvas().width(); x += 83) {
            it.hover({x, y});
            const QPointF pixel = it.canvas().to_pixels(QPointF(x, y));
            const auto at = point_under(it.navigator().view(), pixel.x(), pixel.y());
            const QRegularExpression form(
                QStringLiteral("^(-?[0-9.e-]+) ([+\u2212]) ([0-9.e-]+) i$"));
            const auto match = form.match(position->text());
            INFO(position->text().toStdString());
            REQUIRE(match.hasMatch());
            CHECK(match.captured(1).toDouble() == Approx(double(at.real())).margin(1e-4));
            const double sign = match.captured(2) == QStringLiteral("+") ? 1 : -1;
            CHECK(sign * match.captured(3).toDouble() == Approx(double(at.imag())).margin(1e-4));

            const auto centre = point_under(it.navigator().view(), std::floor(pixel.x()) + 0.5L,
                                            std::floor(pixel.y()) + 0.5L);
            const int64_t n = mandelbrot_count({double(centre.real()), double(centre.imag())},
                                               it.location().iterations, it.location().radius);
            INFO(x << ", " << y << ": " << count->text().toStdString());
            if (n < 0) {
                CHECK(count->text() == QStringLiteral("inside"));
            } else {
                CHECK(count->text() == QStringLiteral("n = ") + QLocale().toString(qlonglong(n)));
            }
            ++told;
        }
    }
    CHECK(told > 20);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&it.canvas(), &leave);
    CHECK(position->text().isEmpty());
}

TEST_CASE("the status bar tells zoom and time", "[status]") {
    WindowFixture it;
    it.type("zoom", QStringLiteral("1234.5"));
    CHECK(it.find<QLabel>("status_zoom")->text().contains(QStringLiteral("1234.5")));
    REQUIRE(it.settle());
    CHECK(it.find<QLabel>("status_time")
              ->text()
              .contains(QRegularExpression("[0-9]+(\\.[0-9])? m?s")));
}

TEST_CASE("whatever the status bar says, the picture keeps its size", "[status]") {
    WindowFixture it({560, 400});
    const View before = it.navigator().view();
    const int least = it.window().minimumSizeHint().width();
    QObject::connect(&it.navigator(), &Navigator::changed, [&] {
        CHECK(it.navigator().view().width == before.width);
        CHECK(it.navigator().view().height == before.height);
    });
    for (const char* words : {"short",
                              "so many words that they have room in no window that is "
                              "as narrow as this one, whatever its letters"}) {
        for (const char* label : {"count", "zoom", "arithmetic", "time"}) {
            const QString name = QStringLiteral("status_%1").arg(QLatin1String(label));
            auto* shown = it.find<QLabel>(name.toLatin1().constData());
            shown->setText(QLatin1String(words));
            shown->show();
            QTest::qWait(1);  // the window lays itself out
        }
    }
    CHECK(it.window().minimumSizeHint().width() == least);
    for (const char* zoom : {"1.2345678e18", "1.2345678e300"}) {
        Location needle = it.location();
        needle.centre = {"-2", "0"};
        needle.zoom = zoom;
        needle.iterations = 1000;
        it.navigator().go_to(needle);
        it.hover(it.middle());
        REQUIRE(it.settle());
    }
    CHECK(it.navigator().view().width == before.width);
}

TEST_CASE("the Stop button ends a render at once and keeps what there is", "[status]") {
    WindowFixture it;
    auto* stop = it.find<QToolButton>("status_stop");
    auto* time = it.find<QLabel>("status_time");
    CHECK_FALSE(stop->isEnabled());
    for (const bool by_key : {false, true}) {
        it.go_where_it_is_slow();
        it.session().render_again();
        CHECK(stop->isEnabled());
        REQUIRE(wait_until([&] {
            return it.canvas().pictures().newest()->serial ==
                   it.session().controller().newest_serial();
        }));
        CHECK(time->text() == QStringLiteral("rendering"));
        if (by_key) {
            it.canvas().setFocus();
            it.key(Qt::Key_Escape);
        } else {
            QTest::mouseClick(stop, Qt::LeftButton);
        }
        CHECK_FALSE(it.session().controller().busy());
        CHECK_FALSE(stop->isEnabled());
        CHECK(time->text() == QStringLiteral("stopped"));
        CHECK(it.canvas().pictures().newest());
    }
    // What follows is rendered as ever.
    it.navigator().set_julia(false);
    CHECK(it.settle());
}

TEST_CASE("progress is told while a picture takes its time", "[status]") {
    WindowFixture it;
    Location slow = it.location();
    slow.centre = {"-0.7436", "0.1318"};
    slow.zoom = "2000";
    slow.iterations = 300000;
    int greatest = 0;
    auto* bar = it.find<QProgressBar>("status_progress");
    QObject::connect(bar, &QProgressBar::valueChanged,
                     [&](int value) { greatest = std::max(greatest, value); });
    it.navigator().go_to(slow);
    REQUIRE(it.settle());
    CHECK(greatest > 0);
    CHECK(bar->value() == 0);
}

TEST_CASE("a bar moves to and fro as long as work tells no share", "[status]") {
    ShareBar bar("bar", QStringLiteral("Bar"));
    CHECK_FALSE(bar.moves());
    bar.set_share(0);
    CHECK_FALSE(bar.moves());  // not for work that is done in a moment
    CHECK(wait_until([&] { return bar.moves(); }));
    bar.set_share(0.0004);
    CHECK(bar.moves());
    bar.set_share(0.25);
    CHECK_FALSE(bar.moves());
    CHECK(bar.value() == bar.maximum() / 4);
    bar.set_share(0);  // of other work
    CHECK(wait_until([&] { return bar.moves(); }));
    bar.rest_at(0);
    CHECK_FALSE(bar.moves());
    CHECK(bar.value() == 0);
}

TEST_CASE("a picture that tells no share yet is seen to be at work", "[status]") {
    WindowFixture it;
    REQUIRE(it.settle());
    auto* bar = it.find<ShareBar>("status_progress");
    RenderController& controller = it.session().controller();
    Q_EMIT controller.started();
    CHECK(wait_until([&] { return bar->moves(); }));
    Q_EMIT controller.progressed(0, true);
    CHECK(bar->moves());
    CHECK(it.find<QLabel>("status_time")->text() == QStringLiteral("preparing"));
    Q_EMIT controller.progressed(0.5, true);
    CHECK(bar->value() == bar->maximum() / 2);
    Q_EMIT controller.progressed(0, true);  // of a picture that takes its place
    CHECK(wait_until([&] { return bar->moves(); }));
    Q_EMIT controller.stopped();
    CHECK_FALSE(bar->moves());
}

TEST_CASE("the arithmetic told is that of the picture at work", "[status]") {
    WindowFixture it;
    auto* badge = it.find<QLabel>("status_arithmetic");
    Location needle = it.location();
    needle.centre = {"-2", "0"};
    needle.zoom = "1e60";
    it.navigator().go_to(needle);
    REQUIRE(it.settle());
    REQUIRE(badge->text() == QStringLiteral("perturbation"));
    bool lied = false;
    QObject::connect(&it.session().controller(), &RenderController::progressed, &it.window(), [&] {
        const bool told = !it.session().controller().arithmetic().empty();
        lied |= told && badge->text() != QStringLiteral("double");
    });
    it.go_where_it_takes_for_ever();
    REQUIRE(wait_until([&] { return badge->text() == QStringLiteral("double"); }));
    CHECK(it.session().controller().busy());
    CHECK_FALSE(lied);
}

TEST_CASE("a location goes over the clipboard as text", "[clipboard]") {
    WindowFixture it;
    it.navigator().set_rotation(12);
    it.navigator().set_iterations(1234);
    it.wheel({200, 100}, {0, 240});
    const Location copied = it.location();
    it.key(Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    CHECK(location_from_text(text.toStdString()) == copied);
    it.key(Qt::Key_Home);
    REQUIRE(it.location() != copied);
    it.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(it.location() == copied);
    it.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(it.location() != copied);
}

TEST_CASE("the picture is on the clipboard with its location, once it is there", "[clipboard]") {
    WindowFixture it({900, 560}, Start::first);  // hints and all
    REQUIRE(it.settle());
    it.key(Qt::Key_O);
    it.key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    REQUIRE(data->hasImage());
    const QImage copied = qvariant_cast<QImage>(data->imageData());
    const View& view = it.navigator().view();
    REQUIRE(copied.size() == QSize(view.width, view.height));
    // Nothing that lies over the picture is in it.
    const QImage wanted = picture_of(view, it.session().colours());
    CHECK(copied.convertToFormat(QImage::Format_RGB32) == wanted);
    CHECK(location_from_text(data->text().toStdString()) == it.location());

    it.go_where_it_takes_for_ever();
    it.key(Qt::Key_C, Qt::ControlModifier);
    CHECK_FALSE(QApplication::clipboard()->mimeData()->hasImage());
    CHECK(QApplication::clipboard()->mimeData()->hasText());
}

TEST_CASE("text that is no location is told and changes nothing", "[clipboard]") {
    WindowFixture it;
    const Location before = it.location();
    for (const char* text :
         {"", "hello", "zoom = \"-3\"", "re = 7\nzoom = \"1e9999999\"", "= = ="}) {
        QApplication::clipboard()->setText(QLatin1String(text));
        it.find<QWidget>("message_strip")->hide();
        it.key(Qt::Key_V, Qt::ControlModifier);
        INFO(text);
        CHECK(it.location() == before);
        CHECK_FALSE(it.message().isEmpty());
    }
    // A location that comes after it takes the complaint away, and nothing else that is told.
    QApplication::clipboard()->setText(QStringLiteral("zoom = \"7\""));
    it.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(it.location().zoom == "7");
    CHECK(it.message().isEmpty());
    it.window().tell(QStringLiteral("Something else"));
    it.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(it.message() == QStringLiteral("Something else"));
}
