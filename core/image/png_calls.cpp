#include "image/png_calls.hpp"

#include <algorithm>
#include <string_view>

namespace hadal {

void on_png_error(png_structp png, png_const_charp message) {
    auto& failure = *static_cast<PngFailure*>(png_get_error_ptr(png));
    const std::string_view words = message;
    // The last byte stays zero: it ends the text.
    std::copy_n(words.begin(), std::min(words.size(), failure.message.size() - 1),
                failure.message.begin());
    png_longjmp(png, 1);
}

void on_png_warning(png_structp, png_const_charp) {}

void throw_png_failure(const PngFailure& failure, Problem problem) {
    if (failure.thrown) std::rethrow_exception(failure.thrown);
    throw Error(ErrorCode::io, Complaint{problem, {failure.message.data()}});
}

}  // namespace hadal
