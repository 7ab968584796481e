// What the rest of Hadal knows of a formula: its name, its title and its degree.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hadal {

/// A formula of the catalogue, as its row number. Value 0 is the Mandelbrot set.
enum class FormulaId : int {};

/// The view that shows the whole set, in the fields of a location.
struct HomeFrame {
    const char* re;
    const char* im;
    const char* zoom;
};

struct FormulaInfo {
    FormulaId id;
    std::string_view name;   ///< in files and on the command line, such as "burning-ship"
    std::string_view title;  ///< for people, such as "Burning Ship"
    int degree;              ///< |z| grows like |z|^degree far out; 2 or more
    bool holomorphic;        ///< complex-differentiable in z and c: no folds, no conjugate
    HomeFrame home;          ///< of the parameter plane
};

/// Every formula, in catalogue order. The storage lives for ever.
std::span<const FormulaInfo> formulas();

const FormulaInfo& info(FormulaId id);

/// The formula called `name`. Throws Error(invalid_argument) that lists the names there are.
FormulaId formula_named(const std::string& name);

}  // namespace hadal
