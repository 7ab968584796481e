#include "number/certainty.hpp"

#include <cmath>

namespace hadal {

bool doubtful_escape(double norm, double norm_before, double variance, double radius_squared) {
    const double error = deviations_to_be_sure * std::sqrt(variance);
    const double radius = std::sqrt(radius_squared);
    const double before = std::sqrt(norm_before);
    // The error one iteration earlier was smaller by |2 z|.
    const bool sure = std::sqrt(norm) - error > radius && before + error / (2 * before) < radius;
    return !sure;
}

bool doubtful_stay(double norm, double variance) {
    constexpr double small_share = 1e-3;
    return !(deviations_to_be_sure * deviations_to_be_sure * variance <
             small_share * small_share * norm);
}

}  // namespace hadal
