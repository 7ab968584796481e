#include "ui/render/preparation.hpp"

#include <limits>

#include "base/error.hpp"
#include "number/long/big_float.hpp"

namespace hadal::ui {

namespace {
constexpr qint64 short_ms = 200;
/// Octaves that a few steps of the wheel make; they change little.
constexpr double alike = 10;
}  // namespace

void Preparation::begin(const Location& location) {
    try {
        depth_ = BigFloat::from_text(location.zoom, "zoom").log2_abs();
    } catch (const Error&) {
        depth_ = std::numeric_limits<double>::infinity();  // the render will tell what is wrong
    }
    ended_ = false;
    since_.start();
}

void Preparation::end() {
    if (ended_) return;
    ended_ = true;
    known_depth_ = depth_;
    known_ms_ = since_.elapsed();
}

bool Preparation::known_to_be_short() const {
    return ended_ || (known_ms_ < short_ms && depth_ < known_depth_ + alike);
}

}  // namespace hadal::ui
