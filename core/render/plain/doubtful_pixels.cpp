#include "render/plain/doubtful_pixels.hpp"

#include <array>
#include <cmath>
#include <cstring>

#include "kernel/plain/batch_points.hpp"
#include "number/certainty.hpp"

namespace hadal {

namespace {

ScalarComplex<DoubleDouble> in_two_doubles(const BigPoint& point) {
    return {in_two_doubles(point.re), in_two_doubles(point.im)};
}

/// The components of a coordinate of z_0 in a loop of two doubles, with its derivatives by the
/// pixel's coordinates.
std::array<double, Batch::most_components> components(const DoubleDouble& value, double by_re,
                                                      double by_im) {
    return {value.high, value.low, by_re, by_im};
}

EscapeParameters in_pairs(EscapeParameters parameters, FormulaId formula) {
    parameters.rounding = rounding_of<DoubleDouble>(parameters, info(formula).degree);
    return parameters;
}

}  // namespace

MorePreciseArithmetic::MorePreciseArithmetic(const Request& request, const Region& region,
                                             const EscapeParameters& parameters, Isa isa,
                                             bool with_gradients)
    : isa_(isa),
      region_(region),
      loop_(pair_loop(isa, request.location.formula)),
      parameters_(in_pairs(parameters, request.location.formula)),
      frame_(request),
      direct_(request.location, frame_),
      with_gradients_(with_gradients),
      takes_lost_to_stay_(too_long_to_know(request.location)) {
    if (parameters.julia) seed_ = in_two_doubles(seed_of(request.location, frame_.bits()));
}

MorePreciseArithmetic::Start MorePreciseArithmetic::start_of(int x, int y) const {
    const auto pixel = in_two_doubles(frame_.point(x, y));
    if (parameters_.julia) return {pixel, seed_};
    return {{}, pixel};
}

bool DoubtfulPixels::decide(const Tile& tile, std::size_t count, Batch& batch,
                            const Results& results, const std::function<bool()>& go_on) {
    if (!std::memchr(results.escape.doubtful, 1, count)) return true;
    find(tile, results.escape.doubtful);
    decided_ += static_cast<int64_t>(pixels_.size());
    const EscapeResults& escape = results.escape;
    if (!arithmetic_.direct_.tell_boxes(pixels_, escape, results.interior, go_on)) return false;
    std::erase_if(pixels_, [&](const PixelPlace& pixel) { return !escape.doubtful[pixel.slot]; });
    if (!iterate_in_pairs(batch, results, go_on)) return false;
    if (!arithmetic_.direct_.decide_together(arithmetic_.isa_, pixels_, escape, results.interior,
                                             arithmetic_.with_gradients_, go_on))
        return false;
    for (const PixelPlace& pixel : pixels_) {
        if (!escape.doubtful[pixel.slot]) continue;
        ++directly_;
        if (!iterate_directly(pixel, results, go_on)) return false;
    }
    return true;
}

void DoubtfulPixels::find(const Tile& tile, const uint8_t* doubtful) {
    const auto [left, top, width, height] = arithmetic_.region_;
    pixels_.clear();
    std::size_t slot = 0;
    each_run(tile, [&](int x, int y, int step, int pixels) {
        for (int i = 0; i < pixels; ++i, ++slot) {
            if (doubtful[slot]) pixels_.push_back({left + x + i * step, top + y, slot});
        }
    });
}

bool DoubtfulPixels::iterate_in_pairs(Batch& batch, const Results& results,
                                      const std::function<bool()>& go_on) {
    const EscapeParameters& parameters = arithmetic_.parameters_;
    const double varies = parameters.julia ? 1 : 0;
    begin_at(batch, 0);
    for (const PixelPlace& pixel : pixels_) {
        const auto [z, c] = arithmetic_.start_of(pixel.x, pixel.y);
        // Those that begin outside are for direct iteration.
        if (norm(z) > parameters.radius_squared) continue;
        results.escape.counts[pixel.slot] = -1;
        results.escape.doubtful[pixel.slot] = 0;
        results.interior[pixel.slot] = 1;
        add_point(batch, pixel.slot, c, components(z.re, varies, 0), components(z.im, 0, varies),
                  parameters.rounding.inside * varies);
    }
    pad(batch);
    if (!iterate_on(arithmetic_.loop_, parameters, batch, results.escape, go_on,
                    longest_pass_in_pairs))
        return false;
    for (std::size_t i = 0; i < batch.live; ++i) {
        const PointState state = state_of(batch, i);
        results.interior[state.slot] = 0;
        results.escape.doubtful[state.slot] =
            !arithmetic_.takes_lost_to_stay_ && doubtful_stay(state.norm_squared, state.variance);
    }
    return true;
}

bool DoubtfulPixels::iterate_directly(const PixelPlace& pixel, const Results& results,
                                      const std::function<bool()>& go_on) {
    const DirectResult result =
        arithmetic_.direct_.iterate(pixel.x, pixel.y, arithmetic_.with_gradients_, go_on);
    if (!result.finished) return false;
    results.interior[pixel.slot] = 0;
    results.escape.counts[pixel.slot] = result.count;
    results.escape.norms_squared[pixel.slot] = result.norm_squared;
    // Where direct iteration carries no derivative, that of two doubles has the right size.
    if (norm(result.gradient) > 0) {
        const auto unit = static_cast<int>(arithmetic_.frame_.dc_exponent());
        results.escape.gradients_re[pixel.slot] = std::ldexp(result.gradient.re, -unit);
        results.escape.gradients_im[pixel.slot] = std::ldexp(result.gradient.im, -unit);
    }
    return true;
}

}  // namespace hadal
