#include "kernel/wide_pixels.hpp"

#include <array>
#include <cstdint>

#include "deep/rounded_norm.hpp"

namespace hadal {

namespace {

constexpr std::size_t parts = 4;

/// Numbers as arrays of their doubles.
class SplitNumbers {
  public:
    explicit SplitNumbers(std::size_t count) {
        for (std::vector<double>& part : doubles_)
            part.resize(count);
    }
    void set(std::size_t i, const Widest& value) {
        const std::array<double, parts> of_one = Wide(value).in_doubles<parts>();
        for (std::size_t part = 0; part < parts; ++part)
            doubles_[part][i] = of_one[part];
    }
    std::array<const double*, parts> arrays() const {
        return {doubles_[0].data(), doubles_[1].data(), doubles_[2].data(), doubles_[3].data()};
    }

  private:
    std::array<std::vector<double>, parts> doubles_;
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
