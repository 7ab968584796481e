#include "kernel/perturbed/wide_pixels.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "number/rounded_norm.hpp"

namespace hadal {

namespace {

/// Numbers as arrays of their doubles.
class SplitNumbers {
  public:
    explicit SplitNumbers(std::size_t count) {
        for (std::vector<double>& part : doubles_)
            part.resize(count);
    }
    void set(std::size_t i, const Widest& value) {
        const auto of_one = Wide(value).in_doubles<doubles_of_wide>();
        for (std::size_t part = 0; part < doubles_of_wide; ++part)
            doubles_[part][i] = of_one[part];
    }
    PixelOffsets::Doubles arrays() const {
        PixelOffsets::Doubles of_all;
        std::transform(doubles_.begin(), doubles_.end(), of_all.begin(),
                       [](const std::vector<double>& part) { return part.data(); });
        return of_all;
    }

  private:
    std::array<std::vector<double>, doubles_of_wide> doubles_;
};

}  // namespace

std::vector<DirectResult> follow_widely(Isa isa, const PerturbationParameters<Wide>& parameters,
                                        std::span<const ScalarComplex<Widest>> tau,
                                        PerturbationScratch& scratch, PerturbationTally& tally,
                                        const std::function<bool()>& go_on) {
    const std::size_t count = tau.size();
    SplitNumbers tau_re(count);
    SplitNumbers tau_im(count);
    for (std::size_t i = 0; i < count; ++i) {
        tau_re.set(i, tau[i].re);
        tau_im.set(i, tau[i].im);
    }
    std::vector<int64_t> counts(count);
    std::vector<double> norms(count);
    std::vector<uint8_t> doubtful(count);
    std::vector<double> variances(count);
    if (!perturb<Wide>(
            isa, false, parameters, {tau_re.arrays(), tau_im.arrays(), count}, scratch,
            {counts.data(), norms.data(), nullptr, nullptr, doubtful.data(), variances.data()},
            tally, go_on))
        return {};
    std::vector<DirectResult> results(count);
    for (std::size_t i = 0; i < count; ++i) {
        results[i].finished = true;
        results[i].sure = !doubtful[i];
        results[i].count = counts[i];
        if (counts[i] < 0) continue;
        results[i].norm_squared = norms[i];
        results[i].precise =
            is_rounded_norm_known(norms[i], share_of_error(norms[i], variances[i]));
    }
    return results;
}

}  // namespace hadal
