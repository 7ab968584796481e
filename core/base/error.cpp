#include "base/error.hpp"

#include <utility>

namespace hadal {

Error::Error(ErrorCode code, Complaint complaint)
    : std::runtime_error(text_of(complaint)),
      code_(code),
      complaint_(std::make_shared<const Complaint>(std::move(complaint))) {}

Error Error::in_file(const std::string& file) const {
    if (!complaint_) return {code_, file + ": " + what()};
    Complaint complaint = *complaint_;
    complaint.file = file;
    return {code_, std::move(complaint)};
}

Error invalid_field(const std::string& field, const std::string& value, Problem problem,
                    std::vector<std::string> values) {
    return {ErrorCode::invalid_argument,
            Complaint{problem, std::move(values), field, readable(value)}};
}

Error invalid_field(const std::string& field, const std::string& value,
                    const std::string& problem) {
    return invalid_field(field, value, Problem::as_said, {problem});
}

}  // namespace hadal
