#include "ui/model/colour_fit.hpp"

#include <algorithm>
#include <utility>

namespace hadal::ui {

ColourFit::ColourFit(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session_.controller(), &RenderController::finished, this, &ColourFit::see);
}

double ColourFit::turns() const {
    const auto& range = session_.controller().usual_counts();
    if (!range) return 0;
    const int64_t limit = session_.navigator().location().iterations;
    return turns_between(shading_of(session_.colours(), limit), range->low, range->high);
}

void ColourFit::fit() {
    if (!possible()) return;
    const double now = turns();
    Colours colours = session_.colours();
    colours.density = std::clamp(colours.density / now, least_density, most_density);
    found_ = colours.density;
    session_.set_colours(colours);
}

void ColourFit::fit_next() {
    wanted_ = true;
}

void ColourFit::see() {
    constexpr double least_turns = 0.2;
    constexpr double most_turns = 6;
    if (!std::exchange(wanted_, false) && session_.colours().density != found_) return;
    const double now = turns();
    if (now < least_turns || now > most_turns) fit();
}

}  // namespace hadal::ui
