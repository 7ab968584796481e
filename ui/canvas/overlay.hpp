// What lies over the picture.
#pragma once

#include <QPainter>

#include "location/navigate.hpp"

namespace hadal::ui {

/// Painted by the canvas above the picture, in the order they were added. Painting only draws what
/// is known: what has to be computed was computed elsewhere.
class Overlay {
  public:
    virtual ~Overlay() = default;

    /// The painter's units are the canvas's logical pixels, `ratio` physical ones each; `shown` is
    /// in physical ones. The painter may be left in any state.
    virtual void paint(QPainter& painter, const View& shown, double ratio) const = 0;
};

}  // namespace hadal::ui
