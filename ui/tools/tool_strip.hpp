// What a tool has to say, on a strip over the picture.
#pragma once

#include "ui/tools/overlay_strip.hpp"

namespace hadal::ui {

class ShareBar;

/// At the top of its parent.
class ToolStrip : public OverlayStrip {
    Q_OBJECT

  public:
    explicit ToolStrip(QWidget* over);

    /// Work is going on; the close button cancels it.
    void show_work(const QString& text);
    void set_progress(double share);
    /// A result, with a button to act on it if `action` is not empty.
    void show_result(const QString& text, const QString& action = {});

  private:
    ShareBar* progress_;
};

}  // namespace hadal::ui
