// What the window has to say that should not go away by itself.
#pragma once

#include <functional>

#include "ui/tools/overlay_strip.hpp"

namespace hadal::ui {

/// At the bottom of its parent; the newest message there is.
class MessageStrip : public OverlayStrip {
    Q_OBJECT

  public:
    explicit MessageStrip(QWidget* over);

    void tell(const QString& text) { offer(text, {}, {}); }
    /// What `teller` may withdraw.
    void tell_for(const QObject* teller, const QString& text);
    /// Hides what was told for that one, if it is what is to be seen.
    void withdraw(const QObject* teller);
    /// With a button that does something about it.
    void offer(const QString& text, const QString& action, std::function<void()> does);

  private:
    std::function<void()> does_;
    const QObject* teller_ = nullptr;
};

}  // namespace hadal::ui
