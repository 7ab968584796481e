// The request handle.
#include <cstring>

#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "api/handles.hpp"
#include "api/request_fields.hpp"
#include "hadal/hadal.h"
#include "location/formats/location_formats.hpp"
#include "location/formats/location_text.hpp"

using hadal::guarded;
using hadal::required;

hadal_status hadal_request_create(hadal_request** request) {
    return guarded([&] {
        hadal_request*& out = required(request, "request");
        hadal::require_memory_for_digits(0);
        out = new hadal_request{{hadal::home(hadal::FormulaId{}), 0, 0}};
    });
}

hadal_status hadal_request_copy(const hadal_request* request, hadal_request** copy) {
    return guarded([&] {
        const hadal_request& original = required(request, "request");
        hadal_request*& out = required(copy, "copy");
        out = new hadal_request(original);
    });
}

hadal_status hadal_request_set(hadal_request* request, const char* field, const char* text) {
    return guarded([&] {
        hadal::Request& value = required(request, "request").value;
        hadal::require_memory_for_digits(std::strlen(&required(text, "text")) + digits_of(value));
        hadal::set_field(value, &required(field, "field"), text);
    });
}

hadal_status hadal_request_set_size(hadal_request* request, int64_t width, int64_t height) {
    return guarded([&] {
        hadal::Request& value = required(request, "request").value;
        hadal::in_range(width, 1, hadal::most_side, "width");
        hadal::in_range(height, 1, hadal::most_side, "height");
        value.width = static_cast<int>(width);
        value.height = static_cast<int>(height);
    });
}

hadal_status hadal_request_get(const hadal_request* request, const char* field, char* buffer,
                               size_t capacity, size_t* needed) {
    return guarded([&] {
        const hadal::Request& value = required(request, "request").value;
        hadal::copy_out(hadal::field_text(value, &required(field, "field")), buffer, capacity,
                        needed);
    });
}

hadal_status hadal_request_from_location(hadal_request* request, const char* text) {
    return guarded([&] {
        hadal::Request& value = required(request, "request").value;
        hadal::require_memory_for_digits(std::strlen(&required(text, "text")));
        value.location = hadal::location_from_any_text(text);
    });
}

hadal_status hadal_request_to_location(const hadal_request* request, char* buffer, size_t capacity,
                                       size_t* needed) {
    return guarded([&] {
        const hadal::Request& value = required(request, "request").value;
        hadal::copy_out(hadal::to_text(value.location), buffer, capacity, needed);
    });
}

void hadal_request_destroy(hadal_request* request) {
    delete request;
}
