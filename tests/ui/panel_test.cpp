// The panel beside the picture.
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSlider>

#include "support/catch.hpp"
#include "support/window_fixture.hpp"
#include "ui/panels/count_box.hpp"
#include "ui/panels/text_field.hpp"
#include "ui/text/number_text.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

QString error_below(WindowFixture& it, const char* field) {
    return qobject_cast<TextField*>(it.find<QLineEdit>(field)->parentWidget())->error();
}

Location douady_rabbit(Location location) {
    location.centre = {"-0.123", "0.745"};
    location.zoom = "8";
    return location;
}

}  // namespace

TEST_CASE("fields take and give full text of any length", "[panel]") {
    WindowFixture it;
    const QString digits = QStringLiteral("-1.25066") + QString(300, QLatin1Char('7'));
    it.type("centre_re", digits);
    CHECK(it.location().centre.re == digits.toStdString());
    CHECK(it.find<QLineEdit>("centre_re")->text() == digits);
    it.type("centre_im", QStringLiteral("2.5e-3"));
    CHECK(it.location().centre.im == "2.5e-3");
    it.type("zoom", QStringLiteral("1e400"));
    CHECK(it.location().zoom == "1e400");
    it.type("zoom", QStringLiteral("40"));
    CHECK(it.location().zoom == "40");
    it.type("rotation", QStringLiteral("-12.5"));
    CHECK(it.location().rotation == -12.5);
    CHECK(it.settle());
}

TEST_CASE("bad text is told below its field and changes nothing", "[panel]") {
    WindowFixture it;
    const Location before = it.location();
    const quint64 renders = it.session().controller().renders();
    const auto [field, text] = GENERATE(table<const char*, const char*>({
        {"centre_re", "1.2.3"},
        {"centre_im", "nan"},
        {"zoom", "-5"},
        {"zoom", "0"},
        {"zoom", "1e1000001"},
        {"rotation", "left"},
        {"centre_re", ""},
    }));
    INFO(field << " <- '" << text << "'");
    it.type(field, QLatin1String(text));
    if (*text == 0) QTest::keyClick(it.find<QLineEdit>(field), Qt::Key_Backspace);
    if (*text == 0) QTest::keyClick(it.find<QLineEdit>(field), Qt::Key_Return);
    CHECK(it.location() == before);
    CHECK(it.session().controller().renders() == renders);
    const QString error = error_below(it, field);
    CHECK_FALSE(error.isEmpty());
    if (*text) CHECK(error.contains(QLatin1String(text)));
    CHECK(it.find<QLineEdit>(field)->text() == QLatin1String(text));

    // Esc in the field gives the good text back, and does not reach the renderer.
    QTest::keyClick(it.find<QLineEdit>(field), Qt::Key_Escape);
    CHECK(error_below(it, field).isEmpty());
    CHECK_FALSE(it.find<QLineEdit>(field)->text().isEmpty());
}

TEST_CASE("a typed comma is that of decimals where the locale has it", "[panel]") {
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    CHECK(number_typed(QStringLiteral(" -1,5e-3 "), german) == QStringLiteral("-1.5e-3"));
    CHECK(number_typed(QStringLiteral(",5"), german) == QStringLiteral(".5"));
    CHECK(number_typed(QStringLiteral("1.5"), german) == QStringLiteral("1.5"));
    for (const char* text : {"1.000,5", "1,000,5", "1,000.5"})
        CHECK(number_typed(QLatin1String(text), german) == QLatin1String(text));
    CHECK(number_typed(QStringLiteral("1,5"), english) == QStringLiteral("1,5"));
    CHECK(number_typed(QStringLiteral("\u22120.5"), english) == QStringLiteral("-0.5"));
}

