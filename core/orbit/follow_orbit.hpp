// Following an orbit to its escape, its limit, or its return to where it was.
#pragma once

#include <optional>

#include "orbit/direct.hpp"

namespace hadal {

/// How far an orbit has been followed.
struct OrbitProgress {
    int64_t n = 0;
    int64_t next_milestone = 1;
    int64_t next_question = 0;
};

/// What may be said of a z_n.
enum class Verdict {
    good,
    unsure,        ///< rounding errors may have led it to the other side of the radius
    other_digits,  ///< good, but to be gone on from in another number of digits
};

/// Follows the orbit, which stands at z_n with n = progress.n, to its end. look(|z_n|^2) is asked
/// for a verdict on each n before it counts. Nothing where the orbit is to go on in other digits.
template <class Orbit, class Look>
std::optional<DirectResult> follow(Orbit& orbit, OrbitProgress& progress, double radius_squared,
                                   int64_t limit, const std::function<bool()>& go_on, Look look) {
    DirectResult result;
    const int64_t pause = orbit.steps_between_questions();
    bool has_moved = false;
    for (int64_t& n = progress.n;; ++n) {
        if (n >= progress.next_question) {
            if (!go_on()) return result;
            progress.next_question = n + pause;
        }
        const double norm = orbit.norm();
        const Verdict verdict = look(norm);
        if (verdict == Verdict::other_digits) return std::nullopt;
        result.sure = verdict == Verdict::good;
        if (!result.sure) break;
        if (norm > radius_squared) {
            result.count = n;
            result.norm_squared = norm;
            break;
        }
        if (n >= limit) break;
        // Brent's cycle detection: compare with a z that is left behind at every power of two.
        if (has_moved && orbit.stands_at_mark()) break;
        if (n >= progress.next_milestone) {
            orbit.mark();
            progress.next_milestone = 2 * n;
        }
        orbit.advance();
        has_moved = true;
    }
    result.finished = true;
    return result;
}

}  // namespace hadal
