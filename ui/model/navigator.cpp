#include "ui/model/navigator.hpp"

#include "location/sampling_grid.hpp"
#include "render/render.hpp"

namespace hadal::ui {

namespace {
constexpr qint64 one_motion_ms = 700;
constexpr std::size_t most_zooms = 16;
}  // namespace

Navigator::Navigator(QObject* parent) : QObject(parent) {
    place_.location = hadal::home(formulas().front().id);
    place_.location.iterations = auto_limit_.limit_for(place_.location);
    view_ = {place_.location, 1, 1};
    history_ = History(place_);
}

void Navigator::set_size(QSize size) {
    if (size.isEmpty() || (has_size_ && size == QSize(view_.width, view_.height))) return;
    has_size_ = true;
    view_.width = size.width();
    view_.height = size.height();
    Q_EMIT changed(std::nullopt);
}

void Navigator::pan(double dx, double dy) {
    step(panned(view_, dx, dy), Motion::pan);
}

void Navigator::zoom(QPointF from, QPointF to, double factor) {
    View wanted = view_;
    wanted.location = zoomed(view_, {from.x(), from.y()}, {to.x(), to.y()}, factor);
    remember_zoom();
    Location next = aligned(wanted, zooms_);
    if (next.zoom == place_.location.zoom) {
        Q_EMIT notice(factor < 1 ? tr("This is as far out as it goes")
                                 : tr("This is as deep as it goes"));
        return;
    }
    step(std::move(next), Motion::zoom, to);
}

/// Only what is left by a zoom may have samples in common with what later ones lead to.
void Navigator::remember_zoom() {
    std::erase_if(zooms_, [&](const View& view) {
        return view.location.zoom == view_.location.zoom || view.height != view_.height ||
               !same_plane(view.location, view_.location);
    });
    zooms_.insert(zooms_.begin(), view_);
    if (zooms_.size() > most_zooms) zooms_.pop_back();
}

void Navigator::zoom_centre(double factor) {
    zoom({view_.width / 2.0, view_.height / 2.0}, factor);
}

void Navigator::centre_on(QPointF point) {
    step(panned(view_, view_.width / 2.0 - point.x(), view_.height / 2.0 - point.y()),
         Motion::jump);
}

void Navigator::box(QPointF middle, double height, double degrees) {
    step(boxed(view_, middle.x(), middle.y(), height, degrees), Motion::jump);
}

void Navigator::turn(double degrees) {
    step(turned(view_, view_.width / 2.0, view_.height / 2.0, degrees), Motion::turn);
}

void Navigator::home() {
    Location next = hadal::home(place_.location.formula, place_.location.julia);
    Location here = place_.location;
    here.iterations = next.iterations;
    if (here == next) return;
    auto_limit_.reset();
    step(std::move(next), Motion::jump);
}

void Navigator::enter_julia(QPointF seed) {
    enter_julia(julia_at(view_, seed.x(), seed.y()));
}

void Navigator::enter_julia(const Location& julia_set) {
    if (place_.location.julia) return;
    check(julia_set);
    parameter_plane_ = place_.location;
    auto_limit_.reset();
    step(julia_set, Motion::jump);
}

void Navigator::open_with(const Location& location, bool auto_limit) {
    check(location);
    jump_to({location, auto_limit}, Entry::revised);
}

void Navigator::adopt_history(History history) {
    history_ = std::move(history);
    if (history_.current().place != place_) history_.visit(place_);
    Q_EMIT history_changed();
}

void Navigator::go_to(const Location& location, bool auto_limit) {
    check(location);
    const Place next{location, auto_limit};
    if (next == place_) return;
    last_motion_ = Motion::jump;
    jump_to(next, Entry::visit);
}

void Navigator::set_centre(const PointText& centre) {
    Location next = place_.location;
    next.centre = centre;
    check(next);
    step(std::move(next), Motion::jump);
}

void Navigator::set_zoom(const std::string& zoom) {
    Location next = place_.location;
    next.zoom = zoom;
    check(next);
    step(std::move(next), Motion::jump);
}

void Navigator::set_rotation(double degrees) {
    Location next = place_.location;
    next.rotation = degrees;
    check(next);
    step(std::move(next), Motion::turn);
}

void Navigator::set_stretch(double factor, double degrees) {
    Location next = place_.location;
    next.stretch = factor;
    next.stretch_angle = degrees;
    check(next);
    step(std::move(next), Motion::jump);
}

void Navigator::set_upright() {
    Location next = place_.location;
    next.rotation = 0;
    next.stretch = 1;
    next.stretch_angle = 0;
    step(std::move(next), Motion::jump);
}

void Navigator::set_formula(FormulaId formula) {
    if (formula == place_.location.formula) return;
    auto_limit_.reset();
    step(hadal::home(formula, place_.location.julia), Motion::jump);
}

void Navigator::set_seed(const PointText& seed) {
    Location next = place_.location;
    next.julia = seed;
    check(next);
    step(std::move(next), Motion::jump);
}

void Navigator::set_julia(bool on) {
    if (on == place_.location.julia.has_value()) return;
    if (on) return enter_julia({view_.width / 2.0, view_.height / 2.0});
    auto_limit_.reset();
    const FormulaId formula = place_.location.formula;
    const bool came_from = parameter_plane_ && parameter_plane_->formula == formula;
    step(came_from ? *parameter_plane_ : hadal::home(formula), Motion::jump);
}

void Navigator::set_iterations(int64_t iterations) {
    Location next = place_.location;
    next.iterations = iterations;
    check(next);
    if (next == place_.location && !place_.auto_limit) return;
    enter({next, false}, entry_of(Motion::limit));
}

void Navigator::set_auto_limit(bool on) {
    if (on == place_.auto_limit) return;
    Place next{place_.location, on};
    if (on) {
        auto_limit_.reset();
        next.location.iterations = auto_limit_.limit_for(next.location);
    }
    enter(next, Entry::revised);
}

void Navigator::learn(const RenderStatistics& statistics) {
    if (!place_.auto_limit || !auto_limit_.learn(place_.location, statistics)) return;
    Place next = place_;
    next.location.iterations = auto_limit_.limit_for(next.location);
    enter(next, Entry::revised);  // no step of the user: nothing to undo
}

void Navigator::begin_gesture() {
    gesture_start_ = place_;
}

void Navigator::end_gesture() {
    const auto start = std::exchange(gesture_start_, std::nullopt);
    if (!start || start->location == place_.location) return;
    history_.visit(place_);
    last_motion_ = Motion::jump;
    Q_EMIT history_changed();
}

void Navigator::undo() {
    if (!can_undo()) return;
    history_.undo();
    take_up_visit();
}

void Navigator::redo() {
    if (!can_redo()) return;
    history_.redo();
    take_up_visit();
}

void Navigator::return_to(int64_t visit) {
    if (visit == history_.current().id || !history_.find(visit)) return;
    history_.go_to(visit);
    take_up_visit();
}

void Navigator::forget_branch(int64_t visit) {
    if (history_.forget_branch(visit)) Q_EMIT history_changed();
}

void Navigator::clear_history() {
    history_.clear();
    Q_EMIT history_changed();
}

/// What is dragged now is dragged from there.
void Navigator::take_up_visit() {
    last_motion_ = Motion::jump;
    if (gesture_start_) gesture_start_ = history_.current().place;
    jump_to(history_.current().place, Entry::none);
}

Navigator::Entry Navigator::entry_of(Motion motion) {
    const bool joins = motion != Motion::jump && motion == last_motion_ &&
                       since_motion_.isValid() && since_motion_.elapsed() < one_motion_ms;
    last_motion_ = motion;
    since_motion_.start();
    return joins ? Entry::revised : Entry::visit;
}

void Navigator::step(Location next, Motion motion, std::optional<QPointF> focus) {
    if (place_.auto_limit) next.iterations = auto_limit_.limit_for(next);
    if (next == place_.location) return;
    const Entry entry = gesture_start_ ? Entry::none : entry_of(motion);
    enter({std::move(next), place_.auto_limit}, entry, focus);
}

void Navigator::enter(const Place& place, Entry entry, std::optional<QPointF> focus) {
    place_ = place;
    view_.location = place.location;
    if (gesture_start_) entry = Entry::none;  // its end makes the entry
    if (entry == Entry::visit) history_.visit(place);
    if (entry == Entry::revised) history_.revise(place);
    Q_EMIT changed(focus);
    Q_EMIT history_changed();
}

void Navigator::jump_to(const Place& place, Entry entry) {
    auto_limit_.resume(place.location);
    enter(place, entry);
}

void Navigator::check(const Location& location) const {
    validate(Request{location, view_.width, view_.height});
}

}  // namespace hadal::ui