TEST_CASE("every field takes the decimal comma of its locale", "[panel]") {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    {
        WindowFixture it;
        it.type("zoom", QStringLiteral("2,5"));
        CHECK(it.location().zoom == "2.5");
        CHECK(it.find<QLineEdit>("zoom")->text() == QStringLiteral("2.5"));
        it.type("centre_re", QStringLiteral("-0,123"));
        it.type("centre_im", QStringLiteral("0,745"));
        CHECK(it.location().centre == PointText{"-0.123", "0.745"});
        it.type("rotation", QStringLiteral("12,5"));
        CHECK(it.location().rotation == 12.5);
        it.type("stretch", QStringLiteral("1,25"));
        CHECK(it.location().stretch == 1.25);
        it.navigator().set_julia(true);
        it.type("seed_re", QStringLiteral("-0,8"));
        it.type("seed_im", QStringLiteral("0,156"));
        CHECK(*it.location().julia == PointText{"-0.8", "0.156"});

        // Boxes take either, as fields do.
        for (const QString& text : {QStringLiteral("1.5"), QStringLiteral("1,5")}) {
            INFO(text.toStdString());
            auto* density = it.find<QDoubleSpinBox>("density_box");
            density->setValue(1);
            density->setFocus();
            density->selectAll();
            QTest::keyClicks(density, text);
            QTest::keyClick(density, Qt::Key_Return);
            CHECK(density->text() == QStringLiteral("1,500"));
            CHECK(it.session().colours().density == 1.5);
        }

        it.type("zoom", QStringLiteral("1.000,5"));
        CHECK(error_below(it, "zoom").contains(QStringLiteral("1.000,5")));
        CHECK(it.location().zoom != "1000.5");
    }
    QLocale::setDefault(before);
}

TEST_CASE("typing is not disturbed when the view changes meanwhile", "[panel]") {
    WindowFixture it;
    it.type("centre_re", QStringLiteral("-0.5"), false);
    it.navigator().zoom_centre(2);
    it.navigator().pan(10, 10);
    CHECK(it.find<QLineEdit>("centre_re")->text() == QStringLiteral("-0.5"));
    QTest::keyClick(it.find<QLineEdit>("centre_re"), Qt::Key_Return);
    CHECK(it.location().centre.re == "-0.5");
}

TEST_CASE("keys that mean something to a field stay there", "[panel]") {
    WindowFixture it;
    const Location before = it.location();
    it.type("centre_re", QStringLiteral("-1+"), false);
    QTest::keyClick(it.find<QLineEdit>("centre_re"), Qt::Key_Home);
    CHECK(it.find<QLineEdit>("centre_re")->text() == QStringLiteral("-1+"));
    CHECK(it.location() == before);
}

TEST_CASE("a window that goes with a field half typed takes it over while it can", "[panel]") {
    WindowFixture it;
    int changes = 0;
    QObject::connect(&it.navigator(), &Navigator::changed, [&] { ++changes; });
    it.type("centre_re", QStringLiteral("-1"), false);
    it.close();
    CHECK(changes > 0);
}

TEST_CASE("the formula and the Julia switch", "[panel]") {
    WindowFixture it;
    auto* formula = it.find<QComboBox>("formula");
    CHECK(formula->count() == int(formulas().size()));
    formula->setCurrentIndex(formula->count() - 1);
    CHECK(it.location().formula == formulas().back().id);
    REQUIRE(it.settle());
    formula->setCurrentIndex(0);

    it.navigator().go_to(douady_rabbit(it.location()));
    const Location parameter = it.location();
    auto* julia = it.find<QCheckBox>("julia");
    CHECK_FALSE(it.find<QLineEdit>("seed_re")->isEnabled());
    julia->click();
    REQUIRE(it.location().julia);
    // The seed is the point in the middle of the picture.
    CHECK(std::stod(it.location().julia->re) == Approx(-0.123).margin(1e-6));
    CHECK(std::stod(it.location().julia->im) == Approx(0.745).margin(1e-6));
    CHECK(it.find<QLineEdit>("seed_re")->isEnabled());
    it.type("seed_re", QStringLiteral("-0.8"));
    it.type("seed_im", QStringLiteral("0.156"));
    CHECK(*it.location().julia == PointText{"-0.8", "0.156"});
    it.type("seed_im", QStringLiteral("i"));
    CHECK_FALSE(error_below(it, "seed_im").isEmpty());
    REQUIRE(it.settle());
    julia->click();
    CHECK_FALSE(it.location().julia);
    CHECK(it.location().centre == parameter.centre);
    CHECK(it.location().zoom == parameter.zoom);
}

