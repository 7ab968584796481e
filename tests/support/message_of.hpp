// What a call that must fail says.
#pragma once

#include <string>

#include "base/error.hpp"

namespace hadal {

/// The message of the Error that the call throws, after its code: "1: zoom must be ...". Empty if
/// it throws none; any other exception passes through and fails the test.
template <class Call>
std::string message_of(Call call) {
    try {
        call();
    } catch (const Error& error) {
        return std::to_string(static_cast<int>(error.code())) + ": " + error.what();
    }
    return "";
}

}  // namespace hadal
