#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/perturbed/perturbation_doubles.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "kernel/perturbed/perturbation_table-inl.h"

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {

template <>
PerturbFunction<double> perturb_function(Isa isa, FormulaId formula, bool with_derivatives) {
    HADAL_RETURN_FOR_ISA(isa, compiled_perturb_function<double>(formula, with_derivatives))
}

}  // namespace hadal
#endif
