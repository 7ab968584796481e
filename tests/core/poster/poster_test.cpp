#include "poster/poster.hpp"

#include <cmath>
#include <cstdlib>
#include <vector>

#include "base/error.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

// Seahorse valley, turned: every strip holds escaped and interior points.
Poster example(int width, int height, int samples) {
    Poster poster;
    poster.request.location.centre = {"-0.745", "0.11"};
    poster.request.location.zoom = "40";
    poster.request.location.rotation = 20;
    poster.request.location.iterations = 300;
    poster.request.width = width;
    poster.request.height = height;
    poster.samples = samples;
    poster.shading.density = 0.7;
    poster.shading.offset = 0.3;
    return poster;
}

struct Rows {
    std::vector<uint8_t> rgb;
    std::vector<int64_t> counts;
    PosterSinks sinks(bool picture, bool with_counts) {
        PosterSinks out;
        if (picture) {
            out.picture = [this](std::span<const uint8_t> row) {
                rgb.insert(rgb.end(), row.begin(), row.end());
            };
        }
        if (with_counts) {
            out.counts = [this](std::span<const int64_t> row) {
                counts.insert(counts.end(), row.begin(), row.end());
            };
        }
        return out;
    }
};

struct Planes {
    std::vector<int64_t> counts;
    std::vector<float> fractions;
    RenderStatistics statistics;
};

/// The whole picture in one render.
Planes whole(const Poster& poster, int samples) {
    Request request = poster.request;
    request.width *= samples;
    request.height *= samples;
    const std::size_t size = static_cast<std::size_t>(request.width) * request.height;
    Planes planes{std::vector<int64_t>(size), std::vector<float>(size), {}};
    const std::ptrdiff_t width = request.width;
    planes.statistics = render(
        request, {{planes.counts.data(), width * 8}, {planes.fractions.data(), width * 4}, {}, {}});
    return planes;
}

Rgb colour(const Poster& poster, const Planes& planes, std::size_t at) {
    Shading shading = poster.shading;
    shading.limit = poster.request.location.iterations;
    return colour_of(shading, planes.counts[at], planes.fractions[at]);
}

std::vector<uint8_t> picture_of(const Poster& poster, const Planes& planes) {
    std::vector<uint8_t> rgb;
    for (std::size_t i = 0; i < planes.counts.size(); ++i) {
        const Rgb c = colour(poster, planes, i);
        rgb.insert(rgb.end(), {c.red, c.green, c.blue});
    }
    return rgb;
}

double to_light(uint8_t byte) {
    const double s = byte / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
}

double to_srgb(double light) {
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055);
}

ErrorCode code_thrown_by(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("nothing was thrown");
    return ErrorCode::internal;
}

}  // namespace

TEST_CASE("strips of any height give the rows of one whole render, bit for bit") {
    const Poster poster = example(157, 83, 1);
    const Planes planes = whole(poster, 1);
    const std::vector<uint8_t> picture = picture_of(poster, planes);
    REQUIRE(planes.statistics.interior > 0);

    const std::size_t row = 157 * 16;
    for (const std::size_t strip_bytes : {std::size_t{1}, row, 2 * row + 5, 7 * row, 41 * row,
                                          82 * row, 83 * row, std::size_t{1} << 26}) {
        for (const int threads : {1, 3}) {
            PosterOptions options;
            options.strip_bytes = strip_bytes;
            options.threads = threads;
            Rows both;
            render_poster(poster, both.sinks(true, true), options);
            CHECK(both.counts == planes.counts);
            CHECK(both.rgb == picture);
            Rows counts_only;
            render_poster(poster, counts_only.sinks(false, true), options);
            CHECK(counts_only.counts == planes.counts);
            Rows picture_only;
            render_poster(poster, picture_only.sinks(true, false), options);
            CHECK(picture_only.rgb == picture);
        }
    }
}

TEST_CASE("a pixel is the mean of its samples in linear light") {
    for (const int samples : {2, 3, 8}) {
        const Poster poster = example(37, 23, samples);
        const Planes planes = whole(poster, samples);
        const Planes plain = whole(poster, 1);
        PosterOptions options;
        options.strip_bytes = std::size_t{37 * 16} * samples * samples * 5;  // five rows
        Rows rows;
        render_poster(poster, rows.sinks(true, true), options);

        // Counts are those of the pixel centres, however many samples the picture has.
        CHECK(rows.counts == plain.counts);
        REQUIRE(rows.rgb.size() == 37 * 23 * 3);
        double worst = 0;
        for (int y = 0; y < 23; ++y) {
            for (int x = 0; x < 37; ++x) {
                double red = 0;
                double green = 0;
                double blue = 0;
                for (int j = 0; j < samples; ++j) {
                    for (int i = 0; i < samples; ++i) {
                        const auto at = static_cast<std::size_t>(y * samples + j) * 37 * samples +
                                        static_cast<std::size_t>(x * samples + i);
                        const Rgb c = colour(poster, planes, at);
                        red += to_light(c.red);
                        green += to_light(c.green);
                        blue += to_light(c.blue);
                    }
                }
                const double squares = samples * samples;
                const uint8_t* pixel = &rows.rgb[static_cast<std::size_t>(y * 37 + x) * 3];
                worst = std::max({worst, std::abs(pixel[0] - to_srgb(red / squares)),
                                  std::abs(pixel[1] - to_srgb(green / squares)),
                                  std::abs(pixel[2] - to_srgb(blue / squares))});
            }
        }
        CHECK(worst < 0.6);  // rounding to 8 bits, after 16-bit light
    }
}

