#include "formula/catalogue.hpp"

#include <array>
#include <utility>

#include "base/error.hpp"
#include "formula/catalogue-inl.h"

namespace hadal {

namespace {

namespace rows = HWY_NAMESPACE;

constexpr std::size_t count = std::tuple_size_v<decltype(rows::catalogue)>;

template <class Formula>
constexpr bool is_holomorphic = false;
template <int P>
constexpr bool is_holomorphic<rows::Multibrot<P>> = true;

template <std::size_t... I>
constexpr std::array<FormulaInfo, count> describe(std::index_sequence<I...>) {
    return {[]<class Formula>(const rows::Row<Formula>& row) {
        return FormulaInfo{FormulaId{static_cast<int>(I)}, row.name, row.title, Formula::degree,
                           is_holomorphic<Formula>,        row.home};
    }(std::get<I>(rows::catalogue))...};
}

constexpr auto infos = describe(std::make_index_sequence<count>{});

}  // namespace

std::span<const FormulaInfo> formulas() {
    return infos;
}

const FormulaInfo& info(FormulaId id) {
    return infos.at(static_cast<std::size_t>(id));
}

FormulaId formula_named(const std::string& name) {
    std::string names;
    for (const FormulaInfo& formula : infos) {
        if (formula.name == name) return formula.id;
        names += (names.empty() ? "" : ", ") + std::string(formula.name);
    }
    throw invalid_field("formula", name, Problem::one_of_wanted, {names});
}

}  // namespace hadal
