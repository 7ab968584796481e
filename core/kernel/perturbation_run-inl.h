// The perturbation loop itself, for any formula and number type.
#if defined(HADAL_KERNEL_PERTURBATION_RUN_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PERTURBATION_RUN_INL_H
#undef HADAL_KERNEL_PERTURBATION_RUN_INL_H
#else
#define HADAL_KERNEL_PERTURBATION_RUN_INL_H
#endif

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "deep/interior_watch.hpp"
#include "kernel/lane_step-inl.h"
#include "kernel/pixel_results-inl.h"
#include "kernel/reference_access-inl.h"
#include "kernel/single_lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

inline constexpr int vector_lanes = static_cast<int>(hn::MaxLanes(doubles));

template <class Formula, class Real, bool with_derivatives>
class PerturbationRun {
    static constexpr int axes = with_derivatives ? derivatives_of<Formula> : 0;
    using Pixels = PixelLanes<Real, axes>;
    using Number = typename Pixels::Number;
    using Parameters = PerturbationParameters<Real>;

    static constexpr bool pairs = !std::is_same_v<Real, double>;
    static constexpr int degree = Formula::degree;
    static constexpr int rows_used =
        pairs ? static_cast<int>(Packet::rows) : Packet::derivative_re + 2 * axes;
    /// Vectors side by side, because each operation waits for the one before; a pair has enough of
    /// its own to do.
    static constexpr int side_by_side = pairs ? 1 : 2;

  public:
    PerturbationRun(const Parameters& parameters, const PixelOffsets& pixels,
                    const PerturbationResults& results, PerturbationScratch::Packets& packets,
                    PerturbationTally& tally, const std::function<bool()>& go_on)
        : parameters_(parameters),
          pixels_(pixels),
          results_(results, parameters.limit, parameters.radius_squared),
          packets_(packets),
          tally_(tally),
          go_on_(go_on),
          julia_(parameters.critical_orbit != nullptr),
          pixel_exponent_(parameters.table.pixel_exponent()),
          deep_(pixel_exponent_ < least_exponent<Real>),
          reference_(parameters.orbit, pixel_exponent_, julia_),
          table_(&parameters.table) {}

    bool run() {
        packets_.clear(rows_used);
        Packet& fresh = *packets_.make(0, 0, {});
        for (std::size_t slot = 0; slot < pixels_.count; ++slot)
            begin(fresh, slot);
        while (!packets_.idle() && !stopped_)
            travel(packets_.next());
        return !stopped_;
    }

  private:
    /// Sends a pixel off, by way of a packet of its own.
    void begin(Packet& fresh, std::size_t slot) {
        auto& lanes = fresh.lanes;
        for (int row = 0; row < rows_used; ++row)
            lanes[row][0] = 0;
        lanes[Packet::slot][0] = static_cast<double>(slot);
        lanes[Packet::tau_re][0] = pixels_.tau_re[slot];
        lanes[Packet::tau_im][0] = pixels_.tau_im[slot];
        if (pairs && pixels_.tau_re_low) {
            lanes[Packet::tau_re + Packet::low][0] = pixels_.tau_re_low[slot];
            lanes[Packet::tau_im + Packet::low][0] = pixels_.tau_im_low[slot];
        }
        fresh.m = 0;
        fresh.units = deep_ ? reference_.units_at(0, pixel_exponent_) : PixelUnits{};
        if (julia_) {
            const double unit = power_of_two(pixel_exponent_ - fresh.units.d);
            const ScalarComplex<Real> d = scaled_by(lane_of<Real>(fresh, Packet::tau_re, 0), unit);
            set_lane<Real>(fresh, Packet::d_re, 0, d);
            lanes[Packet::variance][0] = rounding_variance<Real> * hadal::norm(d);
            lanes[Packet::slope_squared][0] = unit * unit;
            if constexpr (axes > 0) lanes[Packet::derivative_re][0] = unit;
            if constexpr (axes > 1) lanes[Packet::derivative_by_im_im][0] = unit;
        }
        find_norm(fresh, 0);
        if (julia_ && lanes[Packet::norm][0] > parameters_.radius_squared) {
            results_.escaped(fresh, 0, 0, 0, reference_.at(0, fresh.units));
        } else {
            packets_.enqueue(fresh, 0, fresh.units, 0, 0, fresh.units);
        }
    }

