// Counts held against direct iteration.
#include <algorithm>

#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "api/handles.hpp"
#include "api/hooks.hpp"
#include "api/request_fields.hpp"
#include "hadal/hadal.h"
#include "study/verify.hpp"

using hadal::guarded;
using hadal::required;

hadal_status hadal_verify(const hadal_engine* engine, const hadal_request* request,
                          const int64_t* counts, int64_t counts_stride, int64_t pixels,
                          hadal_progress progress, void* user, hadal_verification* verification) {
    return guarded([&] {
        const int threads = required(engine, "engine").threads;
        // A copy: the callback may change the handle.
        const hadal::Request picture = required(request, "request").value;
        hadal::require_memory_for_digits(digits_of(picture));
        hadal::validate(picture);
        const auto plane = hadal::checked_plane(&required(counts, "counts"), counts_stride,
                                                picture.width, picture.height, "counts");
        hadal::in_range(pixels, 1, INT64_MAX, "pixels");
        hadal_verification& out = required(verification, "verification");
        hadal::check_struct_size(out.struct_size, sizeof out, "verification");
        const int64_t room = out.differences == nullptr ? 0 : out.capacity;
        hadal::in_range(room, 0, INT64_MAX, "verification->capacity");
        if (room > 0) {
            hadal::require_aligned(out.differences, alignof(hadal_difference),
                                   "verification->differences");
        }

        const hadal::VerifyResult done =
            hadal::verify(picture, plane, {pixels, threads}, hadal::hooks_for(progress, user));
        out.seconds = done.seconds;
        out.pixels = done.pixels;
        out.unsure = done.unsure;
        out.differing = static_cast<int64_t>(done.differences.size());
        out.opposite = done.opposite;
        out.largest = done.largest;
        out.bits = done.bits;
        const auto listed = static_cast<std::ptrdiff_t>(std::min(room, out.differing));
        std::transform(done.differences.begin(), done.differences.begin() + listed, out.differences,
                       [](const hadal::PixelDifference& pixel) {
                           return hadal_difference{pixel.x, pixel.y, pixel.count, pixel.direct};
                       });
        hadal::clear_unknown_members(out);
    });
}
