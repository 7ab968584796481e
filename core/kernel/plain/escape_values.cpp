// The escape loops that carry values only, for every formula and instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/plain/escape_values.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "kernel/plain/escape_table-inl.h"
#include "kernel/plain/escape_tables.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {
EscapeLoop value_loop(FormulaId formula) {
    return loop_of<Lanes>(formula);
}
EscapeLoop recipe_loop() {
    using Loop = EscapeLoopOf<Multibrot<2>, Lanes, false>;
    return {&Loop::start, &Loop::advance};
}
}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {
EscapeLoop value_loop(Isa isa, FormulaId formula){
    HADAL_RETURN_FOR_ISA(isa, value_loop(formula))} EscapeLoop recipe_loop(Isa isa) {
    HADAL_RETURN_FOR_ISA(isa, recipe_loop())
}
}  // namespace hadal
#endif
