#include "nuclei/mini_map.hpp"

#include <algorithm>
#include <array>
#include <complex>
#include <numbers>
#include <vector>

#include "formula/formula_step.hpp"
#include "number/long/dual.hpp"

namespace hadal {

namespace {

using Point = std::complex<double>;

constexpr double turn = 2 * std::numbers::pi;

ScalarComplex<double> parts(Point z) {
    return {z.real(), z.imag()};
}

/// A turn by the angle, and 2^size_log2 times as large.
PlaneMap turning(double angle, double size_log2) {
    const double whole = std::floor(size_log2);
    return {parts(std::polar(std::exp2(size_log2 - whole), angle)),
            {0.0, 0.0},
            static_cast<int64_t>(whole)};
}

/// Of z as of the map: a lap takes |z| to |z|^degree, times this.
double z_scale_log2(FormulaId formula, const PlaneMap& lap) {
    return -log2_scale(lap) / (info(formula).degree - 1);
}

double angle_of(const PlaneMap& map) {
    const bool mirrors = determinant(map) < 0;
    const ScalarComplex<double>& most = mirrors ? map.mirrored : map.straight;
    return std::atan2(most.im, most.re);
}

/// That of a power: the p-1 roots of one number.
PlaneMap least_turned(int roots, const PlaneMap& lap, const PlaneMap& by_c, double scale_log2) {
    const double angle = -angle_of(lap) / roots;
    const PlaneMap back = inverse(by_c);
    const auto candidate = [&](int k) {
        return composed(back, turning(angle + turn * k / roots, scale_log2));
    };
    PlaneMap best = candidate(0);
    for (int k = 1; k < roots; ++k) {
        const PlaneMap other = candidate(k);
        // Of two as far to either side the one that turns counter-clockwise, whatever rounding
        // says.
        const double more = std::fabs(angle_of(best)) - std::fabs(angle_of(other));
        if (more > 1e-9 || (more > -1e-9 && angle_of(other) > angle_of(best))) best = other;
    }
    return best;
}

/// A formula's step without the c, at points of the unit circle.
class Circle {
  public:
    static constexpr std::size_t points = 24;
    using Values = std::array<Point, points>;

    explicit Circle(FormulaId formula) : step_(formula_step<Real>(formula)) {
        // Aside of where folds are.
        for (std::size_t i = 0; i < points; ++i)
            at_[i] = std::polar(1.0, turn * (double(i) + 0.3) / points);
    }

    Point at(std::size_t i) const { return at_[i]; }

    Point step(Point z) const {
        const Number next = step_(Number(Real{z.real(), 0, 0}, Real{z.imag(), 0, 0}),
                                  Number(Real{0, 0, 0}, Real{0, 0, 0}));
        return {next.re.value, next.im.value};
    }
    Values values() const {
        Values result;
        for (std::size_t i = 0; i < points; ++i)
            result[i] = step(at(i));
        return result;
    }

  private:
    using Real = Dual<double>;
    using Number = HWY_NAMESPACE::Complex<Real>;

    FormulaStep<Real> step_;
    Values at_;
};

/// A way to see z, and what a lap is like then.
struct Sight {
    double angle = 0;  ///< by which w is turned to become z
    bool mirrors = false;
    FormulaId shape{};
    double misfit = 0;  ///< mean square
};

/// What turns and mirrored turns of the plane make of a lap about a nucleus.
class Laps {
  public:
    /// `lap` has determinant 1 or -1.
    Laps(FormulaId formula, const PlaneMap& lap)
        : formula_(formula),
          circle_(formula),
          straight_(lap.straight.re, lap.straight.im),
          mirrored_(lap.mirrored.re, lap.mirrored.im) {}

    Circle::Values seen(double angle, bool mirrors) const {
        const Point way = std::polar(1.0, angle);
        Circle::Values result;
        for (std::size_t i = 0; i < Circle::points; ++i) {
            const Point w = circle_.at(i);
            const Point next = circle_.step(way * (mirrors ? std::conj(w) : w));
            const Point back = std::conj(way) * (straight_ * next + mirrored_ * std::conj(next));
            result[i] = mirrors ? std::conj(back) : back;
        }
        return result;
    }

