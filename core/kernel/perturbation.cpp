#include "kernel/perturbation.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/perturbation.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "kernel/perturbation-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

inline constexpr int vector_lanes = static_cast<int>(hn::MaxLanes(doubles));

HWY_INLINE uint64_t bits_of(LaneMask mask) {
    uint8_t bytes[8] = {};
    hn::StoreMaskBits(doubles, mask, bytes);
    return bytes[0];
}

/// The bits of the lanes below `count`, which is at most 64.
inline uint64_t bits_below(int count) {
    return count >= 64 ? ~uint64_t{0} : (uint64_t{1} << count) - 1;
}

/// The highest lane whose bit is set; there must be one. Lanes are dropped from the last one down,
/// since the last one fills the hole.
inline int last_of(uint64_t bits) {
    return std::bit_width(bits) - 1;
}

template <class Formula, bool with_derivatives>
class PerturbationRun {
    static constexpr int rows_used =
        with_derivatives ? Packet::rows : static_cast<int>(Packet::derivative_re);

  public:
    PerturbationRun(const PerturbationParameters& parameters, const PerturbationResults& results,
                    PerturbationScratch::Packets& packets, PerturbationTally& tally,
                    const std::function<bool()>& go_on)
        : orbit_(&parameters.orbit),
          table_(&parameters.table),
          parameters_(parameters),
          results_(results),
          packets_(packets),
          tally_(tally),
          go_on_(go_on),
          julia_(parameters.critical_orbit != nullptr),
          deep_(parameters.table.pixel_exponent() < least_exponent),
          unit_pixel_(power_of_two(parameters.table.pixel_exponent())),
          unit_dc_(julia_ ? 0 : unit_pixel_),
          walk_{parameters.orbit,          parameters.table,         parameters.radius_squared,
                parameters.limit,          with_derivatives,         return_exponent,
                parameters.critical_orbit, parameters.critical_table} {}

    bool run(const double* tau_re, const double* tau_im, std::size_t count) {
        constexpr int packets_between_questions = 64;
        packets_.clear();
        Packet& fresh = *packets_.make(0, 0);
        for (std::size_t slot = 0; slot < count && !stopped_; ++slot)
            begin(fresh, slot, {tau_re[slot], tau_im[slot]});
        for (int i = 1; !packets_.idle() && !stopped_; ++i) {
            if (i % packets_between_questions == 0 && !go_on_()) stopped_ = true;
            travel(packets_.next());
        }
        return !stopped_;
    }

  private:
    /// Sends a pixel off, by way of a packet of its own.
    void begin(Packet& fresh, std::size_t slot, const ScalarComplex<double>& tau) {
        auto& lanes = fresh.lanes;
        for (auto& row : lanes)
            row[0] = 0;
        lanes[Packet::slot][0] = static_cast<double>(slot);
        lanes[Packet::tau_re][0] = tau.re;
        lanes[Packet::tau_im][0] = tau.im;
        const PixelState<double> state = walk_.start(tau);
        if (deep_) {
            if (julia_ && norm((*orbit_)[0]) > parameters_.radius_squared) {
                finish(slot, 0, norm((*orbit_)[0]), false);
                return;
            }
            walk(fresh, 0, state, 0);
            return;
        }
        put(fresh, 0, state);
        const ScalarComplex<double> z = (*orbit_)[0] + plain(state.d);
        lanes[Packet::norm][0] = norm(z);
        if (julia_ && norm(z) > parameters_.radius_squared) {
            finish_escaped(fresh, 0, 0, 0);
        } else {
            packets_.enqueue(fresh, 0, 0, 0);
        }
    }

    /// Writes a state to a lane, as far as it is in the range of doubles.
    static void put(Packet& packet, int lane, const PixelState<double>& state) {
        auto& lanes = packet.lanes;
        const double unit = power_of_two(state.d.exponent);
        const ScalarComplex<double> d = plain(state.d);
        lanes[Packet::d_re][lane] = d.re;
        lanes[Packet::d_im][lane] = d.im;
        lanes[Packet::variance][lane] = state.variance * unit * unit;
        lanes[Packet::slope_squared][lane] = state.slope_squared * unit * unit;
        lanes[Packet::offset][lane] = static_cast<double>(state.n - state.m);
        const ScalarComplex<double> derivative = plain(state.derivative);
        lanes[Packet::derivative_re][lane] = derivative.re;
        lanes[Packet::derivative_im][lane] = derivative.im;
    }

