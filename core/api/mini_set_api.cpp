// The mini-set handle.
#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "api/handles.hpp"
#include "api/hooks.hpp"
#include "api/request_fields.hpp"
#include "base/number_text.hpp"
#include "hadal/hadal.h"

using hadal::guarded;
using hadal::required;

namespace {

/// The text of a field of what was found.
std::string mini_set_field(const hadal::MiniSet& mini_set, const std::string& field) {
    if (field == "period") return hadal::shortest_text(mini_set.period);
    if (field == "re") return mini_set.nucleus.re;
    if (field == "im") return mini_set.nucleus.im;
    if (field == "size") return mini_set.size;
    if (field == "turn") return hadal::shortest_text(mini_set.turn);
    if (field == "shape") return std::string(hadal::info(mini_set.shape).name);
    if (field == "transform") return hadal::transform_text(mini_set);
    if (field == "misfit") return hadal::shortest_text(mini_set.misfit);
    throw hadal::invalid_field(
        "field", field, "must be one of period, re, im, size, turn, shape, transform, misfit");
}

}  // namespace

hadal_status hadal_mini_set_locate(const hadal_engine* engine, const hadal_request* request,
                                   hadal_progress progress, void* user, hadal_mini_set** mini_set) {
    return guarded([&] {
        required(engine, "engine");
        // A copy: the callback may change the handle.
        const hadal::Request picture = required(request, "request").value;
        hadal_mini_set*& out = required(mini_set, "mini_set");
        // Newton's method works with several numbers of a few times the digits.
        constexpr std::size_t numbers = 8;
        hadal::require_memory_for_digits(numbers * digits_of(picture));
        const auto found = hadal::locate(picture, hadal::hooks_for(progress, user));
        out = found ? new hadal_mini_set{*found} : nullptr;
    });
}

hadal_status hadal_mini_set_get(const hadal_mini_set* mini_set, const char* field, char* buffer,
                                size_t capacity, size_t* needed) {
    return guarded([&] {
        const hadal::MiniSet& value = required(mini_set, "mini_set").value;
        hadal::copy_out(mini_set_field(value, &required(field, "field")), buffer, capacity, needed);
    });
}

int64_t hadal_mini_set_period(const hadal_mini_set* mini_set) {
    return hadal::guarded_value<int64_t>(
        -1, [&] { return required(mini_set, "mini_set").value.period; });
}

hadal_status hadal_mini_set_place(const hadal_mini_set* mini_set, hadal_request* request) {
    return guarded([&] {
        const hadal::Location& place = required(mini_set, "mini_set").value.place;
        required(request, "request").value.location = place;
    });
}

void hadal_mini_set_destroy(hadal_mini_set* mini_set) {
    delete mini_set;
}
