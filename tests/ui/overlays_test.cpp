// The overlays that teach: off at first, one key each, and what they show is true.
#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <algorithm>
#include <cmath>
#include <random>

#include "location/axes.hpp"
#include "support/catch.hpp"
#include "support/truth.hpp"
#include "support/window_fixture.hpp"
#include "ui/overlays/grid_labels.hpp"
#include "ui/overlays/legend.hpp"
#include "ui/overlays/overlays.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

struct Key {
    const char* action;
    Qt::Key key;
};

constexpr Key keys[] = {
    {"orbit", Qt::Key_O}, {"ray", Qt::Key_A}, {"nuclei", Qt::Key_N}, {"grid", Qt::Key_G}};

QString legend(WindowFixture& it) {
    const Legend& legend = it.window().overlays().legend();
    return legend.isVisible() ? legend.text() : QString();
}

bool settled(WindowFixture& it) {
    const Overlays& all = it.window().overlays();
    return wait_until([&] {
        return all.grid().settled() && all.nuclei().settled() && all.ray().settled() &&
               all.orbit().settled();
    });
}

QPoint logical(WindowFixture& it, const char* re, const char* im) {
    const PixelPoint at = pixel_of(it.navigator().view(), {re, im});
    return (QPointF(at.x, at.y) / it.canvas().devicePixelRatioF()).toPoint();
}

QImage seen(WindowFixture& it) {
    return it.canvas().grab().toImage();
}

/// What the window has painted of its own accord, but for where a part of it is.
QImage shown_but_for(WindowFixture& it, const QWidget& part) {
    QTest::qWait(50);
    QImage image = it.window()
                       .screen()
                       ->grabWindow(it.window().winId())
                       .toImage()
                       .convertToFormat(QImage::Format_RGB32);
    QPainter painter(&image);
    painter.fillRect(QRect(part.mapTo(&it.window(), QPoint()), part.size()), Qt::black);
    return image;
}

}  // namespace

TEST_CASE("overlays are off at first, and each key switches one, with words, and back",
          "[overlays]") {
    WindowFixture it;
    CHECK(legend(it).isEmpty());
    it.hover(it.middle());
    REQUIRE(it.settle());
    const QImage plain = seen(it);
    for (const Key& key : keys) {
        INFO(key.action);
        auto* action = it.find<QAction>(key.action);
        CHECK_FALSE(action->isChecked());
        it.key(key.key);
        CHECK(action->isChecked());
        REQUIRE(settled(it));
        CHECK_FALSE(legend(it).isEmpty());
        CHECK(seen(it) != plain);
        it.key(key.key);
        CHECK_FALSE(action->isChecked());
        CHECK(legend(it).isEmpty());
        CHECK(seen(it) == plain);
    }
    // All at once have a row each.
    for (const Key& key : keys)
        it.key(key.key);
    REQUIRE(settled(it));
    CHECK(legend(it).count(QLatin1Char('\n')) == 3);
}

TEST_CASE("the orbit tells the period inside and the count outside, as the cursor moves",
          "[overlays]") {
    WindowFixture it;
    it.key(Qt::Key_O);
    it.hover(logical(it, "-1", "0"));
    REQUIRE(settled(it));
    CHECK(legend(it).contains(QStringLiteral("period 2 ")));
    it.hover(logical(it, "-0.12256", "0.74486"));
    REQUIRE(settled(it));
    CHECK(legend(it).contains(QStringLiteral("period 3 ")));
    const QPoint outside = logical(it, "0.5", "0.5");
    it.hover(outside);
    REQUIRE(settled(it));
    CHECK(legend(it).contains(QStringLiteral("escapes")));
    // The same count as the picture has.
    REQUIRE(it.settle());
    const QPointF pixel = it.canvas().to_pixels(outside);
    const int64_t count =
        it.canvas().pictures().newest()->planes->counts().row(int(pixel.y()))[int(pixel.x())];
    CHECK(it.window().overlays().orbit().trace().count == count);
    // With the mouse elsewhere it is that of the middle.
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&it.canvas(), &leave);
    REQUIRE(settled(it));
    const PixelPoint& first = it.window().overlays().orbit().trace().points.at(1);
    CHECK(first.x == Approx(it.navigator().view().width / 2.0).margin(1));
    CHECK(first.y == Approx(it.navigator().view().height / 2.0).margin(1));
}