    /// The state of a lane at reference point m.
    static PixelState<double> state_of(const Packet& packet, int lane, int64_t m) {
        const auto& lanes = packet.lanes;
        PixelState<double> state;
        state.m = m;
        state.n = m + static_cast<int64_t>(lanes[Packet::offset][lane]);
        state.rebased = packet.lap > 0;
        state.d =
            normalised(ScalarComplex<double>{lanes[Packet::d_re][lane], lanes[Packet::d_im][lane]});
        const double inverse = power_of_two(-state.d.exponent);
        state.variance = lanes[Packet::variance][lane] * inverse * inverse;
        state.slope_squared = lanes[Packet::slope_squared][lane] * inverse * inverse;
        if constexpr (with_derivatives) {
            state.derivative = normalised(ScalarComplex<double>{
                lanes[Packet::derivative_re][lane], lanes[Packet::derivative_im][lane]});
        }
        return state;
    }

    /// Moves a packet on until others must be looked at or all its pixels have left.
    void travel(Packet* packet) {
        if (julia_) {
            orbit_ = packet->lap > 0 ? parameters_.critical_orbit : &parameters_.orbit;
            table_ = packet->lap > 0 ? parameters_.critical_table : &parameters_.table;
        }
        for (;;) {
            leave_at_limit(*packet);
            if (packet->count > 0 && !skip(*packet)) iterate(*packet);
            if (packet->count == 0 || stopped_) {
                packets_.release(packet);
                return;
            }
            if (packets_.must_wait(*packet)) {
                packets_.wait(packet);
                return;
            }
        }
    }

    /// Takes the longest step that is valid for the pixel with the smallest |w|; those that it is
    /// not valid for wait. Returns false when even the smallest has none.
    bool skip(Packet& packet) {
        int32_t index = table_->longest_at(packet.m);
        if (index < 0) return false;
        HWY_ALIGN double sizes[Packet::capacity];
        const ComplexLanes reference = all_lanes((*orbit_)[packet.m]);
        DoubleVector smallest = hn::Set(doubles, std::numeric_limits<double>::infinity());
        DoubleVector largest = hn::Zero(doubles);
        for (int at = 0; at < packet.count; at += vector_lanes) {
            const ComplexLanes d = load_rows(packet, Packet::d_re, at);
            const ComplexLanes w = delta_after<Formula>(reference, d, dc_of(packet, at));
            const DoubleVector size = hn::Max(hn::Abs(w.re.raw), hn::Abs(w.im.raw));
            hn::Store(size, doubles, sizes + at);
            const LaneMask present =
                hn::FirstN(doubles, static_cast<std::size_t>(packet.count - at));
            smallest = hn::Min(smallest, hn::IfThenElse(present, size, smallest));
            largest = hn::Max(largest, hn::IfThenElseZero(present, size));
        }
        const double least = hn::GetLane(hn::MinOfLanes(doubles, smallest));
        const double most = hn::GetLane(hn::MaxOfLanes(doubles, largest));
        if (deep_ && least < power_of_two(least_exponent)) {
            walk_small(packet, sizes);
            return true;
        }
        // |w| <= sqrt(2) times its larger part.
        constexpr double parts_to_modulus = 0.70;
        const auto reach = [&] {
            return parts_to_modulus * power_of_two(table_->step(index).radius);
        };
        while (index >= 0 && least > reach())
            index = table_->step(index).shorter;
        if (index < 0) return false;
        const auto& step = table_->step(index);
        if (most > reach()) leave_behind(packet, sizes, reach());
        if (deep_ && step.unit < return_exponent) {
            std::fill_n(sizes, packet.count, 0.0);
            walk_small(packet, sizes);
            return true;
        }
        const LaneStep lane_step(*table_, step);
        uint64_t nearer_to_zero = 0;
        int at = 0;
        for (; at + vector_lanes < packet.count; at += 2 * vector_lanes)
            nearer_to_zero |= skip_vectors<2>(packet, at, lane_step);
        if (at < packet.count) nearer_to_zero |= skip_vectors<1>(packet, at, lane_step);
        tally_.skips += packet.count;
        packet.m += step.length;
        if (packet.m == orbit_->last()) nearer_to_zero = ~uint64_t{0};
        nearer_to_zero &= bits_below(packet.count);
        for (; nearer_to_zero != 0; nearer_to_zero &= ~(uint64_t{1} << last_of(nearer_to_zero))) {
            const int lane = last_of(nearer_to_zero);
            rebase(packet, lane, packet.m);
            packet.drop(lane);
        }
        return true;
    }

