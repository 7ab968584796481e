// Pixels of one picture that are pixels of another, to the last bit.
#pragma once

#include <optional>

#include "location/sampling_grid.hpp"
#include "render/render.hpp"

namespace hadal {

/// A picture, or as much of it as there is.
struct Computed {
    Request request;
    PlaneView<const int64_t> counts;
    PlaneView<const float> fractions;
    PlaneView<const uint8_t> known;          ///< 1 where there are values, else 0; null: everywhere
    PlaneView<const uint8_t> interior = {};  ///< as in Target; null: nothing is known to stay
};

/// Which pixels of one picture are pixels of another, found once and taken a few rows at a time. Of
/// a picture with a lower limit, those pixels that escaped or are known never to; with a higher
/// limit, all of them. A value.
class SharedPixels {
  public:
    /// None where the two have no sample in common, or iterate in different ways: in deep views
    /// where they have not the same reference. With limits that differ, `references` must hold it
    /// (null: it holds none). Both requests must be valid.
    static std::optional<SharedPixels> between(const Request& from, const Request& to,
                                               ReferenceStore* references = nullptr);

    /// Where the two lie.
    const GridMatch& match() const { return match_; }
    /// Whether one is the other moved, and nothing else.
    bool is_moved() const { return same_limit() && match_.from_step == 1 && match_.to_step == 1; }

    /// Copies the pixels of the rows from first_row up to, not including, end_row of the one into
    /// the planes of the target (counts, fractions and, if there is one, interior, of the size of
    /// the request) and sets them to 1 in `known`; what is known there already stays. Without
    /// planes (all of them null) it is only marked. `from` must be of the request that was asked
    /// about. Pure but for the planes: different rows may be taken at the same time. Returns the
    /// number of pixels that became known.
    int64_t take(const Computed& from, const Target& target, PlaneView<uint8_t> known,
                 int first_row, int end_row) const;

  private:
    /// The pixels of one side that lie on samples of the other: first, first + step, ... below end.
    struct Span {
        int first;
        int end;
        int step;
    };

    SharedPixels(const GridMatch& match, const Request& from, const Request& to);
    static Span shared(int from_size, int to_size, int from_step, int to_step, int d);
    bool same_limit() const { return from_limit_ == to_limit_; }

    GridMatch match_;
    Span xs_;
    Span ys_;
    int64_t from_limit_;
    int64_t to_limit_;
};

/// Takes all rows, if there is anything to take: see SharedPixels.
int64_t take_over(const Computed& from, const Request& to, const Target& target,
                  PlaneView<uint8_t> known, ReferenceStore* references = nullptr);

}  // namespace hadal