TEST_CASE("the iteration limit by slider, box and Auto", "[panel]") {
    WindowFixture it;
    auto* slider = it.find<QSlider>("iterations_slider");
    auto* box = it.find<CountBox>("iterations_box");
    auto* automatic = it.find<QCheckBox>("iterations_auto");
    auto* says = it.find<QLabel>("iterations_explanation");
    REQUIRE(automatic->isChecked());
    CHECK(says->text().contains(QLocale().toString(qlonglong(it.location().iterations))));
    const int64_t suggested = it.location().iterations;

    slider->setValue(slider->maximum() / 2);
    CHECK_FALSE(automatic->isChecked());
    CHECK(it.location().iterations == Approx(1e5).epsilon(0.02));
    CHECK(box->value() == it.location().iterations);

    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("2500"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(it.location().iterations == 2500);
    QTest::keyClick(box, Qt::Key_Up);
    CHECK(it.location().iterations == 3000);
    QTest::keyClick(box, Qt::Key_Down);
    CHECK(it.location().iterations == 2000);

    automatic->click();
    CHECK(it.location().iterations == suggested);
    CHECK(it.navigator().auto_limit());
}

TEST_CASE("of what is typed into the iteration box nothing makes another number", "[panel]") {
    const QLocale before;
    for (const QLocale& locale : {QLocale(QLocale::German, QLocale::Germany),
                                  QLocale(QLocale::English, QLocale::UnitedStates)}) {
        QLocale::setDefault(locale);
        WindowFixture it;
        auto* box = it.find<CountBox>("iterations_box");
        const auto typed = [&](const char* text) {
            it.navigator().set_iterations(7000);
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, QLatin1String(text));
            QTest::keyClick(box, Qt::Key_Return);
            INFO(text);
            CHECK(box->value() == it.location().iterations);
            return it.location().iterations;
        };
        for (const char* text : {"1,5", "1.5", "0,0001", "12,34", "1,5000", "1234,567", "1,50,000",
                                 "15,", ",150", "1,,500", "1,234.567"}) {
            INFO(text);
            CHECK(typed(text) == 7000);
        }
        for (const char* text : {"1,500", "1.500", "1 500", "1'500", "1500"}) {
            INFO(text);
            CHECK(typed(text) == 1500);
        }
        CHECK(typed("1,234,567") == 1'234'567);

        // A digit more or less makes the number that is seen, which has its groups afterwards.
        it.navigator().set_iterations(12345);
        it.canvas().setFocus();
        CHECK(box->text() == locale.toString(12345));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QTest::keyClick(box, Qt::Key_Backspace);
        CHECK(box->text() == QStringLiteral("1234"));
        it.canvas().setFocus();
        CHECK(it.location().iterations == 1234);
        CHECK(box->text() == locale.toString(1234));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QTest::keyClicks(box, QStringLiteral("56"));
        it.canvas().setFocus();
        CHECK(it.location().iterations == 123456);
        CHECK(box->text() == locale.toString(123456));
    }
    QLocale::setDefault(before);
}

TEST_CASE("in every locale the iteration box reads what it shows", "[panel]") {
    const auto locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    REQUIRE(locales.size() > 300);
    for (const QLocale& locale : locales) {
        INFO(locale.name().toStdString());
        CountBox box(most_iterations);
        box.setLocale(locale);
        auto* line = box.findChild<QLineEdit*>();
        for (const qint64 value : {qint64{7}, qint64{1234}, qint64{1'234'567}, qint64{1} << 62}) {
            box.set_value(1);
            line->selectAll();
            line->insert(locale.toString(value));
            QTest::keyClick(&box, Qt::Key_Return);
            CHECK(box.value() == value);
            CHECK(line->text() == locale.toString(value));
        }
        line->selectAll();
        line->insert(QStringLiteral("2500"));
        QTest::keyClick(&box, Qt::Key_Return);
        CHECK(box.value() == 2500);
    }
}

TEST_CASE("while it is edited the iteration box keeps to the digits of its locale", "[panel]") {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    {
        WindowFixture it;
        auto* box = it.find<CountBox>("iterations_box");
        it.navigator().set_iterations(2500);
        CHECK(box->text() == QStringLiteral("\u0662\u066C\u0665\u0660\u0660"));
        box->setFocus();
        CHECK(box->text() == QStringLiteral("\u0662\u0665\u0660\u0660"));
        QTest::keyClick(box, Qt::Key_End);
        auto* line = box->findChild<QLineEdit*>();
        line->insert(QStringLiteral("\u0661"));
        QTest::keyClick(box, Qt::Key_Return);
        CHECK(it.location().iterations == 25001);
        box->selectAll();
        line->insert(QStringLiteral("\u0661\u066C\u0665"));
        QTest::keyClick(box, Qt::Key_Return);
        CHECK(it.location().iterations == 25001);
    }
    QLocale::setDefault(before);
}

