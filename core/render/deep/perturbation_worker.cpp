#include "render/deep/perturbation_worker.hpp"

#include <algorithm>
#include <utility>

#include "kernel/perturbed/wide_pixels.hpp"
#include "location/navigate.hpp"
#include "number/rounded_norm.hpp"

namespace hadal {

namespace {

/// Share of the whole work that preparation reports, for want of knowing better.
constexpr double share_of_preparation = 0.3;

/// The reference of the view that the options name, if its orbits serve the location.
std::shared_ptr<const DeepReference> reference_near(const Location& location,
                                                    const RenderOptions& options) {
    if (!options.like || !options.references) return nullptr;
    const Location& other = options.like->location;
    if (!same_plane(other, location) || other.radius != location.radius ||
        other.iterations != location.iterations)
        return nullptr;
    return options.references->find(ReferenceKey(other, DeepFrame(*options.like)),
                                    other.iterations);
}

}  // namespace

PerturbationTask::PerturbationTask(const Request& request, const Target& target,
                                   const RenderOptions& options, Isa isa, Oversight& oversight)
    : location_(request.location),
      preview_(options.preview != nullptr),
      near_(preview_ ? options.preview : reference_near(request.location, options)),
      frame_(frame_of(request, options, near_.get())),
      direct_(location_, frame_),
      too_long_to_know_(too_long_to_know(location_)),
      region_(options.region),
      delivery_{
          target,
          isa,
          {location_.radius * location_.radius, info(location_.formula).degree, frame_.pitch()},
          location_.iterations},
      reference_(preview_ ? ReferenceUse(near_)
                          : ReferenceUse(options.references, location_, frame_,
                                         thread_count(options.threads), near_, [&](double share) {
                                             return oversight.go_on_preparing(share_of_preparation *
                                                                              share);
                                         })) {
    // Another reference than the store's serves this render alone.
    if (options.open_orbits && !preview_ && !near_ && !target.needs_derivatives()) {
        open_.emplace(options.open_orbits->perturbed(), request, region_,
                      OrbitKind{location_.radius, false, reference_.shared()});
    }
}

DeepFrame PerturbationTask::frame_of(const Request& request, const RenderOptions& options,
                                     const DeepReference* near) {
    if (options.preview) return DeepFrame(request, near->point(), near->pixel_exponent());
    return DeepFrame(request, near ? &near->point() : nullptr);
}

std::unique_ptr<TileWorker> PerturbationTask::make_worker() {
    return std::make_unique<PerturbationWorker>(*this);
}

void PerturbationTask::add_to(RenderStatistics& statistics) const {
    reference_.add_to(statistics.deep);
}

PerturbationWorker::PerturbationWorker(PerturbationTask& task) : task_(task) {
    if (task.open_) orbits_.emplace(*task.open_);
}

int64_t PerturbationWorker::run(const Tile& tile, const std::function<bool()>& go_on) {
    const auto each_pixel = [&](auto visit) {
        std::size_t slot = 0;
        each_run(tile, [&](int x, int y, int step, int pixels) {
            for (int i = 0; i < pixels; ++i)
                visit(task_.region_.x + x + i * step, task_.region_.y + y, slot++);
        });
        return slot;
    };
    const std::size_t count = each_pixel([&](int x, int y, std::size_t slot) { put(x, y, slot); });
    OpenTile open{tile, count, take_results()};
    TileResults& results = *open.results;
    if (orbits_) find_open(tile, count);
    if (!iterate(task_.reference_->parameters(task_.delivery_.limit), count, results, go_on))
        return -1;
    if (orbits_) leave_open(results.counts());
    const std::size_t before = in_doubt_.size();
    each_pixel([&](int x, int y, std::size_t slot) {
        if (doubtful_[slot] && !task_.preview_) in_doubt_.push_back({x, y, &results, slot});
    });
    if (in_doubt_.size() == before) {
        deliver(std::move(open));
    } else {
        open_.push_back(std::move(open));
    }
    return static_cast<int64_t>(count);
}

bool PerturbationWorker::finish(const std::function<bool()>& go_on) {
    const std::span<const Pixel> all(in_doubt_);
    for (std::size_t at = 0; at < all.size(); at += Batch::capacity) {
        if (!decide(all.subspan(at, std::min(Batch::capacity, all.size() - at)), go_on))
            return false;
    }
    if (!decide_lost(go_on)) return false;
    in_doubt_.clear();
    for (OpenTile& tile : open_)
        deliver(std::move(tile));
    open_.clear();
    return true;
}

std::unique_ptr<TileResults> PerturbationWorker::take_results() {
    if (spare_.empty()) return std::make_unique<TileResults>();
    std::unique_ptr<TileResults> results = std::move(spare_.back());
    spare_.pop_back();
    return results;
}

void PerturbationWorker::deliver(OpenTile tile) {
    tile.results->deliver(task_.delivery_, tile.tile, tile.count, tally_);
    spare_.push_back(std::move(tile.results));
}

void PerturbationWorker::find_open(const Tile& tile, std::size_t count) {
    stopped_.clear();
    states_.assign(count, nullptr);
    orbits_->find(tile);
    for (const auto& found : orbits_->found()) {
        states_[found.slot] = &found.state;
        ++resumed_;
    }
}

void PerturbationWorker::leave_open(const int64_t* counts) {
    for (const StoppedPixel& pixel : stopped_)
        orbits_->keep(pixel.slot, pixel.state);
    orbits_->leave(counts);
}

void PerturbationWorker::put(int x, int y, std::size_t slot) {
    const ScalarComplex<DoubleDouble> tau = task_.frame_.tau(x, y);
    tau_re_[slot] = tau.re.high;
    tau_im_[slot] = tau.im.high;
    tau_re_low_[slot] = tau.re.low;
    tau_im_low_[slot] = tau.im.low;
}

template <class Real>
bool PerturbationWorker::iterate(const PerturbationParameters<Real>& parameters, std::size_t count,
                                 TileResults& results, const std::function<bool()>& go_on) {
    const bool goes_on = orbits_ && std::is_same_v<Real, double>;
    return perturb<Real>(
        task_.delivery_.isa, with_gradients(), parameters,
        {{tau_re_.get(), tau_re_low_.get()},
         {tau_im_.get(), tau_im_low_.get()},
         count,
         goes_on ? states_.data() : nullptr},
        scratch_,
        {results.counts(), results.norms_squared(), results.gradients_re(), results.gradients_im(),
         doubtful_.get(), nullptr, results.interior(), goes_on ? &stopped_ : nullptr},
        steps_, go_on);
}

bool PerturbationWorker::decide(std::span<const Pixel> doubtful,
                                const std::function<bool()>& go_on) {
    std::vector<PixelPlace> places;
    for (std::size_t i = 0; i < doubtful.size(); ++i) {
        put(doubtful[i].x, doubtful[i].y, i);
        places.push_back({doubtful[i].x, doubtful[i].y, i});
    }
    std::unique_ptr<TileResults> taken = take_results();
    TileResults& precise = *taken;
    if (!iterate(task_.reference_->precise_parameters(task_.delivery_.limit, go_on),
                 doubtful.size(), precise, go_on))
        return false;
    steps_.doubtful += static_cast<int64_t>(doubtful.size());
    if (!task_.direct_.decide_together(
            task_.delivery_.isa, places,
            {precise.counts(), precise.norms_squared(), nullptr, nullptr, doubtful_.get()},
            precise.interior(), with_gradients(), go_on))
        return false;
    for (std::size_t i = 0; i < doubtful.size(); ++i) {
        const Pixel& pixel = doubtful[i];
        const int64_t count = precise.counts()[i];
        const bool seems_to_stay = count < 0 && task_.too_long_to_know_;
        if (doubtful_[i] && !seems_to_stay) {
            lost_.push_back({&pixel,
                             count < 0 ? task_.delivery_.limit : count,
                             {precise.gradients_re()[i], precise.gradients_im()[i]}});
            continue;
        }
        pixel.results->counts()[pixel.slot] = precise.counts()[i];
        pixel.results->interior()[pixel.slot] =
            precise.interior()[i] & static_cast<uint8_t>(!doubtful_[i]);
        pixel.results->norms_squared()[pixel.slot] = precise.norms_squared()[i];
        pixel.results->gradients_re()[pixel.slot] = precise.gradients_re()[i];
        pixel.results->gradients_im()[pixel.slot] = precise.gradients_im()[i];
    }
    spare_.push_back(std::move(taken));
    return true;
}

bool PerturbationWorker::decide_lost(const std::function<bool()>& go_on) {
    bool any_widely = false;
    for (Lost& each : lost_) {
        each.widely = task_.reference_->pays_widely(each.iterations);
        any_widely |= each.widely;
    }
    if (any_widely && !with_gradients() && !decide_widely(go_on)) return false;
    if (!std::all_of(lost_.begin(), lost_.end(),
                     [&](const Lost& each) { return decide_alone(each, go_on); }))
        return false;
    lost_.clear();
    return true;
}

bool PerturbationWorker::decide_widely(const std::function<bool()>& go_on) {
    std::vector<ScalarComplex<Widest>> tau;
    for (const Lost& each : lost_) {
        if (each.widely) tau.push_back(task_.frame_.wide_tau(each.pixel->x, each.pixel->y));
    }
    const auto results = follow_widely(
        task_.delivery_.isa, task_.reference_->wide_parameters(task_.delivery_.limit, go_on), tau,
        scratch_, steps_, go_on);
    if (results.empty()) return false;
    auto result = results.begin();
    std::erase_if(lost_, [&](const Lost& each) {
        if (!each.widely) return false;
        const DirectResult& found = *result++;
        if (!task_.reference_->is_decided(found, each.iterations)) return false;
        ++steps_.wide;
        put_result(each, found);
        return true;
    });
    return true;
}

bool PerturbationWorker::decide_alone(Lost lost, const std::function<bool()>& go_on) {
    const Pixel& pixel = *lost.pixel;
    DirectResult result;
    result.sure = false;
    if (lost.widely) {
        result = task_.reference_->decide_widely(task_.frame_.wide_tau(pixel.x, pixel.y),
                                                 lost.iterations, task_.delivery_.limit,
                                                 with_gradients(), go_on);
        if (!result.finished) return false;
        lost.gradient = result.gradient;
        if (result.sure) ++steps_.wide;
    }
    if (!result.sure) {
        ++steps_.direct;
        result = iterate_directly_at(pixel.x, pixel.y, go_on);
    }
    put_result(lost, result);
    return result.finished;
}

void PerturbationWorker::put_result(const Lost& lost, const DirectResult& result) {
    TileResults& results = *lost.pixel->results;
    const std::size_t slot = lost.pixel->slot;
    results.counts()[slot] = result.count;
    results.interior()[slot] = 0;
    results.norms_squared()[slot] = rounded_norm(result.norm_squared);
    // Where it carries no derivative, that of the perturbed pixel has the right size.
    const ScalarComplex<double>& known =
        norm(result.gradient) > 0 ? result.gradient : lost.gradient;
    results.gradients_re()[slot] = known.re;
    results.gradients_im()[slot] = known.im;
}

DirectResult PerturbationWorker::iterate_directly_at(int x, int y,
                                                     const std::function<bool()>& go_on) const {
    const Location& location = task_.location_;
    // Without folds the frame has the bits it takes, and z^2 + c is fastest in all of them.
    if (location.formula == FormulaId{} && !location.julia) {
        const int64_t unit = task_.frame_.dc_exponent();
        BigPoint c = task_.frame_.point(x, y);
        mpfr_prec_round(c.re.get(), task_.frame_.bits(), MPFR_RNDN);
        mpfr_prec_round(c.im.get(), task_.frame_.bits(), MPFR_RNDN);
        return iterate_directly(c, location.radius * location.radius, location.iterations,
                                with_gradients() ? GradientUnit(unit) : std::nullopt, go_on);
    }
    return task_.direct_.iterate(x, y, with_gradients(), go_on);
}

void PerturbationWorker::add_to(RenderStatistics& statistics) const {
    statistics.add(tally_);
    statistics.resumed += resumed_;
    statistics.deep.steps.add(steps_);
}

}  // namespace hadal
