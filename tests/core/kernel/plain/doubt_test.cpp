// What the escape loops say of rounding: counts that they do not doubt are those of MPFR.
#include <algorithm>
#include <cmath>
#include <vector>

#include "kernel/plain/aligned.hpp"
#include "kernel/plain/batch_points.hpp"
#include "kernel/plain/escape.hpp"
#include "support/catch.hpp"
#include "support/exact_formula.hpp"
#include "support/naive.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };
constexpr std::size_t points = 512;

EscapeParameters parameters_of(const FormulaInfo& formula, int64_t limit) {
    EscapeParameters parameters;
    parameters.radius_squared = 100 * 100;
    parameters.limit = limit;
    parameters.rounding = rounding_of<double>(parameters, formula.degree);
    return parameters;
}

/// Points between rings that escape late and the inside, where orbits are chaotic.
std::vector<naive::Point> chaotic_points(const FormulaInfo& formula, int64_t limit) {
    std::vector<naive::Point> found;
    const double re = BigFloat::from_text(formula.home.re, "re").to_double();
    const double im = BigFloat::from_text(formula.home.im, "im").to_double();
    for (int i = 0; found.size() < points; ++i) {
        const naive::Point c{re + 1.1 * std::sin(0.37 * i), im + 0.9 * std::sin(0.61 * i + 0.2)};
        const auto escape = naive::escape(std::string(formula.name), {0, 0}, c, 100 * 100, limit);
        // Enough of any kind where there are no late ones.
        if (escape.count > 30 || i > 200000) found.push_back(c);
    }
    return found;
}

int64_t count_in_truth(const FormulaInfo& formula, const naive::Point& point, int64_t limit) {
    const auto bits = static_cast<mpfr_prec_t>(2 * limit + 200);
    exact::Complex z(bits);
    const exact::Complex c(exact::Number(bits, point.x), exact::Number(bits, point.y));
    for (int64_t n = 0; n <= limit; ++n) {
        if (z.norm().to_double() > 100 * 100) return n;
        z = exact::step(formula, z, c);
    }
    return -1;
}

/// Results of one loop.
struct Found {
    AlignedArray<int64_t> counts = batch_array<int64_t>();
    AlignedArray<double> norms = batch_array<double>();
    AlignedArray<double> gradients_re = batch_array<double>();
    AlignedArray<double> gradients_im = batch_array<double>();
    AlignedArray<uint8_t> doubtful = batch_array<uint8_t>();

    EscapeResults results() {
        return {counts.get(), norms.get(), gradients_re.get(), gradients_im.get(), doubtful.get()};
    }
};

Found in_doubles(Isa isa, const FormulaInfo& formula, const EscapeParameters& parameters,
                 const std::vector<naive::Point>& where, bool with_derivatives) {
    AlignedArray<double> re = batch_array<double>();
    AlignedArray<double> im = batch_array<double>();
    for (std::size_t i = 0; i < where.size(); ++i) {
        re[i] = where[i].x;
        im[i] = where[i].y;
    }
    Batch batch;
    Found found;
    REQUIRE(iterate(escape_loop(isa, formula.id, with_derivatives), parameters, re.get(), im.get(),
                    where.size(), batch, found.results(), always));
    return found;
}

Found in_pairs(Isa isa, const FormulaInfo& formula, EscapeParameters parameters,
               const std::vector<naive::Point>& where) {
    parameters.rounding = rounding_of<DoubleDouble>(parameters, formula.degree);
    Batch batch;
    Found found;
    std::fill_n(found.counts.get(), Batch::capacity, int64_t{-1});
    begin_at(batch, 0);
    const std::vector<double> zero(4, 0.0);
    for (std::size_t i = 0; i < where.size(); ++i)
        add_point(batch, i, {where[i].x, where[i].y}, zero, zero, 0);
    pad(batch);
    REQUIRE(iterate_on(pair_loop(isa, formula.id), parameters, batch, found.results(), always));
    return found;
}

}  // namespace

TEST_CASE("doubt: counts that are not doubted are right, in doubles and in two doubles") {
    constexpr int64_t limit = 250;
    int misled = 0;
    int doubted = 0;
    int escaped = 0;
    int sure = 0;
    int rough = 0;
    for (const FormulaInfo& formula : formulas()) {
        const auto where = chaotic_points(formula, limit);
        const EscapeParameters parameters = parameters_of(formula, limit);
        std::vector<int64_t> truth;
        for (const naive::Point& point : where)
            truth.push_back(count_in_truth(formula, point, limit));
        for (const Isa isa : available_isas()) {
            CAPTURE(formula.name, name(isa));
            const Found plain = in_doubles(isa, formula, parameters, where, false);
            const Found dual = in_doubles(isa, formula, parameters, where, true);
            const Found pairs = in_pairs(isa, formula, parameters, where);
            for (std::size_t i = 0; i < where.size(); ++i) {
                CAPTURE(i, where[i].x, where[i].y, truth[i]);
                REQUIRE(dual.counts[i] == plain.counts[i]);
                REQUIRE(dual.doubtful[i] == plain.doubtful[i]);
                escaped += plain.counts[i] >= 0;
                doubted += plain.doubtful[i];
                misled += plain.counts[i] >= 0 && plain.counts[i] != truth[i];
                if (plain.counts[i] >= 0 && !plain.doubtful[i])
                    REQUIRE(plain.counts[i] == truth[i]);
                if (pairs.counts[i] >= 0 && !pairs.doubtful[i])
                    REQUIRE(pairs.counts[i] == truth[i]);
                // What doubles are sure of two doubles know as well, and nearly always |z|^2.
                if (plain.counts[i] < 0 || plain.doubtful[i]) continue;
                REQUIRE(pairs.counts[i] == plain.counts[i]);
                const double gradient = std::hypot(dual.gradients_re[i], dual.gradients_im[i]);
                const double off = std::hypot(pairs.gradients_re[i] - dual.gradients_re[i],
                                              pairs.gradients_im[i] - dual.gradients_im[i]);
                ++sure;
                rough +=
                    std::fabs(pairs.norms[i] / plain.norms[i] - 1) > 1e-3 || off > 1e-3 * gradient;
            }
        }
    }
    CAPTURE(escaped, doubted, misled, sure, rough);
    // Doubles are misled now and then: the test can tell. And they do not doubt everything.
    CHECK(misled > 0);
    CHECK(doubted >= misled);
    CHECK(doubted < escaped / 3);
    CHECK(rough < sure / 20);
}

TEST_CASE("doubt: two doubles on every instruction set come to the same bits") {
    constexpr int64_t limit = 400;
    for (const FormulaInfo& formula : formulas()) {
        const auto where = chaotic_points(formula, limit);
        const EscapeParameters parameters = parameters_of(formula, limit);
        const Found first = in_pairs(available_isas().front(), formula, parameters, where);
        for (const Isa isa : available_isas()) {
            CAPTURE(formula.name, name(isa));
            const Found other = in_pairs(isa, formula, parameters, where);
            for (std::size_t i = 0; i < where.size(); ++i) {
                REQUIRE(other.counts[i] == first.counts[i]);
                REQUIRE(other.doubtful[i] == first.doubtful[i]);
                REQUIRE(other.norms[i] == first.norms[i]);
                REQUIRE(other.gradients_re[i] == first.gradients_re[i]);
                REQUIRE(other.gradients_im[i] == first.gradients_im[i]);
            }
        }
    }
}
