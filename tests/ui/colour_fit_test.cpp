// Colours that go with the counts of a picture: by key, and where a place comes without colours.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QToolButton>

#include "colour/shade.hpp"
#include "location/formats/location_text.hpp"
#include "support/catch.hpp"
#include "support/window_fixture.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// Counts near 800: to -2 and beyond, where each count is a quarter as wide as the one before.
Location needle() {
    Location location = hadal::home(FormulaId{}, std::nullopt);
    location.centre = {"-2", "0"};
    location.zoom = "1e240";
    location.iterations = 2000;
    return location;
}

class ColourFixture : public WindowFixture {
  public:
    double turns() {
        const auto& range = session().controller().usual_counts();
        REQUIRE(range);
        return turns_between(shading_of(session().colours(), location().iterations), range->low,
                             range->high);
    }
    void paste(const Location& place) {
        QApplication::clipboard()->setText(QString::fromStdString(to_text(place)));
        key(Qt::Key_V, Qt::ControlModifier);
        REQUIRE(location() == place);
        REQUIRE(settle());
    }
    void set_density(double density) {
        Colours colours = session().colours();
        colours.density = density;
        session().set_colours(colours);
    }
};

}  // namespace

TEST_CASE("F lets the picture go once along the palette, and computes nothing", "[colours]") {
    ColourFixture it;
    REQUIRE(it.settle());
    it.set_density(20);
    REQUIRE(it.turns() > 2);
    const quint64 renders = it.session().controller().renders();
    it.canvas().setFocus();
    it.key(Qt::Key_F);
    CHECK(it.turns() == Approx(1));
    CHECK(it.session().controller().renders() == renders);
}

TEST_CASE("the button beside the density does what F does, when F does anything", "[colours]") {
    ColourFixture it;
    REQUIRE(it.settle());
    auto* action = it.find<QAction>("fit_colours");
    auto* button = it.find<QToolButton>("fit_colours_button");
    CHECK(button->text() == QStringLiteral("Fit"));
    CHECK(button->toolTip() == action->toolTip());
    CHECK(button->statusTip() == action->statusTip());
    CHECK(button->accessibleName() == QStringLiteral("Fit colours"));
    it.set_density(20);
    REQUIRE(it.turns() > 2);
    REQUIRE(button->isEnabled());
    int triggered = 0;
    QObject::connect(action, &QAction::triggered, [&] { ++triggered; });
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(triggered == 1);
    CHECK(it.turns() == Approx(1));

    // All inside: there is nothing to fit.
    Location inside = it.location();
    inside.centre = {"-0.1", "0"};
    inside.zoom = "100";
    it.navigator().go_to(inside);
    REQUIRE(it.settle());
    CHECK_FALSE(action->isEnabled());
    CHECK_FALSE(button->isEnabled());
    it.navigator().undo();
    REQUIRE(it.settle());
    CHECK(button->isEnabled());

    // Tab comes to it from the density.
    it.find<QDoubleSpinBox>("density_box")->setFocus();
    it.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == button);
    it.set_density(20);
    it.key(Qt::Key_Space);
    CHECK(it.turns() == Approx(1));
}

TEST_CASE("a place pasted in one colour gets more of them, and home its own again", "[colours]") {
    ColourFixture it;
    REQUIRE(it.settle());
    const Colours before = it.session().colours();
    it.paste(needle());
    CHECK(it.turns() == Approx(1));
    CHECK(it.session().colours().density > 1.5);
    const double found = it.session().colours().density;

    // The density found is not the user's: too much for another place, it is found anew.
    it.navigator().home();
    REQUIRE(it.settle());
    CHECK(it.turns() < 6);
    it.set_density(found);

    // A density that is chosen stays, whatever it does.
    it.set_density(30);
    it.navigator().go_to(needle());
    REQUIRE(it.settle());
    CHECK(it.session().colours().density == 30);
    CHECK(it.session().colours().palette == before.palette);
}

TEST_CASE("a place whose colours are fine keeps the density", "[colours]") {
    ColourFixture it;
    REQUIRE(it.settle());
    const double density = it.session().colours().density;
    Location seahorses = hadal::home(FormulaId{}, std::nullopt);
    seahorses.centre = {"-0.7436", "0.1318"};
    seahorses.zoom = "2000";
    it.paste(seahorses);
    CHECK(it.session().colours().density == density);
}