TEST_CASE("the orbit of a Julia set's point begins there, and is drawn", "[overlays]") {
    WindowFixture it;
    it.navigator().enter_julia(hadal::home(FormulaId{}, PointText{"-1", "0"}));
    REQUIRE(it.settle());
    it.key(Qt::Key_O);
    const QPoint at = it.middle() + QPoint(20, 10);
    it.hover(at);
    REQUIRE(settled(it));
    const OrbitTrace& trace = it.window().overlays().orbit().trace();
    CHECK(trace.period == 2);
    const QPointF pixel = it.canvas().to_pixels(at);
    CHECK(trace.points.front().x == Approx(pixel.x()).margin(1));
    CHECK(trace.points.front().y == Approx(pixel.y()).margin(1));
    // The cycle is 0 and -1; there are red dots on both.
    const QImage image = seen(it);
    for (const char* re : {"0", "-1"}) {
        const QPointF dot = QPointF(logical(it, re, "0")) * image.devicePixelRatio();
        const QColor colour = image.pixelColor(dot.toPoint());
        CHECK(colour.red() > 200);
        CHECK(colour.green() < 130);
    }
}

TEST_CASE("the ray tells the external angle, and its absence", "[overlays]") {
    WindowFixture it;
    it.key(Qt::Key_A);
    it.hover(logical(it, "-0.75", "0.9"));
    REQUIRE(settled(it));
    const auto& ray = it.window().overlays().ray().ray();
    REQUIRE(ray);
    CHECK(ray->angle > 0.25);
    CHECK(ray->angle < 0.5);
    CHECK(legend(it).contains(QLocale().toString(ray->angle, 'f', 10)));
    it.hover(logical(it, "-0.2", "0"));
    REQUIRE(settled(it));
    CHECK(legend(it).contains(QStringLiteral("none")));
}

TEST_CASE("atom domains are stretched as the view is", "[overlays]") {
    WindowFixture it;
    it.navigator().set_stretch(1.5, 0);
    REQUIRE(it.settle());
    const QImage without = it.canvas().grab().toImage();
    it.key(Qt::Key_N);
    REQUIRE(wait_until([&] { return it.window().overlays().nuclei().settled(); }));
    const QImage with = it.canvas().grab().toImage();
    const Axes on = axes(it.location());
    REQUIRE(on.right_re > 1.4 * on.up_im);
    // Dashes: of each line about half is there.
    const auto drawn = [&](const NucleusInView& nucleus, double across, double up) {
        int there = 0;
        for (int degree = 0; degree < 360; ++degree) {
            const double angle = degree * 3.14159265358979 / 180;
            const int x = int(nucleus.at.x + nucleus.atom_radius * across * std::cos(angle));
            const int y = int(nucleus.at.y + nucleus.atom_radius * up * std::sin(angle));
            there += with.rect().contains(x, y) && with.pixel(x, y) != without.pixel(x, y);
        }
        return there;
    };
    int rings = 0;
    for (const NucleusInView& nucleus : it.window().overlays().nuclei().nuclei()) {
        if (nucleus.atom_radius < 30 || nucleus.atom_radius > 100) continue;
        INFO(nucleus.period);
        CHECK(drawn(nucleus, on.right_re, on.up_im) > drawn(nucleus, 1, 1) + 60);
        ++rings;
    }
    CHECK(rings > 0);
}

