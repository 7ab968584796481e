#include "ui/work/latest_work.hpp"

#include <utility>

namespace hadal::ui {

namespace {
constexpr int patience_ms = 60;
}

LatestWork::LatestWork(QObject* parent) : QObject(parent) {
    patience_.setSingleShot(true);
    patience_.setInterval(patience_ms);
    connect(&patience_, &QTimer::timeout, this, [this] {
        if (work_ && waiting_) work_->cancel();
    });
}

LatestWork::~LatestWork() = default;

void LatestWork::order(BackgroundWork::Work work, std::function<void()> then,
                       std::function<void(const QString&)> failed) {
    Order order{std::move(work), std::move(then), std::move(failed)};
    if (!work_) return start(std::move(order));
    waiting_ = std::move(order);
    // From the first order that waits on: a stream of them must not put the end off for ever.
    if (!patience_.isActive()) patience_.start();
}

void LatestWork::drop() {
    waiting_.reset();
    patience_.stop();
    if (work_) abandon(std::exchange(work_, nullptr));
}

void LatestWork::start(Order order) {
    work_ = new BackgroundWork(std::move(order.work), this);
    connect(work_, &BackgroundWork::done, this, [this, then = std::move(order.then)] {
        const auto call = then;  // outlives the work, and this connection with it
        end();
        call();
    });
    connect(work_, &BackgroundWork::progressed, this, &LatestWork::progressed);
    connect(work_, &BackgroundWork::cancelled, this, &LatestWork::end);
    connect(work_, &BackgroundWork::failed, this,
            [this, failed = std::move(order.failed)](const QString& error) {
                const auto call = failed;
                end();
                call(error);
            });
}

void LatestWork::end() {
    std::exchange(work_, nullptr)->deleteLater();
    patience_.stop();
    if (auto next = std::exchange(waiting_, std::nullopt)) start(std::move(*next));
}

}  // namespace hadal::ui
