#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/perturbation_wide.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "kernel/perturbation_run-inl.h"

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {

namespace {
auto function_for(Isa isa, FormulaId formula, bool with_derivatives)
    -> HWY_NAMESPACE::PerturbFunction<Wide> {
    HADAL_RETURN_FOR_ISA(isa, perturb_function<Wide>(formula, with_derivatives))
}
}  // namespace

template <>
bool perturb(Isa isa, bool with_derivatives, const PerturbationParameters<Wide>& parameters,
             const PixelOffsets& pixels, PerturbationScratch& scratch,
             const PerturbationResults& results, PerturbationTally& tally,
             const std::function<bool()>& go_on) {
    return function_for(isa, parameters.orbit.formula(), with_derivatives)(
        parameters, pixels, scratch.packets(), results, tally, go_on);
}

}  // namespace hadal
#endif
