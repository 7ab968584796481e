#include "ui/main_window/message_strip.hpp"

#include <utility>

namespace hadal::ui {

MessageStrip::MessageStrip(QWidget* over)
    : OverlayStrip(over, Qt::BottomEdge, QStringLiteral("message"), tr("Message"),
                   tr("Act on the message"), tr("Close the message")) {
    connect(this, &OverlayStrip::closed, this, &QWidget::hide);
    connect(this, &OverlayStrip::acted, this, [this] {
        hide();
        if (const auto does = std::exchange(does_, nullptr)) does();
    });
}

void MessageStrip::tell_for(const QObject* teller, const QString& text) {
    tell(text);
    teller_ = teller;
}

void MessageStrip::withdraw(const QObject* teller) {
    if (teller_ == teller) hide();
}

void MessageStrip::offer(const QString& text, const QString& action, std::function<void()> does) {
    does_ = std::move(does);
    teller_ = nullptr;
    show_text(text, action);
}

}  // namespace hadal::ui
