// The escape loops that carry derivatives for the distance estimate, for every formula and
// instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/plain/escape_derivatives.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "kernel/plain/escape_table-inl.h"
#include "kernel/plain/escape_tables.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {
EscapeLoop derivative_loop(FormulaId formula) {
    return loop_of<Dual<Lanes>>(formula);
}
}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {
EscapeLoop derivative_loop(Isa isa, FormulaId formula) {
    HADAL_RETURN_FOR_ISA(isa, derivative_loop(formula))
}
}  // namespace hadal
#endif