    /// Moves a packet on until others must be looked at or all its pixels have left.
    void travel(Packet* packet) {
        constexpr int moves_between_questions = 256;
        if (julia_) {
            const bool on_first = packet->lap == 0;
            reference_ = {on_first ? parameters_.orbit : *parameters_.critical_orbit,
                          pixel_exponent_, true};
            table_ = on_first ? &parameters_.table : parameters_.critical_table;
        }
        for (;;) {
            if (++moves_ % moves_between_questions == 0 && !go_on_()) stopped_ = true;
            leave_at_limit(*packet);
            if (packet->count > 0 && !stopped_) move(*packet);
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

    void move(Packet& packet) {
        if (packet.scaled()) {
            skip<true>(packet);
            settle(packet);
        } else if (!skip<false>(packet)) {
            iterate(packet);
        }
    }

    // Steps.

    /// Takes the longest step that is valid for the pixel with the smallest |w|; those that it is
    /// not valid for wait. Where even the smallest has none: returns false, or with exponents takes
    /// a single iteration.
    template <bool scaled>
    bool skip(Packet& packet) {
        int32_t index = table_->longest_at(packet.m);
        if (!scaled && index < 0) return false;
        const Departure<Real> leaving = reference_.template departure<scaled>(packet);
        HWY_ALIGN double sizes[Packet::capacity];
        const auto [least, most] = sizes_of_w<scaled>(packet, leaving, sizes);
        if (!scaled && deep_ && least < power_of_two(least_exponent<Real>)) {
            scale_small(packet, sizes, power_of_two(least_exponent<Real>));
            return true;
        }
        // |w| <= sqrt(2) times its larger part.
        constexpr double parts_to_modulus = 0.70;
        const auto reach = [&] {
            return parts_to_modulus * power_of_two(table_->step(index).radius - leaving.w);
        };
        while (index >= 0 && least > reach())
            index = table_->step(index).shorter;
        if (!scaled && index < 0) return false;
        if (index < 0) {
            step_over<scaled>(packet, leaving, nullptr, leaving.w);
            return true;
        }
        const auto& step = table_->step(index);
        if (most > reach()) leave_behind(packet, sizes, reach());
        if (!scaled && deep_ && step.unit < return_exponent<Real>) {
            scale_small(packet, sizes, HUGE_VAL);
            return true;
        }
        int64_t after = leaving.w;
        if (scaled && most > 0) {
            const int64_t by_w =
                leaving.w + exponent_of(std::min(most, reach())) - step.radius + step.unit;
            const int64_t by_tau =
                step.tau_degree > 0
                    ? step.unit +
                          exponent_of(hadal::largest_part(table_->terms(step)[term_index(0, 1)]))
                    : step.slope.exponent;
            after = std::max({by_w, by_tau, exponent_floor()});
        }
        const LaneStep<Real> lane_step(*table_, step, leaving.w, after);
        step_over<scaled>(packet, leaving, &lane_step, after);
        return true;
    }

    struct Sizes {
        double least;
        double most;
    };
    /// The larger part of |w| of each pixel.
    template <bool scaled>
    Sizes sizes_of_w(const Packet& packet, const Departure<Real>& leaving, double* sizes) const {
        const ReferencePoint<ComplexLanes> reference(
            all_lanes(hadal::to_double(leaving.reference)),
            all_lanes(hadal::to_double(leaving.lifted_reference)));
        DoubleVector least = hn::Set(doubles, std::numeric_limits<double>::infinity());
        DoubleVector most = hn::Zero(doubles);
        for (int at = 0; at < packet.count; at += vector_lanes) {
            const ComplexLanes d = load_complex<double>(packet, Packet::d_re, at);
            const ComplexLanes tau = load_complex<double>(packet, Packet::tau_re, at);
            const ComplexLanes small = scaled ? scaled_by(d, all_lanes(leaving.d_in_z)) : d;
            const ComplexLanes w =
                delta_after<Formula, scaled>(reference, reference.in_z + small, d, tau, leaving);
            DoubleVector size = largest_part(w);
            if constexpr (pairs)
                size = with_margin(size, d, small, reference.in_z, leaving.product);
            hn::Store(size, doubles, sizes + at);
            const LaneMask present =
                hn::FirstN(doubles, static_cast<std::size_t>(packet.count - at));
            least = hn::Min(least, hn::IfThenElse(present, size, least));
            most = hn::Max(most, hn::IfThenElseZero(present, size));
        }
        return {hn::GetLane(hn::MinOfLanes(doubles, least)),
                hn::GetLane(hn::MaxOfLanes(doubles, most))};
    }
    /// The size of a w taken in doubles, and what that can have rounded off.
    static HWY_INLINE DoubleVector with_margin(DoubleVector size, const ComplexLanes& d,
                                               const ComplexLanes& small,
                                               const ComplexLanes& reference, double product) {
        const DoubleVector z = hn::Add(largest_part(reference), largest_part(small));
        DoubleVector error = hn::Mul(largest_part(d), hn::Set(doubles, 0x1p-46 * product));
        for (int k = 1; k < degree; ++k)
            error = hn::Mul(error, z);
        return hn::Add(size, error);
    }

    /// Takes all pixels over a step, or a single iteration where there is none, to deltas in units
    /// of 2^after.
    template <bool scaled>
    void step_over(Packet& packet, const Departure<Real>& leaving, const LaneStep<Real>* step,
                   int64_t after) {
        const int64_t length = step ? step->step.length : 1;
        const PixelUnits arrival =
            scaled ? reference_.units_at(packet.m + length, after) : PixelUnits{};
        const ScalarComplex<Real> arrival_z = reference_.at(packet.m + length, arrival);
        uint64_t leaves = 0;
        int at = 0;
        if constexpr (side_by_side == 2 && !scaled) {
            for (; at + vector_lanes < packet.count; at += 2 * vector_lanes)
                leaves |= step_vectors<2, scaled>(packet, at, leaving, step, arrival, arrival_z);
        }
        for (; at < packet.count; at += vector_lanes)
            leaves |= step_vectors<1, scaled>(packet, at, leaving, step, arrival, arrival_z);
        (step ? tally_.skips : tally_.plain) += packet.count;
        if (scaled) tally_.extended += packet.count;
        packet.m += length;
        packet.units = arrival;
        if (packet.m == reference_.last()) leaves = ~uint64_t{0};
        each_lane_down(leaves & bits_below(packet.count), [&](int lane) {
            leave(packet, lane, packet.m, hadal::norm(leaving.reference));
            packet.drop(lane, rows_used);
        });
    }

    /// Takes N vectors over a step. Returns the lanes that leave then, as bits. (Inside a step
    /// nothing escapes.)
    template <int N, bool scaled>
    uint64_t step_vectors(Packet& packet, int at, const Departure<Real>& leaving,
                          const LaneStep<Real>* step, const PixelUnits& arrival,
                          const ScalarComplex<Real>& arrival_z) {
        Pixels pixels[N];
        Number tau[N];
        const ReferencePoint<Number> reference(all_lanes(leaving.reference),
                                               all_lanes(leaving.lifted_reference));
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            pixels[k] = Pixels(packet, lane);
            tau[k] = load_complex<Real>(packet, Packet::tau_re, lane);
            pixels[k].template find_z<scaled>(reference.in_z, leaving.d_in_z);
            pixels[k].template iterate<Formula, scaled>(reference, tau[k], leaving,
                                                        is_first(packet));
        }
        if (step) step->apply(pixels, tau);
        const double in_z = d_in_z(arrival);
        uint64_t bits = 0;
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            if (!step) pixels[k].round(1);
            pixels[k].template arrive<scaled>(all_lanes(arrival_z), in_z);
            pixels[k].store(packet, lane);
            LaneMask leaves = pixels[k].template nearer_to_zero<scaled>(in_z);
            if (scaled && arrival.z == 0) leaves = hn::Or(leaves, outside(pixels[k]));
            bits |= bits_of(leaves) << lane;
        }
        return bits;
    }

