// What a formula does near a point: formulas with folds are powers there, perhaps mirrored.
#pragma once

#include <limits>

#include "formula/catalogue.hpp"
#include "number/scalar_complex.hpp"

namespace hadal {

/// Near a point Z that is not on a fold, a formula without the c is +-z^p or +-conj(z^p).
struct Branch {
    bool conjugate = false;
    bool negate = false;
    /// From Z to the nearest fold: within that the branch is the same. 0 on a fold, infinity where
    /// there is none.
    double reach = std::numeric_limits<double>::infinity();
};

/// The branch at Z, found by taking the formula's step around Z: the folds of formulas of degree 2
/// lie on the axes and on the lines half-way between them, where a part of z^2 is 0.
Branch branch_at(FormulaId formula, const ScalarComplex<double>& z);

}  // namespace hadal
