// The fields of a request by name, as text.
#pragma once

#include <cstddef>
#include <string>

#include "render/render.hpp"

namespace hadal {

/// Sets one field and checks it. Throws Error(invalid_argument) naming the field; the request is
/// then as it was.
void set_field(Request& request, const std::string& field, const std::string& text);

/// The text that sets the field to its present value. Throws Error(invalid_argument) if there is no
/// such field.
std::string field_text(const Request& request, const std::string& field);

/// Upper bound of the digits in the request's numbers.
std::size_t digits_of(const Request& request);

}  // namespace hadal
