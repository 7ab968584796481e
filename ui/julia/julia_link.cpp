#include "ui/julia/julia_link.hpp"

#include "location/bounds.hpp"

namespace hadal::ui {

JuliaLink::JuliaLink(Navigator& navigator, QObject* parent)
    : QObject(parent), navigator_(navigator) {
    connect(&navigator_, &Navigator::changed, this, &JuliaLink::changed);
}

PointText JuliaLink::seed() const {
    const Location& here = navigator_.location();
    if (here.julia) return *here.julia;
    return chosen_.value_or(here.centre);
}

void JuliaLink::choose(const PointText& seed) {
    coordinate_from_text(seed.re, tr("seed, real part").toStdString());
    coordinate_from_text(seed.im, tr("seed, imaginary part").toStdString());
    if (in_julia_set()) return navigator_.set_seed(seed);
    chosen_ = seed;
    Q_EMIT changed();
}

void JuliaLink::choose(const View& plane, QPointF pixel) {
    choose(point_at(plane, pixel.x(), pixel.y()));
}

void JuliaLink::choose_middle() {
    if (in_julia_set()) return;
    choose(navigator_.location().centre);
}

void JuliaLink::begin_drag() {
    if (in_julia_set()) navigator_.begin_gesture();
}

void JuliaLink::end_drag() {
    if (in_julia_set()) navigator_.end_gesture();
}

}  // namespace hadal::ui
