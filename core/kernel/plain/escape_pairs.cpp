// The escape loops in two doubles, for every formula and instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/plain/escape_pairs.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "kernel/plain/escape_table-inl.h"
#include "kernel/plain/escape_tables.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {
EscapeAdvance pair_loop(FormulaId formula) {
    return advance_of<Dual<PairLanes>>(formula);
}
}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {
EscapeAdvance pair_loop(Isa isa, FormulaId formula) {
    HADAL_RETURN_FOR_ISA(isa, pair_loop(formula))
}
}  // namespace hadal
#endif
