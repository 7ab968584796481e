// The picture that lies beneath all others: wider and coarser, so that no border is ever blank.
#pragma once

#include "location/navigate.hpp"

namespace hadal::ui {

/// There are several, one beneath the other: out of a deep view one may fly faster than its
/// pictures come.
inline constexpr int most_backdrops = 4;

/// Eight times as wide and high as the view, with a ninth of its pixels; those of higher levels
/// eight times as wide again.
View backdrop_of(const View& view, int level = 0);

/// Whether a backdrop made for another view is about as wide as one for this view would be, and
/// has it well inside. Limits may differ somewhat: nobody sees that at its resolution.
bool serves_as_backdrop(const View& backdrop, const View& view, int level = 0);

}  // namespace hadal::ui
