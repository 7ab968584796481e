#include "render/plain/escape_worker.hpp"

#include <algorithm>
#include <cmath>

#include "kernel/plain/batch_points.hpp"
#include "number/certainty.hpp"
#include "number/long/big_float.hpp"

namespace hadal {

namespace {

EscapeParameters parameters_of(const Location& location, const PixelGrid& grid, bool shortcuts) {
    EscapeParameters parameters;
    parameters.julia = location.julia.has_value();
    if (location.julia) {
        parameters.seed_re = BigFloat::from_text(location.julia->re, "julia re").to_double();
        parameters.seed_im = BigFloat::from_text(location.julia->im, "julia im").to_double();
    }
    parameters.pixel_reach = std::sqrt(2.0) * grid.reach();
    parameters.radius_squared = location.radius * location.radius;
    parameters.limit = location.iterations;
    parameters.shortcuts = shortcuts;
    parameters.rounding = rounding_of<double>(parameters, info(location.formula).degree);
    return parameters;
}

}  // namespace

EscapeTask::EscapeTask(const Request& request, const PixelGrid& grid, const Target& target,
                       const RenderOptions& options, Isa isa)
    : points_(request, options.region),
      loop_(escape_loop(isa, request.location.formula, target.needs_derivatives())),
      parameters_(parameters_of(request.location, grid, options.shortcuts)),
      components_(target.needs_derivatives() ? PlainState::most_components : 1),
      delivery_{target,
                isa,
                {parameters_.radius_squared, info(request.location.formula).degree, grid.pitch()},
                request.location.iterations},
      more_precise_(request, options.region, parameters_, isa, target.needs_derivatives()) {
    if (options.open_orbits) {
        open_.emplace(options.open_orbits->plain(), request, options.region,
                      OrbitKind{request.location.radius, target.needs_derivatives()});
    }
}

EscapeWorker::EscapeWorker(EscapeTask& task) : task_(task), in_doubt_(task.more_precise_) {
    if (task.open_) orbits_.emplace(*task.open_);
}

std::unique_ptr<TileWorker> EscapeTask::make_worker() {
    return std::make_unique<EscapeWorker>(*this);
}

int64_t EscapeWorker::run(const Tile& tile, const std::function<bool()>& go_on) {
    std::size_t count = 0;
    each_run(tile, [&](int x, int y, int step, int pixels) {
        task_.points_.along_row(x, y, step, pixels, &re_[count], &im_[count]);
        count += static_cast<std::size_t>(pixels);
    });
    const EscapeResults results{results_.counts(), results_.norms_squared(),
                                results_.gradients_re(), results_.gradients_im(), doubtful_.get()};
    std::fill_n(doubtful_.get(), count, uint8_t{0});
    task_.loop_.start(task_.parameters_, re_.get(), im_.get(), count, batch_, results);
    std::fill_n(results_.interior(), count, uint8_t{1});
    if (orbits_) {
        orbits_->find(tile);
        if (!orbits_->found().empty()) remove_points(batch_, orbits_->is_found());
    }
    if (!iterate_on(task_.loop_.advance, task_.parameters_, batch_, results, go_on)) return -1;
    note_open();
    if (orbits_ && !resume(results, go_on)) return -1;
    if (!in_doubt_.decide(tile, count, batch_, {results, results_.interior()}, go_on)) return -1;
    if (orbits_) orbits_->leave(results_.counts());
    for (std::size_t i = 0; i < count; ++i)
        results_.interior()[i] &= static_cast<uint8_t>(results_.counts()[i] < 0);
    results_.deliver(task_.delivery_, tile, count, tally_);
    return static_cast<int64_t>(count);
}

void EscapeWorker::note_open() {
    for (std::size_t i = 0; i < batch_.live; ++i) {
        note_stay(state_of(batch_, i));
        if (orbits_) keep(i);
    }
}

void EscapeWorker::keep(std::size_t i) {
    PlainState state{batch_.iterations, {}, {}, batch_.variance()[i]};
    for (std::size_t k = 0; k < static_cast<std::size_t>(task_.components_); ++k) {
        state.z_re[k] = batch_.z_re()[k][i];
        state.z_im[k] = batch_.z_im()[k][i];
    }
    orbits_->keep(static_cast<std::size_t>(batch_.slots()[i]), state);
}

void EscapeWorker::note_stay(const PointState& state) {
    results_.interior()[state.slot] = 0;
    doubtful_[state.slot] = doubtful_stay(state.norm_squared, state.variance);
}

bool EscapeWorker::resume(const EscapeResults& results, const std::function<bool()>& go_on) {
    const auto found = orbits_->found();
    for (auto first = found.begin(); first != found.end();) {
        const int64_t n = first->state.n;
        auto it = first;
        if (n >= task_.parameters_.limit) {
            for (; it != found.end(); ++it) {
                const ScalarComplex<double> z{it->state.z_re[0], it->state.z_im[0]};
                note_stay({it->slot, norm(z), it->state.variance});
                orbits_->keep(it->slot, it->state);
            }
            break;
        }
        begin_at(batch_, n);
        const EscapeParameters& all = task_.parameters_;
        for (; it != found.end() && it->state.n == n; ++it) {
            const auto components = static_cast<std::size_t>(task_.components_);
            add_point(
                batch_, it->slot,
                {all.julia ? all.seed_re : re_[it->slot], all.julia ? all.seed_im : im_[it->slot]},
                std::span(it->state.z_re).first(components),
                std::span(it->state.z_im).first(components), it->state.variance);
        }
        pad(batch_);
        resumed_ += it - first;
        if (!iterate_on(task_.loop_.advance, task_.parameters_, batch_, results, go_on))
            return false;
        note_open();
        first = it;
    }
    return true;
}

}  // namespace hadal