TEST_CASE("nuclei are marked where they are, and Julia sets told to have none", "[overlays]") {
    WindowFixture it;
    it.key(Qt::Key_N);
    REQUIRE(settled(it));
    const auto& nuclei = it.window().overlays().nuclei().nuclei();
    REQUIRE(nuclei.size() > 8);
    CHECK(legend(it).contains(QString::number(nuclei.size())));
    const QPointF at = QPointF(logical(it, "-1", "0")) * it.canvas().devicePixelRatioF();
    CHECK(std::any_of(nuclei.begin(), nuclei.end(), [&](const NucleusInView& nucleus) {
        return nucleus.period == 2 && std::hypot(nucleus.at.x - at.x(), nucleus.at.y - at.y()) < 2;
    }));
    it.navigator().set_formula(formula_named("burning-ship"));
    REQUIRE(settled(it));
    CHECK(nuclei.size() > 4);
    it.navigator().go_to(home(FormulaId{}, PointText{"0", "1"}));
    REQUIRE(settled(it));
    CHECK(nuclei.empty());
    CHECK(legend(it).contains(QStringLiteral("Julia set")));
    it.navigator().undo();
    REQUIRE(settled(it));
    CHECK(nuclei.size() > 8);
}

TEST_CASE("the labels of a deep grid end at the same decimal place", "[overlays]") {
    View view{hadal::home(FormulaId{}, std::nullopt), 1200, 800};
    view.location.centre = {"-1.7" + std::string(60, '3') + "4", "0.0" + std::string(60, '6')};
    view.location.zoom = "1e50";
    const GridLines grid = grid_lines(view, 50);
    const QStringList labels = grid_labels(grid.lines);
    REQUIRE(labels.size() == qsizetype(grid.lines.size()));
    std::vector<int> real;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        INFO(labels[i].toStdString());
        CHECK(labels[i].size() == (grid.lines[std::size_t(i)].real ? 9 : 11));
        if (grid.lines[std::size_t(i)].real) real.push_back(labels[i].mid(1).toInt());
    }
    // So many that one at least ends in zero; all are as far from each other.
    REQUIRE(real.size() > 10);
    std::sort(real.begin(), real.end());
    for (std::size_t i = 1; i < real.size(); ++i)
        CHECK(real[i] - real[i - 1] == real[1] - real[0]);
}

TEST_CASE("the grid follows the view, turned and at any depth", "[overlays]") {
    WindowFixture it;
    it.key(Qt::Key_G);
    REQUIRE(settled(it));
    const GridLines& grid = it.window().overlays().grid().lines();
    CHECK(legend(it).contains(QString::fromStdString(grid.step)));
    it.navigator().turn(30);
    REQUIRE(settled(it));
    const View& view = it.navigator().view();
    REQUIRE(grid.lines.size() > 6);
    for (const GridLine& line : grid.lines) {
        const auto point = point_under(view, line.from.x, line.from.y);
        const long double part = line.real ? point.real() : point.imag();
        CHECK(double(part) == Approx(std::stod(line.value)).margin(1e-9));
    }
    Location deep = it.location();
    deep.centre = {"-1.7499576837060935036022145060706997072711057972625207793024282",
                   "0.00000000000000000278793706563379402178294753790944364927085054"};
    deep.zoom = "1e50";
    it.navigator().go_to(deep);
    REQUIRE(settled(it));
    CHECK(grid.lines.size() > 6);
    CHECK(std::stod(grid.step) < 1e-49);
    for (const GridLine& line : grid.lines) {
        if (line.real) CHECK(line.value.substr(0, 40) == deep.centre.re.substr(0, 40));
    }
}

