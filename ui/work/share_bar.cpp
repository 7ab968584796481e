#include "ui/work/share_bar.hpp"

namespace hadal::ui {

namespace {
constexpr int steps = 1000;
constexpr double least_share = 0.03;  ///< less is a line, and no bar
constexpr int patience_ms = 250;
}  // namespace

ShareBar::ShareBar(const char* name, const QString& accessible_name, QWidget* parent)
    : QProgressBar(parent) {
    setObjectName(QLatin1String(name));
    setAccessibleName(accessible_name);
    setTextVisible(false);
    rest_at(0);
    patience_.setSingleShot(true);
    patience_.setInterval(patience_ms);
    connect(&patience_, &QTimer::timeout, this, [this] { setRange(0, 0); });
}

void ShareBar::set_share(double share) {
    if (share >= least_share) return rest_at(share);
    if (moves() || patience_.isActive()) return;
    rest_at(share);
    patience_.start();
}

void ShareBar::rest_at(double share) {
    patience_.stop();
    setRange(0, steps);
    setValue(int(share * steps));
}

}  // namespace hadal::ui
