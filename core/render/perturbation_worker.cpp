#include "render/perturbation_worker.hpp"

namespace hadal {

namespace {

/// Share of the whole work that preparation reports, for want of knowing better.
constexpr double share_of_preparation = 0.3;

}  // namespace

PerturbationTask::PerturbationTask(const Request& request, const Target& target,
                                   const RenderOptions& options, Isa isa, Oversight& oversight)
    : location_(request.location),
      frame_(request),
      region_(options.region),
      delivery_{
          target,
          isa,
          {location_.radius * location_.radius, info(location_.formula).degree, frame_.pitch()},
          location_.iterations},
      reference_(options.references, location_, frame_, [&](double share) {
          return oversight.go_on_preparing(share_of_preparation * share);
      }) {}

std::unique_ptr<TileWorker> PerturbationTask::make_worker() {
    return std::make_unique<PerturbationWorker>(*this);
}

void PerturbationTask::add_to(RenderStatistics& statistics) const {
    reference_.add_to(statistics.deep);
}

int64_t PerturbationWorker::run(const Tile& tile, const std::function<bool()>& go_on) {
    std::size_t count = 0;
    const auto each_pixel = [&](auto visit) {
        each_run(tile, [&](int x, int y, int step, int pixels) {
            for (int i = 0; i < pixels; ++i)
                visit(task_.region_.x + x + i * step, task_.region_.y + y);
        });
    };
    each_pixel([&](int x, int y) {
        const ScalarComplex<DoubleDouble> tau = task_.frame_.tau(x, y);
        tau_re_[count] = tau.re.high;
        tau_im_[count] = tau.im.high;
        ++count;
    });
    const PerturbationParameters parameters = task_.reference_->parameters(task_.delivery_.limit);
    const PerturbationResults results{results_.counts(), results_.norms_squared(),
                                      results_.gradients_squared(), doubtful_.get()};
    if (!perturb(task_.delivery_.isa, static_cast<bool>(task_.delivery_.target.distances),
                 parameters, tau_re_.get(), tau_im_.get(), count, scratch_, results, steps_,
                 go_on)) {
        return -1;
    }
    std::size_t slot = 0;
    bool stopped = false;
    each_pixel([&](int x, int y) {
        if (doubtful_[slot] && !stopped) stopped = !decide(x, y, slot, go_on);
        ++slot;
    });
    if (stopped) return -1;
    results_.deliver(task_.delivery_, tile, count, tally_);
    return static_cast<int64_t>(count);
}

bool PerturbationWorker::decide(int x, int y, std::size_t slot,
                                const std::function<bool()>& go_on) {
    const bool with_gradient = static_cast<bool>(task_.delivery_.target.distances);
    const PixelWalk<DoubleDouble> walk =
        task_.reference_->precise_walk(task_.delivery_.limit, with_gradient, go_on);
    const ScalarComplex<DoubleDouble> tau = task_.frame_.tau(x, y);
    PixelState<DoubleDouble> state = walk.start(tau);
    const auto outcome = walk.run(state, tau, go_on);
    if (outcome.end == WalkEnd::cancelled) return false;
    ++steps_.doubtful;
    const bool escaped = outcome.end == WalkEnd::escaped && state.n <= task_.delivery_.limit;
    int64_t& n = results_.counts()[slot];
    double& norm_squared = results_.norms_squared()[slot];
    double& gradient_squared = results_.gradients_squared()[slot];
    if (!outcome.doubtful) {
        n = escaped ? state.n : -1;
        norm_squared = outcome.norm;
        gradient_squared = norm(plain(state.derivative)) * outcome.norm;
        return true;
    }
    ++steps_.direct;
    const DirectResult direct = iterate_directly_at(x, y, go_on);
    n = direct.count;
    norm_squared = direct.norm_squared;
    // Where direct iteration carries no derivative, that of the walk has the right size.
    gradient_squared = direct.gradient_squared > 0
                           ? direct.gradient_squared
                           : norm(plain(state.derivative)) * direct.norm_squared;
    return direct.finished;
}

DirectResult PerturbationWorker::iterate_directly_at(int x, int y,
                                                     const std::function<bool()>& go_on) const {
    const Location& location = task_.location_;
    // z^2 + c alone has a derivative at full precision.
    if (location.formula == FormulaId{} && !location.julia) {
        return iterate_directly(
            task_.frame_.point(x, y), location.radius * location.radius, location.iterations,
            static_cast<bool>(task_.delivery_.target.distances), task_.frame_.dc_exponent(), go_on);
    }
    return DirectPixels(location, task_.frame_).iterate(x, y, go_on);
}

void PerturbationWorker::add_to(RenderStatistics& statistics) const {
    statistics.add(tally_);
    statistics.deep.steps.add(steps_);
}

}  // namespace hadal
