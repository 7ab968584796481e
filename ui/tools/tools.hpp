// The tools of the Tools menu: at most one at a time, on a thread of its own.
#pragma once

#include <QObject>
#include <QShortcut>
#include <optional>

#include "ui/canvas/canvas.hpp"
#include "ui/model/session.hpp"
#include "ui/tools/tool_strip.hpp"
#include "ui/work/latest_work.hpp"

namespace hadal::ui {

class Tools : public QObject {
    Q_OBJECT

  public:
    Tools(Session& session, Canvas& canvas, QObject* parent = nullptr);

    /// Iterates a sample of the picture's pixels directly and tells how many are right.
    void verify_view();
    /// Looks for the mini-set in view, outlines it, and offers to go there.
    void find_mini_set();

    /// Cancels what is going on or puts away what is shown. Returns false if there is nothing.
    bool dismiss();

    /// What they tell with; the canvas's child.
    ToolStrip& strip() const { return *strip_; }

  private:
    void start(const QString& text, BackgroundWork::Work work, std::function<void()> then);
    void offer(const Location& place, const QString& text);
    void accept();
    void leave();

    Session& session_;
    Canvas& canvas_;
    ToolStrip* strip_;
    QList<QShortcut*> enter_;
    std::optional<Location> offered_;
    std::optional<Location> asked_at_;  ///< by what is at work, or was told
    bool of_this_view_ = false;
    LatestWork work_;
};

}  // namespace hadal::ui
