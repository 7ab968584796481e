// A complex number over any number type: scalars, SIMD lanes, duals. Only what the formulas need;
// std::complex is unspecified for types other than the built-in floats. Compiled once for each
// instruction set, since its constructors handle the vectors of that set.
#if defined(HADAL_NUMBER_COMPLEX_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_NUMBER_COMPLEX_INL_H
#undef HADAL_NUMBER_COMPLEX_INL_H
#else
#define HADAL_NUMBER_COMPLEX_INL_H
#endif

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

template <class T>
struct Complex {
    T re;
    T im;

    // Written out: GCC compiles implicit constructors without the instruction set around them.
    HWY_INLINE Complex() {}
    HWY_INLINE Complex(const T& re_, const T& im_) : re(re_), im(im_) {}
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
