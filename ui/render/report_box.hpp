// Where the worker leaves its report until the window takes it.
#pragma once

#include <functional>
#include <mutex>

#include "ui/render/report.hpp"

namespace hadal::ui {

/// The newest of everything, from any thread to the window's.
class ReportBox {
  public:
    /// `wake` is called by whoever posts when a report waits and none did before.
    explicit ReportBox(std::function<void()> wake) : wake_(std::move(wake)) {}

    /// What is news in the picture of that serial.
    void post(quint64 serial, const std::function<void(Report&)>& change);
    /// The report as it is; pictures are handed over once.
    Report take();
    /// As posted last.
    RenderState state() const;

  private:
    std::function<void()> wake_;
    mutable std::mutex mutex_;
    Report report_;
    bool waits_ = false;
};

}  // namespace hadal::ui