    /// Takes N vectors over a step. Returns the lanes that are nearer to 0 than to the reference
    /// then, as bits.
    template <int N>
    uint64_t skip_vectors(Packet& packet, int at, const LaneStep& lane_step) {
        const ScalarComplex<double> z = (*orbit_)[packet.m];
        const ComplexLanes arrival = all_lanes((*orbit_)[packet.m + lane_step.step.length]);
        PixelLanes<with_derivatives> pixels[N];
        ComplexLanes tau[N];
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            pixels[k] = PixelLanes<with_derivatives>(packet, lane, z);
            tau[k] = load_rows(packet, Packet::tau_re, lane);
            pixels[k].template iterate<Formula>(all_lanes(z), dc_of(packet, lane), unit_dc_,
                                                is_first(packet));
        }
        lane_step.apply(pixels, tau);
        uint64_t bits = 0;
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            pixels[k].round(lane_step.step.length);
            pixels[k].arrive(arrival);
            pixels[k].store(packet, lane);
            bits |= bits_of(hn::Lt(pixels[k].norm.raw, norm_of(pixels[k].d).raw)) << lane;
        }
        return bits;
    }

    /// Iterates up to the next reference point where something else may happen.
    void iterate(Packet& packet) {
        constexpr int64_t longest = 64;
        const int64_t begin = packet.m;
        int64_t end = std::min(begin + longest, orbit_->last());
        for (int64_t m = begin + 1; m < end; ++m) {
            if (table_->longest_at(m) >= 0) end = m;
        }
        uint64_t left = 0;
        int at = 0;
        for (; at + vector_lanes < packet.count; at += 2 * vector_lanes)
            left |= iterate_vectors<2>(packet, at, end);
        if (at < packet.count) left |= iterate_vectors<1>(packet, at, end);
        tally_.plain += packet.count * (end - begin);
        packet.m = end;
        if (end == orbit_->last()) {
            for (int lane = 0; lane < packet.count; ++lane) {
                if (!(left >> lane & 1)) rebase(packet, lane, end);
            }
            packet.count = 0;
            return;
        }
        for (; left != 0; left &= ~(uint64_t{1} << last_of(left)))
            packet.drop(last_of(left));
    }

    /// Iterates N vectors, side by side because each operation waits for the one before. Returns
    /// the lanes that have left on the way, as bits.
    template <int N>
    uint64_t iterate_vectors(Packet& packet, int at, int64_t end) {
        const Lanes radius_squared = all_lanes(parameters_.radius_squared);
        const uint64_t present = bits_below(packet.count) & bits_below(N * vector_lanes) << at;
        uint64_t left = 0;
        PixelLanes<with_derivatives> pixels[N];
        ComplexLanes dc[N];
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            pixels[k] = PixelLanes<with_derivatives>(packet, lane, (*orbit_)[packet.m]);
            dc[k] = dc_of(packet, lane);
        }
        const auto store = [&]() HWY_ATTR {
            for (int k = 0; k < N; ++k)
                pixels[k].store(packet, at + k * vector_lanes);
        };
        for (int64_t m = packet.m; m < end; ++m) {
            const bool first = is_first(packet) && m == 0;
            const ComplexLanes reference = all_lanes((*orbit_)[m]);
            const ComplexLanes arrival = all_lanes((*orbit_)[m + 1]);
            Lanes norm_before[N];
            uint64_t now = 0;
            for (int k = 0; k < N; ++k) {
                PixelLanes<with_derivatives>& pixel = pixels[k];
                norm_before[k] = pixel.norm;
                pixel.template iterate<Formula>(reference, dc[k], unit_dc_, first);
                pixel.round(1);
                pixel.arrive(arrival);
                now |= bits_of(hn::Or(hn::Gt(pixel.norm.raw, radius_squared.raw),
                                      hn::Lt(pixel.norm.raw, norm_of(pixel.d).raw)))
                       << (at + k * vector_lanes);
            }
            now &= present & ~left;
            if (HWY_LIKELY(now == 0)) continue;
            store();
            HWY_ALIGN double before[N * vector_lanes];
            for (int k = 0; k < N; ++k)
                hn::Store(norm_before[k].raw, doubles, before + k * vector_lanes);
            left |= now;
            for (; now != 0; now &= now - 1) {
                const int lane = std::countr_zero(now);
                leave(packet, lane, m + 1, before[lane - at]);
            }
            if (left == present) return left;
        }
        store();
        return left;
    }

    /// Whether z is 0: at the very start.
    bool is_first(const Packet& packet) const {
        return !julia_ && packet.lap == 0 && packet.m == 0;
    }

    ComplexLanes dc_of(const Packet& packet, int at) const {
        return scaled(load_rows(packet, Packet::tau_re, at), all_lanes(unit_dc_));
    }

    /// A pixel that has escaped, or is nearer to 0 than to the reference.
    void leave(Packet& packet, int lane, int64_t m, double norm_before) {
        if (packet.lanes[Packet::norm][lane] > parameters_.radius_squared) {
            finish_escaped(packet, lane, m, norm_before);
        } else {
            rebase(packet, lane, m);
        }
    }

    /// Sends the pixel to the start of the orbit with d = z: on the next lap.
    void rebase(Packet& packet, int lane, int64_t m) {
        auto& lanes = packet.lanes;
        ++tally_.rebases;
        const ScalarComplex<double> z = (*orbit_)[m];
        lanes[Packet::variance][lane] += rounding_variance<double> * norm(z);
        lanes[Packet::d_re][lane] += z.re;
        lanes[Packet::d_im][lane] += z.im;
        lanes[Packet::offset][lane] += static_cast<double>(m);
        const double slope = lanes[Packet::slope_squared][lane];
        if (!deep_ && slope < interior_slope_squared * unit_pixel_ * unit_pixel_) {
            finish_inside(packet, lane);
            return;
        }
        packets_.enqueue(packet, lane, packet.lap + 1, 0);
    }

    void finish_escaped(const Packet& packet, int lane, int64_t m, double norm_before) {
        const auto& lanes = packet.lanes;
        const int64_t n = static_cast<int64_t>(lanes[Packet::offset][lane]) + m;
        if (n > parameters_.limit) {
            finish_inside(packet, lane);
            return;
        }
        const double norm_now = lanes[Packet::norm][lane];
        const auto slot = static_cast<std::size_t>(lanes[Packet::slot][lane]);
        finish(slot, n, norm_now,
               doubtful_escape(norm_now, norm_before, lanes[Packet::variance][lane],
                               parameters_.radius_squared));
        finish_gradient(packet, lane);
    }

    void finish_gradient(const Packet& packet, int lane) {
        if constexpr (with_derivatives) {
            const auto& lanes = packet.lanes;
            const auto slot = static_cast<std::size_t>(lanes[Packet::slot][lane]);
            results_.gradients_squared[slot] =
                results_.norms_squared[slot] *
                norm(ScalarComplex<double>{lanes[Packet::derivative_re][lane],
                                           lanes[Packet::derivative_im][lane]});
        }
    }

    /// A pixel that has not escaped within the limit, or never will.
    void finish_inside(const Packet& packet, int lane) {
        const auto& lanes = packet.lanes;
        finish(static_cast<std::size_t>(lanes[Packet::slot][lane]), -1, 0,
               doubtful_stay(lanes[Packet::norm][lane], lanes[Packet::variance][lane]));
    }

    void finish(std::size_t slot, int64_t n, double norm_squared, bool doubtful) {
        results_.counts[slot] = n;
        results_.norms_squared[slot] = norm_squared;
        results_.doubtful[slot] = doubtful;
        if constexpr (with_derivatives) results_.gradients_squared[slot] = 0;
    }

    void leave_at_limit(Packet& packet) {
        const DoubleVector room =
            hn::Set(doubles, static_cast<double>(parameters_.limit - packet.m));
        uint64_t leaves = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            leaves |= bits_of(hn::Ge(load_row(packet, Packet::offset, at).raw, room)) << at;
        leaves &= bits_below(packet.count);
        for (; leaves != 0; leaves &= ~(uint64_t{1} << last_of(leaves))) {
            finish_inside(packet, last_of(leaves));
            packet.drop(last_of(leaves));
        }
    }

    /// Those with |w| out of reach stay at this reference point.
    void leave_behind(Packet& packet, const double* sizes, double reach) {
        Packet* const behind = packets_.make(packet.lap, packet.m);
        int going = 0;
        for (int at = 0; at < packet.count; at += vector_lanes) {
            const LaneMask present =
                hn::FirstN(doubles, static_cast<std::size_t>(packet.count - at));
            const LaneMask far = hn::Gt(hn::Load(doubles, sizes + at), hn::Set(doubles, reach));
            const LaneMask goes = hn::AndNot(far, present);
            const LaneMask stays = hn::And(far, present);
            const Packer pack_going(goes);
            const Packer pack_staying(stays);
            for (int row = 0; row < rows_used; ++row) {
                const DoubleVector v = hn::Load(doubles, packet.lanes[row] + at);
                hn::StoreU(pack_going(v), doubles, packet.lanes[row] + going);
                hn::StoreU(pack_staying(v), doubles, behind->lanes[row] + behind->count);
            }
            going += static_cast<int>(hn::CountTrue(doubles, goes));
            behind->count += static_cast<int>(hn::CountTrue(doubles, stays));
        }
        packet.count = going;
        packets_.wait(behind);
    }

    void walk_small(Packet& packet, double* sizes) {
        for (int lane = packet.count - 1; lane >= 0; --lane) {
            if (sizes[lane] >= power_of_two(least_exponent)) continue;
            walk(packet, lane, state_of(packet, lane, packet.m), packet.lap);
            packet.drop(lane);
            sizes[lane] = sizes[packet.count];
        }
    }

    /// Moves one pixel on with an exponent of its own until it is in the range of doubles.
    void walk(Packet& packet, int lane, PixelState<double> state, int64_t lap) {
        auto& lanes = packet.lanes;
        ++tally_.extended;
        const ScalarComplex<double> tau{lanes[Packet::tau_re][lane], lanes[Packet::tau_im][lane]};
        const bool rebased = state.rebased;
        const auto outcome = walk_.run(state, tau, go_on_);
        put(packet, lane, state);
        lanes[Packet::norm][lane] = outcome.norm;
        if (state.rebased && !rebased) ++lap;
        const auto slot = static_cast<std::size_t>(lanes[Packet::slot][lane]);
        switch (outcome.end) {
            case WalkEnd::in_range:
                packets_.enqueue(packet, lane, lap, state.m);
                break;
            case WalkEnd::cancelled:
                stopped_ = true;
                break;
            case WalkEnd::escaped:
                if (state.n <= parameters_.limit) {
                    finish(slot, state.n, outcome.norm, outcome.doubtful);
                    finish_gradient(packet, lane);
                    break;
                }
                [[fallthrough]];
            case WalkEnd::interior:
            case WalkEnd::limit:
                finish(slot, -1, 0, outcome.doubtful);
                break;
        }
    }

    // Those of the packet that travels.
    const ReferenceOrbit* orbit_;
    const StepTable<double>* table_;
    const PerturbationParameters& parameters_;
    const PerturbationResults& results_;
    PerturbationScratch::Packets& packets_;
    PerturbationTally& tally_;
    const std::function<bool()>& go_on_;
    const bool julia_;
    const bool deep_;
    const double unit_pixel_;
    const double unit_dc_;
    const PixelWalk<double> walk_;
    bool stopped_ = false;
};