TEST_CASE("a label comes out from under all that lies one after the other on its line",
          "[overlays]") {
    const auto field = [](QPointF at) { return QRectF(at, QSizeF(30, 14)); };
    const QRectF meter(8, 8, 200, 90);
    const QRectF strip(10, 108, 250, 50);
    const QRectF hint(12, 164, 180, 30);
    const QLineF steep(100, 0, 110, 500);
    for (const auto& covered : {std::vector{meter, strip, hint}, std::vector{hint, strip, meter}}) {
        for (const QLineF& line : {steep, QLineF(steep.p2(), steep.p1())}) {
            const QPointF at = label_place(line, covered, field);
            CHECK(at.y() == Approx(hint.bottom() + 2));
            CHECK(at.x() == Approx(102 + at.y() / 50).margin(0.1));
        }
        CHECK(label_place({0, 130, 500, 130}, covered, field) == QPointF(strip.right() + 2, 132));
    }
    CHECK(label_place(steep, {}, field) == QPointF(102, 2));
    // Covered from end to end it stays where it was, under all of it.
    CHECK(label_place(steep, {QRectF(0, 0, 300, 600)}, field) == QPointF(102, 2));
}

TEST_CASE("the labels of the grid keep clear of the meter", "[overlays]") {
    WindowFixture it;
    REQUIRE(it.settle());
    auto* meter = it.find<QLabel>("meter");
    const auto shown = [&] { return shown_but_for(it, *meter); };
    it.key(Qt::Key_F12);
    REQUIRE(meter->isVisible());
    const QImage without_grid = shown();
    it.key(Qt::Key_F12);
    CHECK(shown() == without_grid);

    it.key(Qt::Key_G);
    REQUIRE(settled(it));
    const QImage alone = shown();
    it.key(Qt::Key_F12);
    const QImage beside = shown();
    // The labels from under the meter are below it and to its right.
    const QRect covered(meter->mapTo(&it.window(), QPoint()), meter->size());
    const auto changed_in = [&](const QRect& area) {
        int changed = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                changed += alone.pixel(x, y) != beside.pixel(x, y);
        }
        return changed;
    };
    const int near = 100;
    const int below = changed_in({covered.left(), covered.bottom() + 1, covered.width(), near});
    const int right = changed_in({covered.right() + 1, covered.top(), near, covered.height()});
    CHECK(below > 200);
    CHECK(right > 200);
    QRect all = covered.adjusted(-100, -100, near, near) & alone.rect();
    CHECK(changed_in(alone.rect()) == changed_in(all));
    it.key(Qt::Key_F12);
    CHECK(shown() == alone);
}

TEST_CASE("the labels of nuclei keep clear of the meter and the legend", "[overlays]") {
    WindowFixture it;
    it.key(Qt::Key_F12);
    it.key(Qt::Key_N);
    REQUIRE(settled(it));
    const QWidget& meter = *it.find<QLabel>("meter");
    const QWidget& legend = it.window().overlays().legend();
    for (const QWidget* cover : {&meter, &legend}) {
        // The nucleus of the whole set is under its edge, and the label, if it is drawn, beyond.
        const QPoint edge(cover->geometry().right() - 6, cover->geometry().center().y());
        const double ratio = it.canvas().devicePixelRatioF();
        View view = it.navigator().view();
        view.location.centre = {"0", "0"};
        view.location.zoom = "40";
        view.location.centre =
            point_at(view, view.width - edge.x() * ratio, view.height - edge.y() * ratio);
        it.navigator().go_to(view.location);
        REQUIRE(it.settle());
        REQUIRE(settled(it));
        REQUIRE(logical(it, "0", "0") == edge);
        const QImage beside = shown_but_for(it, *cover);
        it.find<QAction>("nuclei")->setChecked(false);
        const QImage without = shown_but_for(it, *cover);
        it.find<QAction>("nuclei")->setChecked(true);
        REQUIRE(settled(it));
        const QRect label(cover->mapTo(&it.window(), QPoint(cover->width(), 0)),
                          QSize(20, cover->height()));
        CHECK(beside.copy(label) == without.copy(label));
    }
}

