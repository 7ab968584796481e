// From a row of the catalogue to its compiled perturbation loop.
#if defined(HADAL_KERNEL_PERTURBATION_TABLE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PERTURBATION_TABLE_INL_H
#undef HADAL_KERNEL_PERTURBATION_TABLE_INL_H
#else
#define HADAL_KERNEL_PERTURBATION_TABLE_INL_H
#endif

#include "kernel/perturbed/perturbation_run-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

template <class Formula, class Real, bool with_derivatives>
bool perturb_on(const PerturbationParameters<Real>& parameters, const PixelOffsets& pixels,
                PerturbationScratch& scratch, const PerturbationResults& results,
                PerturbationTally& tally, const std::function<bool()>& go_on) {
    return PerturbationRun<Formula, Real, with_derivatives>(parameters, pixels, results,
                                                            scratch.packets(), tally, go_on)
        .run();
}

template <class Real>
PerturbFunction<Real> compiled_perturb_function(FormulaId formula, bool with_derivatives) {
    struct Pair {
        PerturbFunction<Real> values;
        PerturbFunction<Real> derivatives;
    };
    static constexpr auto table = for_each_formula([]<class Formula>(const Row<Formula>&) {
        if constexpr (!std::is_same_v<Real, Wide>) {
            return Pair{&perturb_on<Formula, Real, false>, &perturb_on<Formula, Real, true>};
        } else if constexpr (is_power<Formula>) {
            return Pair{&perturb_on<Formula, Real, false>, nullptr};
        } else {
            return Pair{nullptr, nullptr};
        }
    });
    const Pair& pair = table.at(static_cast<std::size_t>(formula));
    return with_derivatives ? pair.derivatives : pair.values;
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
