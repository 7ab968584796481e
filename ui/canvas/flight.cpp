#include "ui/canvas/flight.hpp"

#include <QEasingCurve>
#include <algorithm>
#include <cmath>
#include <utility>

namespace hadal::ui {

namespace {

constexpr int tick_ms = 16;
constexpr double glide_ms = 150;
constexpr double full_speed = 1.8;        ///< octaves a second
constexpr double seconds_to_speed = 0.2;  ///< inertia: of the approach to the speed wanted
constexpr double least_speed = 0.08;
constexpr double longest_tick = 0.1;  ///< seconds; a window that stood still does not jump
/// A flight arrives every quarter of an octave: four of them are twice as close, so that samples
/// coincide.
constexpr double octaves_a_step = 0.25;
constexpr double most_comparable = 64;  ///< between scales that a smooth zoom makes sense for
constexpr double least_factor = 1e-6;   ///< beyond 1, that is worth a step

PixelPoint point(QPointF at) {
    return {at.x(), at.y()};
}

}  // namespace

Flight::Flight(QObject* parent) : QObject(parent) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(tick_ms);
    connect(&timer_, &QTimer::timeout, this, &Flight::advance);
}

void Flight::set_animated(bool animated) {
    animated_ = animated;
    if (!animated && glide_.isValid()) land();
}

QPointF Flight::seen_at(QPointF screen) const {
    const PixelPoint at = mapped(inverse(shown_), point(screen));
    return {at.x, at.y};
}

void Flight::start() {
    if (timer_.isActive()) return;
    since_tick_.start();
    timer_.start();
}

void Flight::follow(const View& from, const View& to, bool zoomed) {
    const bool comparable = same_plane(from.location, to.location) && from.width == to.width &&
                            from.height == to.height;
    if (!comparable || !(zoomed || arriving_)) return land();
    const std::optional<Similarity> map = as_similarity(pixel_map(from, to));
    if (!map) return land();
    const double scale = scale_of(*map);
    if (!(scale > 1 / most_comparable && scale < most_comparable)) return land();
    shown_ = composed(shown_, inverse(*map));
    if (arriving_) return;
    if (!animated_ && !in_the_air_) return land();
    if (!in_the_air_) {
        glide_from_ = shown_;
        glide_.start();
    }
    start();
    Q_EMIT moved();
}

void Flight::land() {
    shown_ = {};
    glide_.invalidate();
    if (!holding()) end_hold();
    Q_EMIT moved();
}

void Flight::end_hold() {
    speed_ = 0;
    timer_.stop();
    if (std::exchange(in_the_air_, false)) Q_EMIT landed();
}

void Flight::stop_here() {
    direction_ = 0;
    if (!moving()) return;
    go_there();
    land();
}

void Flight::catch_hold() {
    if (in_the_air_) stop_here();
}

void Flight::hold(QPointF screen, bool in) {
    glide_.invalidate();  // what is left of a smooth zoom is where the flight begins
    direction_ = in ? 1 : -1;
    steer(screen);
    start();
    if (!std::exchange(in_the_air_, true)) Q_EMIT took_off();
}

void Flight::release() {
    if (!holding()) return;
    direction_ = 0;
    if (!animated_) stop_here();
}

void Flight::advance() {
    const double seconds = std::min(double(since_tick_.nsecsElapsed()) / 1e9, longest_tick);
    since_tick_.start();
    if (in_the_air_) {
        advance_hold(seconds);
    } else {
        const double share = std::min(1.0, double(glide_.nsecsElapsed()) / 1e6 / glide_ms);
        if (!glide_.isValid() || share >= 1) return land();
        shown_ = eased(glide_from_, QEasingCurve(QEasingCurve::OutCubic).valueForProgress(share));
    }
    Q_EMIT moved();
}

void Flight::advance_hold(double seconds) {
    const double wanted = direction_ * full_speed;
    speed_ += (wanted - speed_) * (1 - std::exp(-seconds / seconds_to_speed));
    shown_ = composed(magnified_about(aim_, std::exp2(speed_ * seconds)), shown_);
    const bool stopped = !holding() && std::abs(speed_) < least_speed;
    if (stopped) {
        go_there();
        land();
    } else if (const double octaves = std::log2(scale_of(shown_));
               std::abs(octaves) >= octaves_a_step) {
        go_there(std::exp2(std::copysign(octaves_a_step, octaves)));
    }
}

void Flight::go_there() {
    go_there(scale_of(shown_));
}

/// As far as that, of what is shown.
void Flight::go_there(double factor) {
    if (std::abs(factor - 1) < least_factor) return;
    const PixelPoint about = fixed_point(shown_);
    const double left = scale_of(shown_) / factor;
    arriving_ = true;
    Q_EMIT arrived({about.x, about.y}, factor);
    arriving_ = false;
    // Where navigation goes no further, neither does what is shown.
    if (std::abs(scale_of(shown_) / left - 1) > 1e-3) shown_ = {};
}

}  // namespace hadal::ui
