// Slider ticks for values that span orders of magnitude.
#pragma once

#include <algorithm>
#include <cmath>

namespace hadal::ui {

/// Ticks 0 to `ticks` for values `least` to `most`, evenly spaced in the logarithm.
class LogScale {
  public:
    LogScale(double least, double most, int ticks)
        : least_(least), ratio_(std::log(most / least)), ticks_(ticks) {}

    int ticks() const { return ticks_; }
    double value(int tick) const { return least_ * std::exp(ratio_ * tick / ticks_); }
    int tick(double value) const {
        const double share = std::log(std::max(value, least_) / least_) / ratio_;
        return int(std::lround(std::min(share, 1.0) * ticks_));
    }

  private:
    double least_;
    double ratio_;
    int ticks_;
};

}  // namespace hadal::ui
