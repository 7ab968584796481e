// Where one picture lies in another.
#pragma once

#include <QPainter>
#include <QPolygonF>
#include <optional>

#include "location/navigate.hpp"

namespace hadal::ui {

/// The frame of a picture, marked by a ring as well where it is too small to be seen.
class Outline {
  public:
    void set(const std::optional<View>& of) { of_ = of; }
    bool set() const { return of_.has_value(); }

    /// The corners of the frame in pixels of `shown`; none where there is nothing to mark.
    QPolygonF corners(const View& shown) const;
    /// In pixels of `shown`.
    void paint(QPainter& painter, const View& shown) const;

  private:
    std::optional<View> of_;
};

}  // namespace hadal::ui
