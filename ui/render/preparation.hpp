// How long renders take until their first pixels come: what the last one tells of the next.
#pragma once

#include <QElapsedTimer>

#include "location/location.hpp"

namespace hadal::ui {

/// Pictures of about the same depth take about the same time to prepare.
class Preparation {
  public:
    void begin(const Location& location);
    /// The first pixels are there.
    void end();

    /// Whether the render begun last has pixels, or will have some within a blink, judged by one
    /// that was as deep or deeper.
    bool known_to_be_short() const;

  private:
    double depth_ = 0;        ///< binary logarithm of the zoom
    double known_depth_ = 0;  ///< of the last one that came to its end
    qint64 known_ms_ = 0;
    bool ended_ = false;
    QElapsedTimer since_;
};

}  // namespace hadal::ui
