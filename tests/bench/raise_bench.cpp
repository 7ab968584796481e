// What raising the iteration limit costs, in processor time: from nothing, and from a picture with
// a lower limit, of which only those pixels go on that had not escaped and are not known to stay.
#include <cstdio>

#include "study/mini_set.hpp"
#include "support/reused_picture.hpp"
#include "support/stopwatch.hpp"

using namespace hadal;

namespace {

void measure(const char* name, const Request& lower, int64_t limit) {
    const auto references = std::make_shared<ReferenceStore>();
    const auto open = std::make_shared<OpenOrbits>();
    ReusedPicture before(lower);
    before.finish(references, open);
    Request request = lower;
    request.location.iterations = limit;

    ReusedPicture raised(request);
    double begin = processor_ms();
    raised.take(before, references.get());
    const auto computed = static_cast<double>(raised.finish(references, open));
    const double raised_seconds = (processor_ms() - begin) / 1e3;

    ReusedPicture cold(request);
    begin = processor_ms();
    const auto pixels = static_cast<double>(cold.finish());
    const double cold_seconds = (processor_ms() - begin) / 1e3;
    std::printf(
        "%-12s %8lld -> %9lld: cold %8.3f s, raised %8.3f s (%5.1f x), computed %.2f %% of "
        "the pixels, %lld of them from where they stood; %s\n",
        name, static_cast<long long>(lower.location.iterations), static_cast<long long>(limit),
        cold_seconds, raised_seconds, cold_seconds / raised_seconds, 100 * computed / pixels,
        static_cast<long long>(raised.resumed()),
        raised.shows_what(cold) ? "same bits" : "OTHER BITS");
}

}  // namespace

int main() {
    const auto home = [](int64_t limit) {
        return request_at("-0.75", "0", "1.6", limit, 1920, 1080);
    };
    measure("whole set", home(1000), 10'000);
    measure("whole set", home(1000), 1'000'000);
    measure("whole set", home(100'000), 200'000);
    measure("whole set", home(500'000), 1'000'000);
    const auto seahorses = [](int64_t limit) {
        return request_at("-0.743643887", "0.131825904", "100000", limit, 1920, 1080);
    };
    measure("seahorses", seahorses(1000), 10'000);
    measure("seahorses", seahorses(10'000), 100'000);
    measure("seahorses", seahorses(500'000), 1'000'000);
    const auto mini_set =
        locate(request_at("-0.743643887", "0.131825904", "7e10", 3000, 1920, 1080));
    Request deep{mini_set.value().place, 1920, 1080};
    for (const int64_t limit : {2'000, 20'000, 200'000}) {
        deep.location.iterations = limit;
        measure("mini-set", deep, 10 * limit);
    }
}
