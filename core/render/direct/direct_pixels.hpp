// The pixels of a picture by direct iteration at full precision.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "kernel/long/fates.hpp"
#include "kernel/plain/escape.hpp"
#include "orbit/direct.hpp"
#include "render/direct/staying_boxes.hpp"
#include "render/pixels/deep_frame.hpp"
#include "render/pixels/pixel_place.hpp"

namespace hadal {

/// Whether orbits that even two doubles have lost and that have not escaped are taken to stay:
/// those of formulas with folds may be chaotic and yet stay for ever, and to know takes about as
/// many bits as there are iterations.
bool too_long_to_know(const Location& location);

/// What a location makes of its pixels' points: z_0 or c. Read only once made.
class DirectPixels {
  public:
    /// The location must be valid; the frame, which must outlive this, is that of its picture.
    DirectPixels(const Location& location, const DeepFrame& frame);

    /// Iterates pixel (x, y), with the gradient in the frame's unit of dc if it is wanted and the
    /// formula has one; the norm is to rounded_norm(). `go_on` is asked every few milliseconds.
    DirectResult iterate(int x, int y, bool with_gradient,
                         const std::function<bool()>& go_on) const;

    /// Of the pixels that are doubtful and have no count, clears the doubt about those that lie
    /// where all orbits stay for ever, and marks them as interior: quick, and true at any limit.
    /// Only for formulas with folds. Returns false when go_on said no.
    bool tell_boxes(std::span<const PixelPlace> pixels, const EscapeResults& results,
                    uint8_t* interior, const std::function<bool()>& go_on) const;

    /// Decides those of the doubtful pixels that can be decided side by side, which is many times
    /// faster, writes their counts and norms and clears the doubt; the others are for iterate().
    /// Those that have a count may end there. Gradients are left as they are: where they are wanted
    /// and iterate() knows them, nothing is done. Norms are the same as those of iterate(). Returns
    /// false when go_on said no.
    bool decide_together(Isa isa, std::span<const PixelPlace> pixels, const EscapeResults& results,
                         uint8_t* interior, bool with_gradients,
                         const std::function<bool()>& go_on) const;

  private:
    /// z_0 and c of a pixel that may end at n = guess.
    OrbitStart start_of(int x, int y, int64_t guess = 0) const;

    FormulaId formula_;
    double radius_squared_;
    int64_t limit_;
    const DeepFrame& frame_;
    std::optional<BigPoint> seed_;  ///< c of a Julia set
    bool has_folds_;
    bool knows_stays_;  ///< finds out which orbits stay up to the limit
    std::optional<StayingBoxes> boxes_;
};

}  // namespace hadal