TEST_CASE("what lies over the picture leaves the rest of it to be read", "[overlays]") {
    WindowFixture it({760, 520}, Start::first);
    REQUIRE(it.settle());
    const auto clear_of_each_other = [&] {
        std::vector<const QWidget*> seen;
        for (const QWidget* child :
             it.canvas().findChildren<QFrame*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isVisible()) seen.push_back(child);
        }
        for (const QWidget* one : seen) {
            for (const QWidget* other : seen) {
                INFO(one->objectName().toStdString() << " " << other->objectName().toStdString());
                CHECK((one == other || !one->geometry().intersects(other->geometry())));
            }
        }
        return seen.size();
    };
    CHECK(clear_of_each_other() == 3);  // hints
    it.window().tell(QStringLiteral("Something is wrong with what was opened."));
    it.key(Qt::Key_G);
    CHECK(clear_of_each_other() == 5);
    it.key(Qt::Key_O);
    it.key(Qt::Key_A);
    REQUIRE(settled(it));
    CHECK(clear_of_each_other() == 5);
    it.key(Qt::Key_M, Qt::ControlModifier);
    CHECK(clear_of_each_other() == 6);
    it.key(Qt::Key_F12);
    CHECK(clear_of_each_other() == 7);
    it.window().resize(1000, 700);
    CHECK(clear_of_each_other() == 7);
    it.key(Qt::Key_O);
    it.key(Qt::Key_A);
    it.key(Qt::Key_G);
    const auto* message = it.find<QWidget>("message_strip");
    CHECK(message->geometry().bottom() > it.canvas().height() - 20);
}

TEST_CASE("while the view moves, the overlays of the view before move along", "[overlays]") {
    WindowFixture it;
    it.key(Qt::Key_G);
    REQUIRE(settled(it));
    REQUIRE(it.settle());
    // Painted at once, before anything could be computed anew: the same lines, elsewhere.
    const QImage before = seen(it);
    const int by = int(40 * it.canvas().devicePixelRatioF());
    it.navigator().pan(by, 0);
    const QImage after = seen(it);
    int same = 0;
    int all = 0;
    const int top = before.height() / 3;
    for (int y = top; y < 2 * top; ++y) {
        for (int x = before.width() / 3; x < before.width() / 2; ++x) {
            same += before.pixel(x, y) == after.pixel(x + by, y);
            ++all;
        }
    }
    CHECK(same > 0.95 * all);
}

TEST_CASE("what takes for ever is given up when the view or the cursor goes elsewhere",
          "[overlays]") {
    WindowFixture it;
    it.key(Qt::Key_O);
    it.go_where_it_takes_for_ever();
    it.hover(it.middle());
    CHECK_FALSE(it.window().overlays().orbit().settled());
    for (int i = 0; i < 20; ++i)
        it.hover(it.middle() + QPoint(i, 2 * i));
    Location whole = hadal::home(FormulaId{});
    it.navigator().go_to(whole);
    it.hover(logical(it, "-1", "0"));
    REQUIRE(settled(it));
    CHECK(legend(it).contains(QStringLiteral("period 2 ")));
    it.key(Qt::Key_O);
    it.go_where_it_takes_for_ever();
    it.key(Qt::Key_O);
    it.close();  // in the middle of it
}

TEST_CASE("overlays change nothing of what is undone and done again", "[overlays]") {
    WindowFixture it({500, 400});
    for (const Key& key : keys)
        it.key(key.key);
    std::mt19937 random(3);
    std::vector<Location> walk{it.location()};
    for (int i = 0; i < 30; ++i) {
        const QPointF at(random() % 480, random() % 280);
        it.hover(at.toPoint());
        if (random() % 2) {
            it.navigator().centre_on(it.canvas().to_pixels(at));
        } else {
            it.navigator().box(it.canvas().to_pixels(at), 250);
        }
        if (it.location() != walk.back()) walk.push_back(it.location());
    }
    for (std::size_t i = walk.size(); i-- > 1;) {
        CHECK(it.location() == walk[i]);
        it.navigator().undo();
    }
    CHECK_FALSE(it.navigator().can_undo());
    for (std::size_t i = 1; i < walk.size(); ++i) {
        it.navigator().redo();
        CHECK(it.location() == walk[i]);
    }
}