TEST_CASE("the number box goes up to 2^62 and no further", "[panel]") {
    CountBox box(most_iterations);
    qint64 chosen = 0;
    QObject::connect(&box, &CountBox::chosen, [&](qint64 value) { chosen = value; });
    box.selectAll();
    QTest::keyClicks(&box, QStringLiteral("4611686018427387904"));
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(chosen == int64_t{1} << 62);
    box.stepBy(1);
    CHECK(box.value() == int64_t{1} << 62);
    box.selectAll();
    QTest::keyClicks(&box, QStringLiteral("4611686018427387905"));
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(box.value() <= int64_t{1} << 62);
    box.set_value(1);
    box.stepBy(-1);
    CHECK(box.value() == 1);
    box.set_value(1000);
    box.stepBy(-1);
    CHECK(box.value() == 900);
}

TEST_CASE("Auto raises a limit that is too low, and says so", "[panel]") {
    WindowFixture it({700, 420});
    Location deep = it.location();
    // A place in the seahorse valley where many points escape late.
    deep.centre = {"-0.743643887037158704752", "0.131825904205311970493"};
    deep.zoom = "1000000";
    it.navigator().go_to(deep, true);
    it.navigator().set_auto_limit(false);
    it.navigator().set_iterations(100);
    it.navigator().set_auto_limit(true);
    const int64_t suggested = suggested_iterations(it.location());
    REQUIRE(it.settle());
    const Frame* frame = it.canvas().pictures().newest();
    int64_t late = 0;
    int64_t escaped = 0;
    for (int y = 0; y < frame->view.height; ++y) {
        for (int x = 0; x < frame->view.width; ++x) {
            const int64_t count = frame->planes->counts().row(y)[x];
            escaped += count >= 0;
            late += count > it.location().iterations / 2;
        }
    }
    INFO("limit " << it.location().iterations << ", suggested " << suggested);
    CHECK(late * 200 <= int64_t{frame->view.width} * frame->view.height);
    CHECK(escaped > 0);
    CHECK(it.location().iterations > suggested);
    const QString says = it.find<QLabel>("iterations_explanation")->text();
    CHECK(says.contains(QStringLiteral("Raised")));
    CHECK(says.contains(QLocale().toString(qlonglong(it.location().iterations))));
    // Raising is no step of the user: there are two, going there and setting the limit.
    it.navigator().undo();
    it.navigator().undo();
    CHECK_FALSE(it.navigator().can_undo());
    CHECK(it.location().zoom != deep.zoom);
}

TEST_CASE("palette, density and offset colour the picture without iterating", "[panel]") {
    WindowFixture it;
    const quint64 renders = it.session().controller().renders();
    const auto recoloured = [&](auto change) {
        const quint64 generation = it.canvas().pictures().newest()->colours;
        change();
        return wait_until([&] { return it.canvas().pictures().newest()->colours > generation; });
    };
    auto* palette = it.find<QComboBox>("palette");
    CHECK(palette->count() >= 8);
    CHECK(recoloured([&] { palette->setCurrentIndex(3); }));
    CHECK(it.session().colours().palette == builtin_palettes()[3].name);
    CHECK(recoloured([&] { it.find<QSlider>("density_slider")->setValue(300); }));
    CHECK(it.find<QDoubleSpinBox>("density_box")->value() ==
          Approx(it.session().colours().density).epsilon(0.01));
    CHECK(it.session().colours().density > 1);
    CHECK(recoloured([&] { it.find<QDoubleSpinBox>("density_box")->setValue(0.5); }));
    CHECK(it.session().colours().density == 0.5);
    CHECK(recoloured([&] { it.find<QSlider>("offset_slider")->setValue(250); }));
    CHECK(it.session().colours().offset == 0.25);
    CHECK(recoloured([&] { it.find<QDoubleSpinBox>("offset_box")->setValue(0.75); }));
    CHECK(it.session().colours().offset == 0.75);
    CHECK(it.session().controller().renders() == renders);
}

TEST_CASE("the panel can be hidden and shown by key", "[panel]") {
    WindowFixture it;
    auto* panel = it.find<QWidget>("settings_dock");
    const int narrow = it.canvas().width();
    it.key(Qt::Key_F9);
    CHECK_FALSE(panel->isVisible());
    REQUIRE(wait_until([&] { return it.canvas().width() > narrow; }));
    CHECK(it.settle());
    it.key(Qt::Key_F9);
    CHECK(panel->isVisible());
}
