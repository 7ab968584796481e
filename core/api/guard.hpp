// The one place where exceptions become status codes. Every function of the C interface that can
// fail runs its body in here, so that nothing is thrown into a C caller.
#pragma once

#include <exception>
#include <new>
#include <stdexcept>

#include "api/error_text.hpp"
#include "base/error.hpp"
#include "hadal/hadal.h"

namespace hadal {

inline hadal_status failed(ErrorCode code, const char* text) noexcept {
    set_error_text(text);
    return static_cast<hadal_status>(code);
}

/// Runs `body` and tells how it ended; the calling thread's error text follows.
template <class Body>
hadal_status guarded(Body&& body) noexcept {
    clear_error_text();
    try {
        body();
        return HADAL_OK;
    } catch (const Error& error) {
        return failed(error.code(), error.what());
    } catch (const std::bad_alloc&) {
        return failed(ErrorCode::out_of_memory, "out of memory");
    } catch (const std::length_error&) {
        return failed(ErrorCode::out_of_memory, "out of memory: a size is beyond all bounds");
    } catch (const std::exception& error) {
        return failed(ErrorCode::internal, error.what());
    } catch (...) {
        return failed(ErrorCode::internal, "an exception of unknown type");
    }
}

/// The same for functions that return a value: the body's, or `otherwise` if it failed.
template <class Value, class Body>
Value guarded_value(Value otherwise, Body&& body) noexcept {
    Value value = otherwise;
    return guarded([&] { value = body(); }) == HADAL_OK ? value : otherwise;
}

}  // namespace hadal
