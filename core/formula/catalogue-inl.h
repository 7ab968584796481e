// The catalogue: the only list of formulas. A new formula is one template in formulas-inl.h and one
// row here; the kernels, the command line, the C interface and the window all read this list.
#if defined(HADAL_FORMULA_CATALOGUE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_FORMULA_CATALOGUE_INL_H
#undef HADAL_FORMULA_CATALOGUE_INL_H
#else
#define HADAL_FORMULA_CATALOGUE_INL_H
#endif

#include <array>
#include <tuple>

#include "formula/catalogue.hpp"
#include "formula/formulas-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

template <class Formula>
struct Row {
    using Type = Formula;
    const char* name;
    const char* title;
    HomeFrame home;
};

inline constexpr auto catalogue = std::make_tuple(
    // The first row is the formula a location has when it names none.
    Row<Multibrot<2>>{"mandelbrot", "Mandelbrot", {"-0.75", "0", "1.6"}},
    Row<Multibrot<3>>{"multibrot-3", "Multibrot 3", {"0", "0", "1.4"}},
    Row<Multibrot<4>>{"multibrot-4", "Multibrot 4", {"-0.2", "0", "1.6"}},
    Row<Multibrot<5>>{"multibrot-5", "Multibrot 5", {"0", "0", "1.6"}},
    Row<Multibrot<6>>{"multibrot-6", "Multibrot 6", {"0", "0", "1.6"}},
    Row<Multibrot<7>>{"multibrot-7", "Multibrot 7", {"0", "0", "1.6"}},
    Row<Multibrot<8>>{"multibrot-8", "Multibrot 8", {"0", "0", "1.6"}},
    Row<BurningShip>{"burning-ship", "Burning Ship", {"-0.5", "-0.55", "1.6"}},
    Row<Tricorn>{"tricorn", "Tricorn", {"-0.5", "0", "1.1"}},
    Row<Celtic>{"celtic", "Celtic", {"-0.75", "0", "1.05"}},
    Row<Buffalo>{"buffalo", "Buffalo", {"-0.5", "-0.65", "1.45"}},
    Row<PerpendicularBurningShip>{
        "perpendicular-burning-ship", "Perpendicular Burning Ship", {"-0.6", "-0.1", "1.5"}});

/// What make(row) gives for each row, in the order of the catalogue: the way from a FormulaId to
/// what is compiled for its formula.
template <class Make>
constexpr auto for_each_formula(Make make) {
    return std::apply([&](const auto&... rows) { return std::array{make(rows)...}; }, catalogue);
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
