// Work of which only the newest matters, such as what follows the cursor.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "ui/work/background_work.hpp"

namespace hadal::ui {

/// One piece of work at a time, on a thread of its own. What is ordered while one is at work waits
/// for it, in place of what waited before; one that takes longer than a blink is cancelled then.
class LatestWork : public QObject {
    Q_OBJECT

  public:
    explicit LatestWork(QObject* parent = nullptr);
    ~LatestWork() override;

    /// `then` is called in this thread when the work is done, `failed` when it throws.
    void order(BackgroundWork::Work work, std::function<void()> then,
               std::function<void(const QString&)> failed);
    /// Forgets what waits and what is at work, and waits for neither.
    void drop();
    bool busy() const { return work_ != nullptr; }

  Q_SIGNALS:
    /// Of what is at work.
    void progressed(double share);

  private:
    struct Order {
        BackgroundWork::Work work;
        std::function<void()> then;
        std::function<void(const QString&)> failed;
    };

    void start(Order order);
    void end();

    BackgroundWork* work_ = nullptr;  ///< a child; null: none is at work
    std::optional<Order> waiting_;
    QTimer patience_;  ///< with work that a newer order waits for
};

}  // namespace hadal::ui
