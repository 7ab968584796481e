// Pixels of one picture that are pixels of another, to the last bit.
#pragma once

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

/// Copies what a render of `to` would find again into the planes of the target (counts, fractions
/// and, if there is one, interior, of the size of the request) and sets it to 1 in `known`; what is
/// known there already stays. Without planes (all of them null) it is only marked. Of a picture
/// with a lower limit, those pixels that escaped or are known never to; with a higher limit, all of
/// them. In deep views nothing where the two have not the same reference: with limits that differ,
/// `references` must hold it (null: it holds none). Both requests must be valid. Pure but for the
/// planes. Returns the number of pixels that became known.
int64_t take_over(const Computed& from, const Request& to, const Target& target,
                  PlaneView<uint8_t> known, ReferenceStore* references = nullptr);

}  // namespace hadal
