#include "nuclei/nucleus.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <new>

#include "base/error.hpp"
#include "number/long/point_arithmetic.hpp"

namespace hadal {

namespace {

/// Discs looked into until the search gives up.
constexpr int most_discs = 1000;

BigFloat radius_of(const Disc& disc) {
    const double whole = std::floor(disc.radius_log2);
    BigFloat radius(std::exp2(disc.radius_log2 - whole), 64);
    mpfr_mul_2si(radius.get(), radius.get(), static_cast<long>(whole), MPFR_RNDN);
    return radius;
}

/// |a - b| < 2^limit_log2.
bool nearer(const BigPoint& a, const BigPoint& b, double limit_log2) {
    return log2_abs(difference(a, b)) < limit_log2;
}

/// Counts orbits as they are iterated: how many there will be nobody knows.
class Effort {
  public:
    explicit Effort(const std::function<bool(double)>& go_on) : go_on_(go_on) {}

    /// What asks for an orbit of `length` iterations.
    GoOnAt orbit(int64_t length) {
        return [this, length, before = done_](int64_t n) {
            // Newton starts over with every step: shares count from the furthest there was.
            const double whole = static_cast<double>(std::max<int64_t>(length, 1));
            if (static_cast<double>(n) < last_) ++steps_;
            last_ = static_cast<double>(n);
            done_ = std::max(done_, before + steps_ + last_ / whole);
            return go_on_(done_ / (done_ + usual_orbits));
        };
    }
    void finished() {
        done_ = std::floor(done_) + 1;
        steps_ = 0;
        last_ = 0;
    }

  private:
    static constexpr double usual_orbits = 4;

    const std::function<bool(double)>& go_on_;
    double done_ = 0;
    double steps_ = 0;
    double last_ = 0;
};

/// Seven discs of half the radius that cover a disc: one in the middle, six around it.
std::array<Disc, 7> halves(const Disc& disc) {
    constexpr double sixth_of_turn = 1.0471975511965976;
    const double away = std::sqrt(0.75);
    const Disc half{disc.centre, disc.radius_log2 - 1, disc.formula};
    std::array<Disc, 7> parts{half, half, half, half, half, half, half};
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const double angle = sixth_of_turn * static_cast<double>(i);
        const BigFloat radius = radius_of(disc);
        const auto move = [&](BigFloat& coordinate, double times) {
            const BigFloat from = coordinate;
            coordinate = BigFloat(std::max(bits_for(half), from.bits()));
            mpfr_fma(coordinate.get(), radius.get(), BigFloat(times, 53).get(), from.get(),
                     MPFR_RNDN);
        };
        move(parts[i].centre.re, away * std::cos(angle));
        move(parts[i].centre.im, away * std::sin(angle));
    }
    return parts;
}

class Search {
  public:
    Search(const Disc& view, int64_t most_period, const std::function<bool(double)>& go_on)
        : view_(view), most_period_(most_period), effort_(go_on) {
        add(view);
    }

    /// The first `most` nuclei, in discs down to 2^-levels of the view.
    std::vector<Nucleus> run(std::size_t most, double levels) {
        std::vector<Nucleus> found;
        for (int looked = 0; looked < most_discs && !discs_.empty(); ++looked) {
            const auto lowest = discs_.begin();
            const int64_t period = lowest->first;
            const Disc disc = std::move(lowest->second);
            discs_.erase(lowest);
            if (!has_one_in(disc, period, found)) {
                auto nucleus = nucleus_from(disc, period);
                if (nucleus && !has(*nucleus, found)) found.push_back(std::move(*nucleus));
                if (found.size() == most) return found;
            }
            if (disc.radius_log2 < view_.radius_log2 - levels + 0.5) continue;
            for (Disc& part : halves(disc)) {
                // The radius of the view and that of the part.
                const double reach = view_.radius_log2 +
                                     std::log2(1 + std::exp2(part.radius_log2 - view_.radius_log2));
                if (nearer(part.centre, view_.centre, reach)) add(std::move(part));
            }
        }
        return found;
    }

  private:
    static bool has_one_in(const Disc& disc, int64_t period, const std::vector<Nucleus>& found) {
        return std::any_of(found.begin(), found.end(), [&](const Nucleus& nucleus) {
            return nucleus.period == period && nearer(nucleus.c, disc.centre, disc.radius_log2);
        });
    }
    static bool has(const Nucleus& nucleus, const std::vector<Nucleus>& found) {
        return std::any_of(found.begin(), found.end(), [&](const Nucleus& other) {
            return nucleus.period == other.period &&
                   nearer(nucleus.c, other.c, log2_abs(other.size) - 8);
        });
    }

    void add(Disc disc) {
        const int64_t period = ball_period(disc, most_period_, effort_.orbit(most_period_));
        effort_.finished();
        if (period > 0) discs_.emplace(period, std::move(disc));
    }

    /// The nucleus that Newton finds from the middle of the disc, if it has that very period and
    /// lies in view.
    std::optional<Nucleus> nucleus_from(const Disc& disc, int64_t period) {
        std::optional<Nucleus> nucleus = newton(disc, period, effort_.orbit(period));
        effort_.finished();
        if (!nucleus || !nearer(nucleus->c, view_.centre, view_.radius_log2)) return {};
        // No other nucleus is that near, so that a disc of lower period is about a nucleus of it.
        constexpr double share_of_size = -8;
        const Disc inner{nucleus->c, log2_abs(nucleus->size) + share_of_size, disc.formula};
        const int64_t least = ball_period(inner, period, effort_.orbit(period));
        effort_.finished();
        if (least == period) return nucleus;
        return {};
    }

    const Disc& view_;
    const int64_t most_period_;
    Effort effort_;
    std::multimap<int64_t, Disc> discs_;
};

std::vector<Nucleus> search(const Disc& disc, int64_t most_period, std::size_t most, double levels,
                            const std::function<bool(double)>& go_on) try {
    return Search(disc, most_period, go_on).run(most, levels);
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_for_nucleus});
}

}  // namespace

std::optional<Nucleus> find_nucleus(const Disc& disc, int64_t most_period,
                                    const std::function<bool(double)>& go_on) {
    constexpr double any_level = std::numeric_limits<double>::infinity();
    auto found = search(disc, most_period, 1, any_level, go_on);
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<Nucleus> find_nuclei(const Disc& disc, int64_t most_period, std::size_t most,
                                 const std::function<bool(double)>& go_on) {
    constexpr double levels = 5;
    return search(disc, most_period, most, levels, go_on);
}

}  // namespace hadal
