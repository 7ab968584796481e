#include "render/direct/staying_boxes.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hadal {

namespace {

/// What numbers of the size of points are rounded by is far less.
constexpr double slack = 0x1p-40;

Interval about(double value) {
    return {value - slack, value + slack};
}

/// Squares of this side are looked at first: no larger ones are ever found to stay.
constexpr int first_level = least_fineness;
/// Cells are best half as wide as a square, and no wider; squares smaller than this much below the
/// finest cells are found no sooner.
constexpr int most_above_a_cell = 1;
constexpr int most_below_a_cell = 2;
constexpr int last_level = most_fineness + most_below_a_cell;

/// Seconds that cells of 2^-fineness take, and a pixel's orbit in as many digits as it needs.
double cost_of_cells(int fineness) {
    return 14e-6 * std::pow(2.5, fineness - least_fineness);
}
double cost_of_orbit(int64_t limit) {
    return 15e-6 * std::pow(static_cast<double>(limit) / 1000, 2.5);
}

}  // namespace

struct StayingBoxes::Question {
    const std::function<void(std::size_t)>& told;
    const std::function<bool()>& go_on;
};

std::size_t StayingBoxes::Hash::operator()(const Square& square) const {
    const auto mixed = static_cast<uint64_t>(square.re) * 0x9e3779b97f4a7c15U +
                       static_cast<uint64_t>(square.im) * 0xc2b2ae3d27d4eb4fU +
                       static_cast<uint64_t>(square.level);
    return mixed ^ mixed >> 32;
}

StayingBoxes::StayingBoxes(const Location& location, const DeepFrame& frame, const BigPoint* seed)
    : formula_(location.formula),
      frame_(frame),
      reference_{frame.reference().re.to_double(), frame.reference().im.to_double()},
      pitch_(std::ldexp(frame.pitch(), static_cast<int>(frame.dc_exponent()))),
      picture_(std::exp2(frame.picture_log2() + 1)),
      pixel_costs_(cost_of_orbit(location.iterations)),
      possible_(location.radius > farthest_stay && std::hypot(reference_.re, reference_.im) < 4) {
    if (seed) seed_ = Box{about(seed->re.to_double()), about(seed->im.to_double())};
}

ScalarComplex<double> StayingBoxes::point_of(const PixelPlace& pixel) const {
    const auto tau = frame_.tau(pixel.x, pixel.y);
    const auto exponent = static_cast<int>(frame_.dc_exponent());
    return {reference_.re + std::ldexp(tau.re.high, exponent),
            reference_.im + std::ldexp(tau.im.high, exponent)};
}

StayingBoxes::Square StayingBoxes::square_of(const PixelPlace& pixel, int level) const {
    const ScalarComplex<double> point = point_of(pixel);
    return {level, static_cast<int64_t>(std::floor(std::ldexp(point.re, level))),
            static_cast<int64_t>(std::floor(std::ldexp(point.im, level)))};
}

bool StayingBoxes::tell(std::span<PixelPlace> pixels, const std::function<void(std::size_t)>& told,
                        const std::function<bool()>& go_on) const {
    if (!possible_ || pixels.empty()) return true;
    return tell_squares({told, go_on}, pixels, first_level);
}

bool StayingBoxes::tell_squares(const Question& question, std::span<PixelPlace> pixels,
                                int level) const {
    const auto key = [&](const PixelPlace& pixel) {
        const Square square = square_of(pixel, level);
        return std::pair(square.re, square.im);
    };
    std::sort(pixels.begin(), pixels.end(),
              [&](const PixelPlace& a, const PixelPlace& b) { return key(a) < key(b); });
    for (auto first = pixels.begin(); first != pixels.end();) {
        const auto last = std::find_if(first, pixels.end(), [&](const PixelPlace& pixel) {
            return key(pixel) != key(*first);
        });
        const std::span<PixelPlace> inside(first, last);
        const Square square = square_of(*first, level);
        first = last;
        const int fineness = worthwhile_fineness(level, inside.size());
        if (fineness < std::min(level, most_fineness)) continue;
        const auto found = stays(square, fineness, question.go_on);
        if (!found) return false;
        if (*found) {
            for (const PixelPlace& pixel : inside)
                question.told(pixel.slot);
        } else if (level < last_level && !tell_squares(question, inside, level + 1)) {
            return false;
        }
    }
    return true;
}

int StayingBoxes::worthwhile_fineness(int level, std::size_t pixels) const {
    // Other tiles lie in the same square, and mostly have such pixels too.
    constexpr double others = 16;
    constexpr double chance = 0.12;
    const double side = std::min(std::ldexp(1.0, -level), picture_) / pitch_;
    const double expected = std::min(side * side, others * static_cast<double>(pixels));
    int fineness = std::min(level + most_above_a_cell, most_fineness);
    while (fineness >= least_fineness && cost_of_cells(fineness) > chance * expected * pixel_costs_)
        --fineness;
    return fineness;
}

std::optional<bool> StayingBoxes::stays(const Square& square, int fineness,
                                        const std::function<bool()>& go_on) const {
    {
        const std::lock_guard lock(mutex_);
        const auto it = found_.find(square);
        if (it != found_.end() && (it->second.stays || it->second.fineness >= fineness))
            return it->second.stays;
    }
    const auto side = [&](int64_t corner) {
        return Interval{std::ldexp(static_cast<double>(corner), -square.level) - slack,
                        std::ldexp(static_cast<double>(corner + 1), -square.level) + slack};
    };
    const Box box{side(square.re), side(square.im)};
    const auto found = seed_ ? stays_for_ever(formula_, box, *seed_, fineness, go_on)
                             : stays_for_ever(formula_, {{0, 0}, {0, 0}}, box, fineness, go_on);
    if (found) {
        const std::lock_guard lock(mutex_);
        found_.insert_or_assign(square, Finding{*found, fineness});
    }
    return found;
}

}  // namespace hadal
