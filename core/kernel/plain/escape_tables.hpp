// The families of compiled escape loops, each in a file of its own so that they build side by
// side.
#pragma once

#include "kernel/plain/escape.hpp"

namespace hadal {

EscapeLoop value_loop(Isa isa, FormulaId formula);
EscapeLoop derivative_loop(Isa isa, FormulaId formula);

}  // namespace hadal
