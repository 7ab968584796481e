// The pixels of a picture by direct iteration at full precision.
#pragma once

#include <functional>
#include <optional>

#include "deep/direct.hpp"
#include "render/deep_frame.hpp"

namespace hadal {

/// What a location makes of its pixels' points: z_0 or c. Read only once made.
class DirectPixels {
  public:
    /// The location must be valid; the frame, which must outlive this, is that of its picture.
    DirectPixels(const Location& location, const DeepFrame& frame);

    /// Iterates pixel (x, y), with the gradient in the frame's unit of dc if it is wanted and the
    /// formula has one. `go_on` is asked every few milliseconds.
    DirectResult iterate(int x, int y, bool with_gradient,
                         const std::function<bool()>& go_on) const;

  private:
    FormulaId formula_;
    double radius_squared_;
    int64_t limit_;
    const DeepFrame& frame_;
    std::optional<BigPoint> seed_;  ///< c of a Julia set
};

}  // namespace hadal