    HWY_INLINE LaneMask outside(const Pixels& pixels) const {
        return hn::Gt(pixels.norm.raw, hn::Set(doubles, parameters_.radius_squared));
    }

    /// Iterates up to the next reference point where something else may happen.
    void iterate(Packet& packet) {
        constexpr int64_t longest = 64;
        const int64_t begin = packet.m;
        int64_t end = std::min(begin + longest, reference_.last());
        for (int64_t m = begin + 1; m < end; ++m) {
            if (table_->longest_at(m) >= 0) end = m;
        }
        uint64_t left = 0;
        int at = 0;
        if constexpr (side_by_side == 2) {
            for (; at + vector_lanes < packet.count; at += 2 * vector_lanes)
                left |= iterate_vectors<2>(packet, at, end);
        }
        for (; at < packet.count; at += vector_lanes)
            left |= iterate_vectors<1>(packet, at, end);
        tally_.plain += packet.count * (end - begin);
        packet.m = end;
        if (end == reference_.last()) {
            for (int lane = 0; lane < packet.count; ++lane) {
                if (!(left >> lane & 1)) rebase(packet, lane, end);
            }
            packet.count = 0;
            return;
        }
        each_lane_down(left, [&](int lane) { packet.drop(lane, rows_used); });
    }

    /// Iterates N vectors. Returns the lanes that have left on the way, as bits.
    template <int N>
    uint64_t iterate_vectors(Packet& packet, int at, int64_t end) {
        const uint64_t present = bits_below(packet.count) & bits_below(N * vector_lanes) << at;
        uint64_t left = 0;
        Pixels pixels[N];
        Number tau[N];
        IterationUnits units;
        units.dc = julia_ ? 0 : power_of_two(pixel_exponent_);
        ReferencePoint<Number> reference;
        reference.in_z = all_lanes(reference_.at(packet.m, {}));
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            pixels[k] = Pixels(packet, lane);
            pixels[k].template find_z<false>(reference.in_z, 1);
            tau[k] = load_complex<Real>(packet, Packet::tau_re, lane);
        }
        const auto store = [&]() HWY_ATTR {
            for (int k = 0; k < N; ++k)
                pixels[k].store(packet, at + k * vector_lanes);
        };
        for (int64_t m = packet.m; m < end; ++m) {
            const bool first = is_first(packet) && m == 0;
            const Number arrival = all_lanes(reference_.at(m + 1, {}));
            Lanes norm_before[N];
            uint64_t now = 0;
            for (int k = 0; k < N; ++k) {
                Pixels& pixel = pixels[k];
                norm_before[k] = pixel.norm;
                pixel.template iterate<Formula, false>(reference, tau[k], units, first);
                pixel.round(1);
                pixel.template arrive<false>(arrival, 1);
                now |= bits_of(hn::Or(outside(pixel), pixel.template nearer_to_zero<false>(1)))
                       << (at + k * vector_lanes);
            }
            reference.in_z = arrival;
            now &= present & ~left;
            if (HWY_LIKELY(now == 0)) continue;
            store();
            HWY_ALIGN double before[N * vector_lanes];
            for (int k = 0; k < N; ++k)
                hn::Store(norm_before[k].raw, doubles, before + k * vector_lanes);
            left |= now;
            each_lane_down(now, [&](int lane) { leave(packet, lane, m + 1, before[lane - at]); });
            if (left == present) return left;
        }
        store();
        return left;
    }

    /// Whether z is 0: at the very start.
    bool is_first(const Packet& packet) const {
        return !julia_ && packet.lap == 0 && packet.m == 0;
    }

    // Single lanes.

    /// |z|^2 of a lane, anew.
    void find_norm(Packet& packet, int lane) const {
        const ScalarComplex<Real> z =
            reference_.at(packet.m, packet.units) +
            scaled_by(lane_of<Real>(packet, Packet::d_re, lane), d_in_z(packet.units));
        packet.lanes[Packet::norm][lane] = hadal::norm(z);
    }

    /// A pixel that has escaped, or is nearer to 0 than to the reference.
    void leave(Packet& packet, int lane, int64_t m, double norm_before) {
        if (packet.units.z == 0 && packet.lanes[Packet::norm][lane] > parameters_.radius_squared) {
            results_.escaped(packet, lane, m, norm_before, reference_.at(m, packet.units));
        } else {
            rebase(packet, lane, m);
        }
    }

    /// Sends the pixel to the start of the orbit with d = z: on the next lap.
    void rebase(Packet& packet, int lane, int64_t m) {
        auto& lanes = packet.lanes;
        ++tally_.rebases;
        const ScalarComplex<Real> z = reference_.at(m, packet.units);
        const double in_z = d_in_z(packet.units);
        set_lane<Real>(packet, Packet::d_re, lane,
                       z + scaled_by(lane_of<Real>(packet, Packet::d_re, lane), in_z));
        lanes[Packet::variance][lane] = lanes[Packet::variance][lane] * (in_z * in_z) +
                                        rounding_variance<Real> * hadal::norm(z);
        lanes[Packet::slope_squared][lane] *= in_z * in_z;
        for (int row = 0; row < 2 * axes; ++row)
            lanes[Packet::derivative_re + row][lane] *= in_z;
        lanes[Packet::offset][lane] += static_cast<double>(m);
        const PixelUnits units{packet.units.z, packet.units.z};
        if (is_caught(packet, lane, units)) {
            results_.stays(packet, lane, units);
            return;
        }
        const double size = size_of_d(packet, lane);
        const bool small =
            deep_ && (units.d == 0 ? size < power_of_two(least_exponent<Real>)
                                   : units.d + exponent_of(size) < return_exponent<Real>);
        const int64_t exponent = small ? exponent_for(units.d, size) : 0;
        packets_.enqueue(packet, lane, units, packet.lap + 1, 0, {exponent, exponent});
    }

    /// Whether the pixel, at the start of a lap in these units, is known to stay for good.
    bool is_caught(const Packet& packet, int lane, const PixelUnits& units) {
        const double in_pixels = power_of_two(pixel_exponent_ - units.d);
        const double slope = packet.lanes[Packet::slope_squared][lane];
        if (slope >= interior_slope_squared * in_pixels * in_pixels) return false;
        if (watches_.empty()) watches_.resize(pixels_.count);
        const ScalarComplex<double> z = hadal::to_double(lane_of<Real>(packet, Packet::d_re, lane));
        const auto slot = static_cast<std::size_t>(packet.lanes[Packet::slot][lane]);
        return watches_[slot].caught(normalised(z, units.d), slope, units.d);
    }

    void leave_at_limit(Packet& packet) {
        const DoubleVector room =
            hn::Set(doubles, static_cast<double>(parameters_.limit - packet.m));
        uint64_t leaves = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            leaves |= bits_of(hn::Ge(load_row(packet, Packet::offset, at).raw, room)) << at;
        each_lane_down(leaves & bits_below(packet.count), [&](int lane) {
            results_.stays(packet, lane, packet.units);
            packet.drop(lane, rows_used);
        });
    }

    /// Those with |w| out of reach stay at this reference point.
    void leave_behind(Packet& packet, const double* sizes, double reach) {
        Packet* const behind = packets_.make(packet.lap, packet.m, packet.units);
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

    // Changing between numbers with exponents and those without.

    /// Deltas far below a pixel need no exponent of their own: dc is about to be added to them.
    int64_t exponent_floor() const {
        constexpr int64_t far_below = 100;
        return julia_ ? exponent_of_zero : pixel_exponent_ - far_below;
    }
    /// The exponent for a delta of this size in units of 2^unit.
    int64_t exponent_for(int64_t unit, double size) const {
        if (size == 0) return pixel_exponent_;
        // 0 stands for no exponent.
        return std::clamp<int64_t>(unit + exponent_of(size), exponent_floor(), -1);
    }

    /// Sends the pixels whose w is below `bound` on with exponents, from where they stand.
    void scale_small(Packet& packet, double* sizes, double bound) {
        Packet& changed = *packets_.make(packet.lap, packet.m, {});
        for (int lane = packet.count - 1; lane >= 0; --lane) {
            if (!(sizes[lane] < bound)) continue;
            const PixelUnits units =
                reference_.units_at(packet.m, exponent_for(0, size_of_d(packet, lane)));
            changed.units = units;
            changed.count = 0;
            changed.take(packet, lane, {}, rows_used);
            find_norm(changed, 0);
            packets_.enqueue(changed, 0, units, packet.lap, packet.m, units);
            packet.drop(lane, rows_used);
            sizes[lane] = sizes[packet.count];
        }
        packets_.release(&changed);
    }

    /// After a step with exponents: pixels in the range of doubles go on without, the others have
    /// mantissas of about 1 again.
    void settle(Packet& packet) {
        constexpr int64_t most_off = 16;
        constexpr int64_t most_apart = 48;
        double most = 0;
        double least = HUGE_VAL;
        HWY_ALIGN double sizes[Packet::capacity];
        for (int lane = 0; lane < packet.count; ++lane) {
            sizes[lane] = size_of_d(packet, lane);
            most = std::max(most, sizes[lane]);
            if (sizes[lane] > 0) least = std::min(least, sizes[lane]);
        }
        if (packet.count == 0 || most == 0) return;
        if (packet.units.d + exponent_of(most) >= return_exponent<Real>) {
            const double in_range = power_of_two(return_exponent<Real> - packet.units.d);
            send(
                packet, sizes, [&](double size) { return size >= in_range; }, true);
        } else if (exponent_of(most) - exponent_of(least) > most_apart) {
            const double near = power_of_two(exponent_of(most) - most_apart);
            send(
                packet, sizes, [&](double size) { return size > 0 && size < near; }, false);
        }
        if (std::abs(exponent_of(most)) > most_off)
            packet.change_unit(exponent_for(packet.units.d, most), rows_used);
    }
    /// Pixels of the sizes chosen wait here in other units.
    template <class Chosen>
    void send(Packet& packet, double* sizes, Chosen chosen, bool in_range) {
        for (int lane = packet.count - 1; lane >= 0; --lane) {
            if (!chosen(sizes[lane])) continue;
            PixelUnits units{};
            if (!in_range) units = {exponent_for(packet.units.d, sizes[lane]), packet.units.z};
            packets_.enqueue(packet, lane, packet.units, packet.lap, packet.m, units);
            packet.drop(lane, rows_used);
            sizes[lane] = sizes[packet.count];
        }
    }

    const Parameters& parameters_;
    const PixelOffsets& pixels_;
    const PixelResults<Real, axes> results_;
    PerturbationScratch::Packets& packets_;
    PerturbationTally& tally_;
    const std::function<bool()>& go_on_;
    const bool julia_;
    const int64_t pixel_exponent_;
    const bool deep_;
    // Those of the packet that travels.
    ReferenceAccess<Formula, Real> reference_;
    const StepTable<Real>* table_;
    std::vector<InteriorWatch> watches_;  ///< by slot, once there is a candidate
    int64_t moves_ = 0;
    bool stopped_ = false;
};

template <class Formula, class Real, bool with_derivatives>
bool perturb_on(const PerturbationParameters<Real>& parameters, const PixelOffsets& pixels,
                PerturbationScratch::Packets& packets, const PerturbationResults& results,
                PerturbationTally& tally, const std::function<bool()>& go_on) {
    return PerturbationRun<Formula, Real, with_derivatives>(parameters, pixels, results, packets,
                                                            tally, go_on)
        .run();
}

template <class Real>
using PerturbFunction = decltype(&perturb_on<Multibrot<2>, Real, false>);

template <class Real>
PerturbFunction<Real> perturb_function(FormulaId formula, bool with_derivatives) {
    struct Pair {
        PerturbFunction<Real> values;
        PerturbFunction<Real> derivatives;
    };
    static constexpr auto table = for_each_formula([]<class Formula>(const Row<Formula>&) {
        return Pair{&perturb_on<Formula, Real, false>, &perturb_on<Formula, Real, true>};
    });
    const Pair& pair = table.at(static_cast<std::size_t>(formula));
    return with_derivatives ? pair.derivatives : pair.values;
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
