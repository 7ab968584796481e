#include "ui/render/report_box.hpp"

#include <utility>

namespace hadal::ui {

void ReportBox::post(quint64 serial, const std::function<void(Report&)>& change) {
    std::unique_lock lock(mutex_);
    report_.serial = serial;
    change(report_);
    if (std::exchange(waits_, true)) return;
    lock.unlock();
    wake_();
}

Report ReportBox::take() {
    const std::lock_guard lock(mutex_);
    waits_ = false;
    Report taken = report_;
    report_.frame.reset();
    report_.backdrops.clear();
    return taken;
}

RenderState ReportBox::state() const {
    const std::lock_guard lock(mutex_);
    return report_.state;
}

}  // namespace hadal::ui