template <class Formula, bool with_derivatives>
bool perturb_on(const PerturbationParameters& parameters, const double* tau_re,
                const double* tau_im, std::size_t count, PerturbationScratch::Packets& packets,
                const PerturbationResults& results, PerturbationTally& tally,
                const std::function<bool()>& go_on) {
    return PerturbationRun<Formula, with_derivatives>(parameters, results, packets, tally, go_on)
        .run(tau_re, tau_im, count);
}

using PerturbFunction = decltype(&perturb_on<Multibrot<2>, false>);

PerturbFunction perturb_function(FormulaId formula, bool with_derivatives) {
    struct Pair {
        PerturbFunction values;
        PerturbFunction derivatives;
    };
    static constexpr auto table = for_each_formula([]<class Formula>(const Row<Formula>&) {
        // The derivatives of formulas with folds are no complex numbers.
        return Pair{&perturb_on<Formula, false>, &perturb_on<Formula, is_power<Formula>>};
    });
    const Pair& pair = table.at(static_cast<std::size_t>(formula));
    return with_derivatives ? pair.derivatives : pair.values;
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {

namespace {
auto function_for(Isa isa, FormulaId formula, bool with_derivatives)
    -> HWY_NAMESPACE::PerturbFunction {
    HADAL_RETURN_FOR_ISA(isa, perturb_function(formula, with_derivatives))
}
}  // namespace

bool perturb(Isa isa, bool with_derivatives, const PerturbationParameters& parameters,
             const double* tau_re, const double* tau_im, std::size_t count,
             PerturbationScratch& scratch, const PerturbationResults& results,
             PerturbationTally& tally, const std::function<bool()>& go_on) {
    return function_for(isa, parameters.orbit.formula(), with_derivatives)(
        parameters, tau_re, tau_im, count, scratch.packets(), results, tally, go_on);
}

}  // namespace hadal
#endif
