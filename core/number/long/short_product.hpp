// The upper half of a product of long numbers: what is left of it in arithmetic of a fixed length.
#pragma once

#include <gmp.h>

namespace hadal {

/// The product of two numbers of `size` limbs from limb size - 1 up; what lies below is lost. Too
/// small by less than `size` units of limb size - 1, and never too large. `product` has 2 size
/// limbs, as has `scratch`; none of the four may overlap.
void multiply_short(mp_limb_t* product, const mp_limb_t* a, const mp_limb_t* b, mp_size_t size,
                    mp_limb_t* scratch);

}  // namespace hadal
