// A complex number over any number type: scalars, SIMD lanes, duals. Only what the formulas need;
// std::complex is unspecified for types other than the built-in floats.
#pragma once

namespace hadal {

template <class T>
struct Complex {
    T re;
    T im;
};

}  // namespace hadal
