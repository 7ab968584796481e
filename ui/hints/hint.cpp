#include "ui/hints/hint.hpp"

#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "ui/canvas/over_picture.hpp"

namespace hadal::ui {

namespace {
constexpr int padding = 8;
constexpr int radius = 6;
}  // namespace

Hint::Hint(const QString& name, const QString& text, QWidget& over)
    : QLabel(text, &over), close_(new QToolButton(&over)) {
    setObjectName(name);
    setAccessibleName(text);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    colour_for_any_picture(*this);
    close_->setObjectName(name + QStringLiteral("_close"));
    close_->setText(QStringLiteral("\u00d7"));
    close_->setToolTip(tr("Close this hint"));
    close_->setAccessibleName(tr("Close the hint: %1").arg(text));
    close_->setAutoRaise(true);
    close_->setCursor(Qt::ArrowCursor);
    close_->setFocusPolicy(Qt::TabFocus);
    QPalette colours = palette();
    colours.setColor(QPalette::Button, Qt::transparent);
    colours.setColor(QPalette::ButtonText, Qt::white);
    close_->setPalette(colours);
    connect(close_, &QToolButton::clicked, this, &Hint::closed);
    put_away();
}

QSize Hint::whole_size() const {
    const QSize words = fontMetrics().size(0, text());
    const QSize button = close_->sizeHint();
    return {words.width() + button.width() + 3 * padding,
            std::max(words.height(), button.height()) + padding};
}

void Hint::show_at(QPoint corner, int width) {
    const QSize button = close_->sizeHint();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int kept = button.width() + padding;
    setContentsMargins(mirrored ? kept : padding, padding / 2, mirrored ? padding : kept,
                       padding / 2);
    const int height = std::max(heightForWidth(width), button.height() + padding);
    setGeometry(corner.x(), corner.y(), width, height);
    const int x = mirrored ? padding / 2 : width - button.width() - padding / 2;
    close_->setGeometry(QRect(corner + QPoint(x, (height - button.height()) / 2), button));
    show();
    close_->show();
    raise();
    close_->raise();
}

void Hint::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(rect(), radius, radius);
    painter.end();
    QLabel::paintEvent(event);
}

void Hint::put_away() {
    if (close_->hasFocus()) parentWidget()->setFocus();
    hide();
    close_->hide();
}

}  // namespace hadal::ui