TEST_CASE("statistics tell of the counts that are wanted, or of every sample") {
    PosterOptions options;
    options.strip_bytes = 20'000;
    const auto agree = [](const RenderStatistics& got, const RenderStatistics& expected) {
        CHECK(got.escaped == expected.escaped);
        CHECK(got.interior == expected.interior);
        CHECK(got.least_count == expected.least_count);
        CHECK(got.greatest_count == expected.greatest_count);
        CHECK(got.late == expected.late);
        CHECK(got.arithmetic == expected.arithmetic);
        CHECK(got.isa == expected.isa);
        CHECK(got.threads == expected.threads);
        CHECK(got.seconds > 0);
    };
    const Poster poster = example(61, 47, 2);
    Rows rows;
    agree(render_poster(poster, rows.sinks(true, true), options), whole(poster, 1).statistics);
    agree(render_poster(poster, rows.sinks(true, false), options), whole(poster, 2).statistics);
    agree(render_poster(poster, rows.sinks(false, false), options), whole(poster, 1).statistics);
}

TEST_CASE("progress climbs from 0 to 1 over all passes") {
    const Poster poster = example(400, 300, 2);
    PosterOptions options;
    options.strip_bytes = 1 << 20;
    double last = 0;
    bool climbs = true;
    int reports = 0;
    PosterHooks hooks;
    hooks.progress = [&](double share) {
        climbs = climbs && share >= last && share <= 1;
        last = share;
        ++reports;
        return true;
    };
    Rows rows;
    render_poster(poster, rows.sinks(true, true), options, hooks);
    CHECK(climbs);
    CHECK(reports >= 4);
    CHECK(last > 0.5);
}

TEST_CASE("a poster can be cancelled by the token, by progress and by a sink") {
    const Poster poster = example(200, 200, 2);
    PosterOptions options;
    options.strip_bytes = 1;

    std::stop_source stop;
    stop.request_stop();
    Rows rows;
    CHECK(code_thrown_by([&] {
              render_poster(poster, rows.sinks(true, true), options, {stop.get_token(), {}});
          }) == ErrorCode::cancelled);
    CHECK(rows.rgb.empty());

    CHECK(code_thrown_by([&] {
              render_poster(poster, rows.sinks(true, true), options,
                            {{}, [](double share) { return share < 0.3; }});
          }) == ErrorCode::cancelled);
    CHECK(!rows.rgb.empty());
    CHECK(rows.rgb.size() < std::size_t{200 * 200 * 3});

    // A token triggered by a sink ends the render within the strip.
    std::stop_source later;
    int seen = 0;
    PosterSinks sinks;
    sinks.counts = [&](std::span<const int64_t>) {
        if (++seen == 5) later.request_stop();
    };
    CHECK(code_thrown_by([&] {
              render_poster(poster, sinks, {}, {later.get_token(), {}});
          }) == ErrorCode::cancelled);
    CHECK(seen == 5);

    struct DiskFull {};
    sinks.counts = [](std::span<const int64_t>) { throw DiskFull(); };
    CHECK_THROWS_AS(render_poster(poster, sinks, options), DiskFull);
}

TEST_CASE("a poster out of bounds is rejected by the name of the field") {
    const auto message = [](const Poster& poster) {
        try {
            validate(poster);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(message(example(30000, 30000, 8)).empty());
    CHECK(message(example(30001, 1, 1)).find("width") == 0);
    CHECK(message(example(0, 1, 1)).find("width") == 0);
    CHECK(message(example(1, 30001, 1)).find("height") == 0);
    CHECK(message(example(1, -1, 1)).find("height") == 0);
    CHECK(message(example(1, 1, 0)).find("samples") == 0);
    CHECK(message(example(1, 1, 9)).find("samples") == 0);
    Poster nowhere = example(1, 1, 1);
    nowhere.request.location.zoom = "deep";
    CHECK(message(nowhere).find("zoom") == 0);
}

TEST_CASE("poster: the strips of a deep picture have one reference, prepared once") {
    Poster poster = example(30, 24, 2);
    poster.request.location.centre = {"-1.7548776662466927600495", "1e-22"};
    poster.request.location.zoom = "1e18";
    PosterOptions options;
    options.strip_bytes = 1;
    Rows rows;
    const RenderStatistics strips = render_poster(poster, rows.sinks(true, true), options);
    Rows at_once;
    render_poster(poster, at_once.sinks(true, true));
    CHECK(rows.rgb == at_once.rgb);
    CHECK(rows.counts == whole(poster, 1).counts);
    // The counts, of the pixel centres, are a pass of their own after that of the samples.
    CHECK(strips.deep.reused);
    CHECK(strips.deep.reference_seconds == 0);
    Rows again;
    const RenderStatistics picture = render_poster(poster, again.sinks(true, false), options);
    CHECK_FALSE(picture.deep.reused);
    CHECK(picture.deep.reference_seconds > 0);
    CHECK(picture.deep.steps.plain + picture.deep.steps.skips >= 60 * 48);
}
