#include "deep/nucleus.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <new>

#include "base/error.hpp"

namespace hadal {

namespace {

/// Discs looked into until the search gives up.
constexpr int most_discs = 1000;
constexpr int guard_bits = 64;
constexpr mpfr_prec_t radius_bits = 64;

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

mpfr_prec_t bits_of(const Disc& disc) {
    return static_cast<mpfr_prec_t>(std::max(0.0, std::ceil(-disc.radius.log2_abs()))) +
           2 * guard_bits;
}

/// |a - b| < limit.
bool nearer(const BigPoint& a, const BigPoint& b, const BigFloat& limit) {
    const mpfr_prec_t bits = std::max(a.re.bits(), b.re.bits());
    BigFloat re(bits);
    BigFloat im(bits);
    mpfr_sub(re.get(), a.re.get(), b.re.get(), MPFR_RNDN);
    mpfr_sub(im.get(), a.im.get(), b.im.get(), MPFR_RNDN);
    mpfr_hypot(re.get(), re.get(), im.get(), MPFR_RNDN);
    return mpfr_less_p(re.get(), limit.get()) != 0;
}

/// Seven discs of half the radius that cover a disc: one in the middle, six around it.
std::array<Disc, 7> halves(const Disc& disc) {
    std::array<Disc, 7> parts{disc, disc, disc, disc, disc, disc, disc};
    const mpfr_prec_t bits = bits_of(disc) + 1;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Disc& part = parts[i];
        mpfr_div_2ui(part.radius.get(), disc.radius.get(), 1, MPFR_RNDN);
        if (i == 0) continue;
        constexpr double turn = 1.0471975511965976;  // a sixth
        const double angle = turn * static_cast<double>(i);
        const double away = std::sqrt(0.75);
        part.centre = {BigFloat(std::max(bits, disc.centre.re.bits())),
                       BigFloat(std::max(bits, disc.centre.im.bits()))};
        const auto place = [&](BigFloat& to, const BigFloat& from, double times) {
            mpfr_fma(to.get(), disc.radius.get(), BigFloat(times, 53).get(), from.get(), MPFR_RNDN);
        };
        place(part.centre.re, disc.centre.re, away * std::cos(angle));
        place(part.centre.im, disc.centre.im, away * std::sin(angle));
    }
    return parts;
}

class Search {
  public:
    Search(const Disc& view, int64_t most_period, const std::function<bool(double)>& go_on)
        : view_(view), most_period_(most_period), effort_(go_on) {
        add(view);
    }

    std::optional<Nucleus> run() {
        for (int looked = 0; looked < most_discs && !discs_.empty(); ++looked) {
            const auto lowest = discs_.begin();
            const int64_t period = lowest->first;
            const Disc disc = std::move(lowest->second);
            discs_.erase(lowest);
            if (auto nucleus = nucleus_from(disc, period)) return nucleus;
            BigFloat reach(radius_bits);
            for (Disc& part : halves(disc)) {
                mpfr_add(reach.get(), view_.radius.get(), part.radius.get(), MPFR_RNDN);
                if (nearer(part.centre, view_.centre, reach)) add(std::move(part));
            }
        }
        return {};
    }

  private:
    void add(Disc disc) {
        const int64_t period =
            ball_period(disc, bits_of(disc), most_period_, effort_.orbit(most_period_));
        effort_.finished();
        if (period > 0) discs_.emplace(period, std::move(disc));
    }

    /// The nucleus that Newton finds from the middle of the disc, if it has that very period and
    /// lies in view.
    std::optional<Nucleus> nucleus_from(const Disc& disc, int64_t period) {
        std::optional<Nucleus> nucleus = newton(disc, period, effort_.orbit(period));
        effort_.finished();
        if (!nucleus || !nearer(nucleus->c, view_.centre, view_.radius)) return {};
        // Nothing of a lower period is as near as a small part of the mini-set's size, unless it
        // is the nucleus itself.
        constexpr double part_of_size = 0x1p-8;
        Disc inner{nucleus->c, BigFloat(radius_bits)};
        mpfr_set_d(inner.radius.get(), part_of_size * largest_part(nucleus->size.mantissa),
                   MPFR_RNDN);
        mpfr_mul_2si(inner.radius.get(), inner.radius.get(),
                     static_cast<long>(nucleus->size.exponent), MPFR_RNDN);
        const int64_t least = ball_period(inner, bits_of(inner), period, effort_.orbit(period));
        effort_.finished();
        if (least == period) return nucleus;
        return {};
    }

    const Disc& view_;
    const int64_t most_period_;
    Effort effort_;
    std::multimap<int64_t, Disc> discs_;
};

}  // namespace

std::optional<Nucleus> find_nucleus(const Disc& disc, int64_t most_period,
                                    const std::function<bool(double)>& go_on) try {
    return Search(disc, most_period, go_on).run();
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, "not enough memory for the search of a nucleus");
}

}  // namespace hadal
