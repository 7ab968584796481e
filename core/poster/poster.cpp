#include "poster/poster.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "poster/sample_mean.hpp"
#include "poster/strip.hpp"
#include "render/deep/reference_store.hpp"

namespace hadal {

namespace {

// Samples averaged at a time: a few milliseconds, after which cancelling is looked at again.
constexpr int64_t samples_at_a_time = 1 << 20;

void require_between(int value, int most, const std::string& field) {
    if (value < 1 || value > most) {
        throw invalid_field(field, std::to_string(value), Problem::out_of_bounds,
                            {"1", std::to_string(most)});
    }
}

/// One walk over the whole picture, from the top strip to the bottom one.
struct Pass {
    Request request;  ///< in samples
    int samples = 1;
    bool picture = false;
    bool counts = false;

    double points() const { return static_cast<double>(request.width) * request.height; }
};

Pass picture_pass(const Poster& poster, bool counts) {
    Request request = poster.request;
    request.width *= poster.samples;
    request.height *= poster.samples;
    return {request, poster.samples, true, counts && poster.samples == 1};
}

std::vector<Pass> passes_of(const Poster& poster, const PosterSinks& sinks) {
    std::vector<Pass> passes;
    const bool counts = static_cast<bool>(sinks.counts);
    if (sinks.picture) passes.push_back(picture_pass(poster, counts));
    const bool missing = passes.empty() || (counts && !passes.front().counts);
    if (missing) passes.push_back({poster.request, 1, false, counts});
    return passes;
}

class PosterRender {
  public:
    PosterRender(const Poster& poster, const PosterSinks& sinks, const PosterOptions& options,
                 const PosterHooks& hooks)
        : shading_(poster.shading), sinks_(sinks), options_(options), hooks_(hooks) {
        shading_.limit = poster.request.location.iterations;
        // The strips of a picture have one reference, whatever memory it takes.
        references_ = std::make_shared<ReferenceStore>(std::numeric_limits<std::size_t>::max());
    }

    RenderStatistics run(const std::vector<Pass>& passes) {
        for (const Pass& pass : passes)
            total_points_ += pass.points();
        double seconds = 0;
        for (const Pass& pass : passes) {
            walk(pass);
            seconds += std::exchange(statistics_.seconds, 0);
        }
        statistics_.seconds = seconds;
        return statistics_;
    }

  private:
    void check() const {
        if (hooks_.stop.stop_requested()) {
            throw Error(ErrorCode::cancelled, "the render was cancelled");
        }
    }

    int strip_rows(const Pass& pass) const {
        const std::size_t row_bytes = static_cast<std::size_t>(pass.request.width) *
                                      static_cast<std::size_t>(pass.samples) *
                                      StripPlanes::sample_bytes(pass.picture);
        const auto rows = static_cast<int64_t>(options_.strip_bytes / row_bytes);
        return static_cast<int>(std::clamp<int64_t>(rows, 1, pass.request.height / pass.samples));
    }

    void walk(const Pass& pass) {
        statistics_ = {};
        const int height = pass.request.height / pass.samples;
        const int strip_height = strip_rows(pass);
        const StripPlanes planes(pass.request.width, strip_height * pass.samples, pass.picture);
        for (int top = 0; top < height; top += strip_height) {
            const int rows = std::min(strip_height, height - top);
            add(render_strip(pass, planes, top, rows));
            if (pass.counts) hand_out_counts(pass, planes, rows);
            if (pass.picture) hand_out_picture(pass, planes, rows);
        }
    }

    RenderStatistics render_strip(const Pass& pass, const StripPlanes& planes, int top, int rows) {
        RenderOptions options;
        options.threads = options_.threads;
        options.isa = options_.isa;
        options.references = references_;
        options.region = {0, top * pass.samples, pass.request.width, rows * pass.samples};

        const double points = static_cast<double>(options.region.width) * options.region.height;
        RenderHooks hooks;
        hooks.stop = hooks_.stop;
        if (hooks_.progress) {
            hooks.progress = [this, points](double share) {
                return hooks_.progress((done_points_ + share * points) / total_points_);
            };
        }
        if (pass.picture) {
            hooks.tile_done = [this, &planes](const Region& area, int stride) {
                const PlaneView<int64_t> counts = planes.counts();
                const PlaneView<float> fractions = planes.fractions();
                shade(shading_, {counts.data, counts.stride}, {fractions.data, fractions.stride},
                      area, stride, planes.rgba());
            };
        }
        const Target target{planes.counts(), planes.fractions(), {}, {}};
        const RenderStatistics statistics = render(pass.request, target, options, hooks);
        done_points_ += points;
        return statistics;
    }

    void add(const RenderStatistics& strip) {
        const double seconds = statistics_.seconds + strip.seconds;
        const PixelTally tally = statistics_;
        const DeepStatistics deep = statistics_.deep;
        statistics_ = strip;
        statistics_.add(tally);
        statistics_.deep.add_earlier(deep);
        statistics_.seconds = seconds;
    }

    void hand_out_counts(const Pass& pass, const StripPlanes& planes, int rows) const {
        const auto width = static_cast<std::size_t>(pass.request.width);
        for (int y = 0; y < rows; ++y) {
            check();
            sinks_.counts({planes.counts().row(y), width});
        }
    }

    void hand_out_picture(const Pass& pass, const StripPlanes& planes, int rows) {
        const int width = pass.request.width / pass.samples;
        const std::size_t row_bytes = 3 * static_cast<std::size_t>(width);
        const int64_t row_samples = static_cast<int64_t>(pass.request.width) * pass.samples;
        const int step =
            static_cast<int>(std::clamp<int64_t>(samples_at_a_time / row_samples, 1, rows));
        rgb_.resize(row_bytes * static_cast<std::size_t>(step));
        const PlaneView<uint8_t> rgba = planes.rgba();
        for (int top = 0; top < rows; top += step) {
            check();
            const int height = std::min(step, rows - top);
            mean_of_samples({rgba.row(top * pass.samples), rgba.stride}, pass.samples, width,
                            height, statistics_.threads, rgb_);
            for (int y = 0; y < height; ++y) {
                check();
                sinks_.picture(
                    std::span(rgb_).subspan(static_cast<std::size_t>(y) * row_bytes, row_bytes));
            }
        }
    }

    Shading shading_;
    const PosterSinks& sinks_;
    const PosterOptions& options_;
    const PosterHooks& hooks_;
    std::shared_ptr<ReferenceStore> references_;
    double total_points_ = 0;
    double done_points_ = 0;
    RenderStatistics statistics_;
    std::vector<uint8_t> rgb_;
};

}  // namespace

void validate(const Poster& poster) {
    require_between(poster.request.width, most_poster_side, "width");
    require_between(poster.request.height, most_poster_side, "height");
    require_between(poster.samples, most_samples, "samples");
    validate(picture_pass(poster, false).request);
}

RenderStatistics render_poster(const Poster& poster, const PosterSinks& sinks,
                               const PosterOptions& options, const PosterHooks& hooks) {
    validate(poster);
    return PosterRender(poster, sinks, options, hooks).run(passes_of(poster, sinks));
}

}  // namespace hadal
