// From a row of the catalogue to its compiled loop.
#if defined(HADAL_KERNEL_ESCAPE_TABLE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_ESCAPE_TABLE_INL_H
#undef HADAL_KERNEL_ESCAPE_TABLE_INL_H
#else
#define HADAL_KERNEL_ESCAPE_TABLE_INL_H
#endif

#include "kernel/plain/escape.hpp"
#include "kernel/plain/escape_loop-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// The loop of a formula with number type T, which carries an error.
template <class T>
EscapeLoop loop_of(FormulaId formula) {
    static constexpr auto table = for_each_formula([]<class Formula>(const Row<Formula>&) {
        using Loop = EscapeLoopOf<Formula, T, true>;
        return EscapeLoop{&Loop::start, &Loop::advance};
    });
    return table.at(static_cast<std::size_t>(formula));
}
/// The same for points that are in the batch already.
template <class T>
EscapeAdvance advance_of(FormulaId formula) {
    static constexpr auto table = for_each_formula([]<class Formula>(const Row<Formula>&) {
        return EscapeAdvance{&EscapeLoopOf<Formula, T, true>::advance};
    });
    return table.at(static_cast<std::size_t>(formula));
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
