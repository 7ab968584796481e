// Where the time of deep pictures goes: deep_bench [--size=WxH] [--rounds=N] FILE...
//
// Prints one row of a table for each location file: medians of the rounds, and what a pixel costs
// in steps of each kind.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "poster/location_file.hpp"
#include "render/render.hpp"

namespace {

using namespace hadal;

struct Setting {
    int width = 1920;
    int height = 1080;
    int rounds = 3;
    std::vector<std::string> files;
};

Setting setting_of(int count, char** arguments) {
    Setting setting;
    for (int i = 1; i < count; ++i) {
        if (std::sscanf(arguments[i], "--size=%dx%d", &setting.width, &setting.height) == 2)
            continue;
        if (std::sscanf(arguments[i], "--rounds=%d", &setting.rounds) == 1) continue;
        setting.files.emplace_back(arguments[i]);
    }
    return setting;
}

RenderStatistics median_of(std::vector<RenderStatistics> runs) {
    const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
    std::nth_element(runs.begin(), middle, runs.end(),
                     [](const auto& a, const auto& b) { return a.seconds < b.seconds; });
    return *middle;
}

void print_row(const std::string& name, const RenderStatistics& run, double pixels) {
    const DeepStatistics& deep = run.deep;
    std::printf(
        "| %s | %.2f | %.2f | %.2f | %lld | %.0f | %.1f | %.1f | %.1f | %.1f | %.3f %% | %lld |\n",
        name.c_str(), run.seconds, deep.reference_seconds, deep.table_seconds,
        static_cast<long long>(deep.reference_length), static_cast<double>(deep.bytes) / 1e6,
        static_cast<double>(deep.steps.skips) / pixels,
        static_cast<double>(deep.steps.plain) / pixels,
        static_cast<double>(deep.steps.rebases) / pixels,
        static_cast<double>(deep.steps.extended) / pixels,
        100 * static_cast<double>(deep.steps.doubtful) / pixels,
        static_cast<long long>(deep.steps.direct));
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
    const Setting setting = setting_of(count, arguments);
    std::printf(
        "| place | s | reference s | table s | orbit | MB | skips | iterations | rebases | "
        "extended | "
        "in doubt | direct |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    int failures = 0;
    for (const std::string& file : setting.files) {
        try {
            const Request request{read_location_file(file, file), setting.width, setting.height};
            const double pixels = static_cast<double>(setting.width) * setting.height;
            std::vector<int64_t> counts(static_cast<std::size_t>(pixels));
            const Target target{
                {counts.data(), setting.width * static_cast<std::ptrdiff_t>(sizeof(int64_t))},
                {},
                {},
                {}};
            std::vector<RenderStatistics> runs;
            for (int i = 0; i < setting.rounds; ++i)
                runs.push_back(render(request, target));
            print_row(std::filesystem::path(file).stem().string(), median_of(runs), pixels);
        } catch (const std::exception& error) {
            std::printf("| %s | %s |\n", file.c_str(), error.what());
            ++failures;
        }
    }
    return failures > 0;
}
