// The one exception type of the core. Floors above throw it; core/api turns it into a status code.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/complaint.hpp"

namespace hadal {

/// What kind of thing went wrong. The values are those of `hadal_status` in hadal.h.
enum class ErrorCode : int {
    invalid_argument = 1,  ///< a field or option has a value that cannot be meant
    out_of_memory = 2,     ///< an allocation failed, or the size asked for can never fit
    cancelled = 3,         ///< the caller's stop token or callback ended the work
    unsupported = 4,       ///< well-formed, but beyond what this version or machine can do
    io = 5,                ///< reading or writing failed
    internal = 6,          ///< a defect of Hadal itself
};

/// An error with a message for people, in English: it names the field and the value.
class Error : public std::runtime_error {
  public:
    /// In words of the caller's own.
    Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
    /// In words that are found in other languages as well.
    Error(ErrorCode code, Complaint complaint);

    ErrorCode code() const noexcept { return code_; }
    /// What the message says, in parts; null where it is in words of the caller's own.
    const Complaint* complaint() const noexcept { return complaint_.get(); }
    /// The same, found in a file.
    Error in_file(const std::string& file) const;

  private:
    ErrorCode code_;
    std::shared_ptr<const Complaint> complaint_;  ///< copying an exception must not throw
};

/// "<field> <problem>, not '<value>'", as every rejected input is told. Long values are cut.
Error invalid_field(const std::string& field, const std::string& value, Problem problem,
                    std::vector<std::string> values = {});
/// With words of the caller's own for the problem.
Error invalid_field(const std::string& field, const std::string& value, const std::string& problem);

}  // namespace hadal
