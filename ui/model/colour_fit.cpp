#include "ui/model/colour_fit.hpp"

#include <algorithm>

namespace hadal::ui {

ColourFit::ColourFit(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session_.controller(), &RenderController::finished, this, &ColourFit::see);
}

double ColourFit::turns_at_1() const {
    const auto& range = session_.controller().usual_counts();
    if (!range) return 0;
    Colours plain = session_.colours();
    plain.density = 1;
    const Shading shading = shading_of(plain, session_.navigator().location().iterations);
    return turns_between(shading, range->low, range->high);
}

void ColourFit::fit() {
    const double turns = turns_at_1();
    if (!(turns > 0)) return;
    Colours colours = session_.colours();
    colours.density = std::clamp(1 / turns, least_density, most_density);
    found_ = colours.density;
    session_.set_colours(colours);
}

void ColourFit::fit_next() {
    wanted_ = true;
}

void ColourFit::see() {
    constexpr double least_turns = 0.2;
    constexpr double most_turns = 6;
    const double density = session_.colours().density;
    if (!std::exchange(wanted_, false) && density != found_) return;
    const double turns = density * turns_at_1();
    if (turns < least_turns || turns > most_turns) fit();
}

}  // namespace hadal::ui