    /// The sights in which a lap is most like a whole set.
    std::vector<Sight> best() const {
        constexpr std::size_t angles = 120;
        constexpr double as_good = 1e-9;
        std::vector<Sight> sights;
        std::vector<std::pair<FormulaId, Circle::Values>> shapes;
        for (const FormulaInfo& shape : formulas()) {
            if (shape.degree == info(formula_).degree)
                shapes.emplace_back(shape.id, Circle(shape.id).values());
        }
        for (const bool mirrors : {false, true}) {
            std::vector<Circle::Values> seen_at;
            for (std::size_t i = 0; i < angles; ++i)
                seen_at.push_back(seen(turn * double(i) / angles, mirrors));
            for (const auto& [shape, wanted] : shapes) {
                std::array<double, angles> misfits{};
                for (std::size_t i = 0; i < angles; ++i)
                    misfits[i] = misfit(seen_at[i], wanted);
                for (std::size_t i = 0; i < angles; ++i) {
                    const bool is_least = misfits[i] <= misfits[(i + 1) % angles] &&
                                          misfits[i] <= misfits[(i + angles - 1) % angles];
                    if (is_least)
                        sights.push_back({turn * double(i) / angles, mirrors, shape, misfits[i]});
                }
            }
        }
        for (Sight& sight : sights) {
            const auto wanted = std::find_if(shapes.begin(), shapes.end(), [&](const auto& shape) {
                return shape.first == sight.shape;
            });
            refine(sight, wanted->second);
        }
        // The formula's own shape, unless another is far more like.
        constexpr double far_more = 4;
        const double least = least_misfit(sights);
        const auto near_least = [&](const Sight& s) {
            return s.misfit <= far_more * least + as_good;
        };
        const bool own = std::any_of(sights.begin(), sights.end(), [&](const Sight& s) {
            return s.shape == formula_ && near_least(s);
        });
        const FormulaId shape =
            own ? formula_ : std::find_if(sights.begin(), sights.end(), near_least)->shape;
        std::erase_if(sights, [&](const Sight& s) { return s.shape != shape; });
        keep_those_within(as_good, sights);
        return sights;
    }

  private:
    static double least_misfit(const std::vector<Sight>& sights) {
        return std::min_element(sights.begin(), sights.end(),
                                [](const Sight& a, const Sight& b) { return a.misfit < b.misfit; })
            ->misfit;
    }
    static void keep_those_within(double more, std::vector<Sight>& sights) {
        const double least = least_misfit(sights);
        std::erase_if(sights, [&](const Sight& s) { return s.misfit > least + more; });
    }
    static double misfit(const Circle::Values& a, const Circle::Values& b) {
        double sum = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            sum += std::norm(a[i] - b[i]);
        return sum / Circle::points;
    }

    /// Gauss and Newton's method for the angle.
    void refine(Sight& sight, const Circle::Values& wanted) const {
        constexpr int most_steps = 10;
        constexpr double aside = 1e-5;
        for (int i = 0; i < most_steps; ++i) {
            const Circle::Values here = seen(sight.angle, sight.mirrors);
            const Circle::Values before = seen(sight.angle - aside, sight.mirrors);
            const Circle::Values after = seen(sight.angle + aside, sight.mirrors);
            double slope = 0;
            double curvature = 0;
            for (std::size_t k = 0; k < here.size(); ++k) {
                const Point change = (after[k] - before[k]) / (2 * aside);
                slope += (std::conj(change) * (here[k] - wanted[k])).real();
                curvature += std::norm(change);
            }
            if (curvature == 0) return;
            Sight next = sight;
            next.angle -= slope / curvature;
            next.misfit = misfit(seen(next.angle, next.mirrors), wanted);
            if (!(next.misfit < sight.misfit)) return;
            sight = next;
        }
    }

    FormulaId formula_;
    Circle circle_;
    Point straight_;
    Point mirrored_;
};

}  // namespace

double mini_size_log2(FormulaId formula, const PlaneMap& lap, const PlaneMap& by_c) {
    return z_scale_log2(formula, lap) - log2_scale(by_c);
}

ScaledComplex<double> size_of(const PlaneMap& map) {
    const PlaneMap similar = turning(angle_of(map), log2_scale(map));
    return normalised(similar.straight, similar.exponent);
}

std::optional<MiniMap> mini_map(FormulaId formula, const PlaneMap& lap, const PlaneMap& by_c) {
    if (!std::isfinite(mini_size_log2(formula, lap, by_c))) return {};
    const double scale_log2 = z_scale_log2(formula, lap);
    if (info(formula).holomorphic)
        return MiniMap{least_turned(info(formula).degree - 1, lap, by_c, scale_log2), formula, 0};

    const PlaneMap unit = composed(turning(0, -log2_scale(lap)), lap);
    const double units = power_of_two(unit.exponent);
    const std::vector<Sight> sights =
        Laps(formula, {scaled_by(unit.straight, units), scaled_by(unit.mirrored, units), 0}).best();
    const PlaneMap back = inverse(by_c);
    std::optional<MiniMap> best;
    for (const Sight& sight : sights) {
        PlaneMap z_map = turning(sight.angle, scale_log2);
        if (sight.mirrors) std::swap(z_map.straight, z_map.mirrored);
        const MiniMap found{composed(back, z_map), sight.shape, std::sqrt(sight.misfit)};
        // Not mirrored rather than mirrored, and then the one that is turned least.
        const auto rank = [](const MiniMap& m) {
            return std::pair(determinant(m.map) < 0, std::fabs(angle_of(m.map)));
        };
        if (!best || rank(found) < rank(*best)) best = found;
    }
    return best;
}

}  // namespace hadal
