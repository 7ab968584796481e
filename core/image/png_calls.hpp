// The shared ground of writing and reading through libpng: its errors become exceptions, and its
// long jumps pass over no destructor.
#pragma once

#include <png.h>

#include <array>
#include <csetjmp>
#include <exception>
#include <string>

#include "base/error.hpp"

namespace hadal {

/// What went wrong inside a libpng call; the error pointer of every png_struct.
struct PngFailure {
    std::array<char, 128> message{};  ///< libpng's own words
    std::exception_ptr thrown;        ///< what a callback threw, on its way across libpng
};

/// The error and warning functions to give to libpng. They print nothing.
[[noreturn]] void on_png_error(png_structp png, png_const_charp message);
void on_png_warning(png_structp png, png_const_charp message);

/// Runs `call`, which may only call libpng and must own nothing with a destructor. False when
/// libpng has jumped out of it.
template <class Call>
bool png_succeeds(png_structp png, Call call) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    call();
    return true;
}

/// Runs the body of a callback; what it throws is kept and false returned, for the callback to
/// leave by png_error() once no C++ object is alive.
template <class Body>
bool completes(PngFailure& failure, Body body) noexcept {
    try {
        body();
        return true;
    } catch (...) {
        failure.thrown = std::current_exception();
        return false;
    }
}

/// Throws what a failed call left: the callback's exception, else Error(io) with libpng's
/// message as the value of the problem.
[[noreturn]] void throw_png_failure(const PngFailure& failure, Problem problem);

}  // namespace hadal
