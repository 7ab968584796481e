// The parts of a picture whose orbits stay for ever, in boxes of pixels.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <unordered_map>

#include "interior/trapping_region.hpp"
#include "number/long/big_point.hpp"
#include "render/pixels/deep_frame.hpp"
#include "render/pixels/pixel_place.hpp"

namespace hadal {

/// What is found of the boxes of one render. The plane is divided into squares, those into four
/// each, and so on; which of them are looked at is a matter of what that takes and what the pixels
/// in them would take otherwise. Threads share what they find.
class StayingBoxes {
  public:
    /// The location must be valid; the frame, which must outlive this, is that of its picture;
    /// `seed` is c of a Julia set, or null.
    StayingBoxes(const Location& location, const DeepFrame& frame, const BigPoint* seed);

    /// Calls told(slot) for pixels that stay, as many of them as it pays to find. The order of the
    /// pixels is changed. Returns false when go_on, asked every few milliseconds, said no.
    bool tell(std::span<PixelPlace> pixels, const std::function<void(std::size_t)>& told,
              const std::function<bool()>& go_on) const;

  private:
    /// A square of 2^-level.
    struct Square {
        int level;
        int64_t re;  ///< its lower left corner, in units of its side
        int64_t im;

        bool operator==(const Square&) const = default;
    };
    struct Finding {
        bool stays;
        int fineness;  ///< of the cells that it was found with
    };
    struct Hash {
        std::size_t operator()(const Square& square) const;
    };
    struct Question;

    ScalarComplex<double> point_of(const PixelPlace& pixel) const;
    Square square_of(const PixelPlace& pixel, int level) const;
    bool tell_squares(const Question& question, std::span<PixelPlace> pixels, int level) const;
    int worthwhile_fineness(int level, std::size_t pixels) const;
    std::optional<bool> stays(const Square& square, int fineness,
                              const std::function<bool()>& go_on) const;

    FormulaId formula_;
    const DeepFrame& frame_;
    std::optional<Box> seed_;
    ScalarComplex<double> reference_;
    double pitch_;
    double picture_;      ///< its width, or its height
    double pixel_costs_;  ///< in seconds, a pixel that is not told
    bool possible_;

    mutable std::mutex mutex_;
    mutable std::unordered_map<Square, Finding, Hash> found_;
};

}  // namespace hadal
