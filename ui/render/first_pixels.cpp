#include "ui/render/first_pixels.hpp"

#include <QElapsedTimer>
#include <algorithm>

#include "base/error.hpp"
#include "render/deep/reference_store.hpp"

namespace hadal::ui {

namespace {
constexpr int square_points = 8;  ///< along the side of a tile
constexpr int least_points = 4;   ///< the same where few pixels take long
constexpr int least_square = 16;  ///< pixels along the side of that
constexpr int most_square = 256;
/// Iterations: a tile of pixels that stay longer takes a fraction of a millisecond. No fewer than
/// make a difference to the planner.
constexpr int64_t quick_limit = 8192;
constexpr int preview_square = 32;  ///< pixels along the side of what comes before a reference
constexpr qint64 preview_ms = 12;   ///< and the longest it may take
constexpr double quick_ms = 3;      ///< a square that took less may be larger next time
constexpr double slow_ms = 8;       ///< and one that took more must be smaller
}  // namespace

/// What is looked at comes first, as sharp as it will be, and tile by tile if it takes long. Where
/// pixels are many iterations from their end, those come that are not: with a lower limit, and from
/// farther around if there are none. The others go on from there later.
RenderStatistics FirstPixels::render(const Picture& picture, const Hooks& hooks) {
    Request request = picture.request;
    if (picture.deep) {
        if (const auto reference = picture.options.references->find_for_preview(request))
            render_preview(picture, reference, hooks);
    } else {
        request.location.iterations = std::min(request.location.iterations, quick_limit);
    }
    RenderStatistics statistics;
    for (int side = side_; side <= most_square; side *= 2) {
        const RenderStatistics square = render_square(picture, request, side, hooks);
        statistics.seconds += square.seconds;
        statistics.threads = square.threads;
        statistics.deep = square.deep;
        if (picture.deep || raster_.has_new_pixels()) break;
    }
    return statistics;
}

/// A square of the picture, full of small tiles.
FirstPixels::Square FirstPixels::square_of(const RenderOptions& all, int side) const {
    const Region area = raster_.blank_square(int(all.focus_x), int(all.focus_y), side);
    const auto part = [&](auto plane) {
        if (plane) plane.data = plane.row(area.y) + area.x;
        return plane;
    };
    const Target whole = raster_.target();
    Square square{area,
                  {part(whole.counts), part(whole.fractions), part(whole.distances),
                   part(whole.directions), part(whole.interior)},
                  all};
    RenderOptions& options = square.options;
    options.region = area;
    options.known = part(raster_.reused());
    options.focus_x = all.focus_x - area.x;
    options.focus_y = all.focus_y - area.y;
    options.coarsest = 1;
    options.tile_side = side == least_square ? least_points : square_points;
    return square;
}

/// For RenderHooks: puts tiles of the square into the picture.
std::function<void(const Region&, int)> FirstPixels::added(const Region& square,
                                                           Raster::First kind) {
    return [this, square, kind](const Region& area, int) {
        raster_.add_first_tile({area.x + square.x, area.y + square.y, area.width, area.height},
                               kind);
    };
}

/// Something to see until there is a reference, and until pixels that take long come to their end:
/// against a reference that is at hand, with a lower limit, and from farther around if nothing has
/// escaped by then.
void FirstPixels::render_preview(const Picture& picture,
                                 const std::shared_ptr<const DeepReference>& reference,
                                 const Hooks& hooks_of_all) {
    Request request = picture.request;
    request.location.iterations = std::min(
        request.location.iterations, quick_limit + 2 * std::max<int64_t>(0, picture.least_count));
    QElapsedTimer timer;
    timer.start();
    try {
        for (int side = preview_square; side <= most_square && !raster_.has_preview(); side *= 2) {
            Square square = square_of(picture.options, side);
            square.options.preview = reference;
            RenderHooks hooks;
            hooks.stop = hooks_of_all.stop;
            hooks.progress = [&](double) {
                if (raster_.has_preview()) hooks_of_all.preview_made();
                return timer.elapsed() < preview_ms;
            };
            hooks.tile_done = added(square.area, Raster::First::preview);
            hadal::render(request, square.target, square.options, hooks);
        }
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled || hooks_of_all.stop.stop_requested()) throw;
    }
    if (raster_.has_preview()) hooks_of_all.preview_made();
}

RenderStatistics FirstPixels::render_square(const Picture& picture, const Request& request,
                                            int side, const Hooks& hooks_of_all) {
    const Square square = square_of(picture.options, side);
    const bool whole_limit = request.location.iterations == picture.request.location.iterations;
    RenderHooks hooks;
    hooks.stop = hooks_of_all.stop;
    hooks.progress = [&](double share) {
        hooks_of_all.progress(picture.deep ? std::min(share, picture.share_of_reference) : 0);
        return true;
    };
    hooks.tile_done = added(square.area, whole_limit ? Raster::First::last : Raster::First::early);
    side_ = std::max(least_square, side / 2);  // if it is not even finished
    const RenderStatistics statistics =
        hadal::render(request, square.target, square.options, hooks);
    const double took_ms = (statistics.seconds - statistics.deep.reference_seconds) * 1e3;
    side_ = took_ms > slow_ms    ? std::max(least_square, side / 2)
            : took_ms < quick_ms ? std::min(most_square, side * 2)
                                 : side;
    hooks_of_all.square_made();
    return statistics;
}

}  // namespace hadal::ui
