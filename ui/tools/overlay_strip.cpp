#include "ui/tools/overlay_strip.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "ui/tools/free_place.hpp"

namespace hadal::ui {

namespace {
constexpr int margin = 10;  ///< logical pixels to the edges of the picture
constexpr int most_width = 520;
constexpr int usual_text_width = 360;
constexpr int room_for_buttons = 300;
}  // namespace

OverlayStrip::OverlayStrip(QWidget* over, Qt::Edge edge, const QString& name,
                           const QString& text_name, const QString& action_name,
                           const QString& close_name)
    : QFrame(over),
      row_(new QHBoxLayout(this)),
      text_(new QLabel(this)),
      action_(new QPushButton(this)),
      close_(new QToolButton(this)),
      edge_(edge) {
    setObjectName(name + QStringLiteral("_strip"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation);
    text_->setObjectName(name + QStringLiteral("_text"));
    text_->setAccessibleName(text_name);
    text_->setWordWrap(true);
    text_->setMaximumWidth(most_width);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setTextFormat(Qt::PlainText);
    action_->setObjectName(name + QStringLiteral("_action"));
    action_->setAccessibleName(action_name);
    close_->setObjectName(name + QStringLiteral("_close"));
    close_->setAccessibleName(close_name);
    close_->setText(tr("Close"));
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::TabFocus);
    row_->addWidget(text_, 1);
    row_->addWidget(action_);
    row_->addWidget(close_);
    connect(action_, &QPushButton::clicked, this, &OverlayStrip::acted);
    connect(close_, &QToolButton::clicked, this, &OverlayStrip::closed);
    over->installEventFilter(this);
    hide();
}

void OverlayStrip::show_text(const QString& text, const QString& action) {
    text_->setText(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    settle();
}

void OverlayStrip::keep_clear_of(QWidget& other) {
    others_.emplace_back(&other);
    other.installEventFilter(this);
    if (isVisible()) settle();
}

bool OverlayStrip::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool other = watched != parentWidget() &&
                       (type == QEvent::Show || type == QEvent::Hide || type == QEvent::Move);
    if ((type == QEvent::Resize || other) && isVisible()) settle();
    return QFrame::eventFilter(watched, event);
}

void OverlayStrip::settle() {
    show();
    layout()->activate();
    const int room = parentWidget()->width() - 2 * margin;
    // Labels that wrap would rather be narrow and high.
    text_->setMinimumWidth(std::clamp(room - room_for_buttons, 0, usual_text_width));
    const int width = std::min(sizeHint().width(), room);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    const int y = edge_ == Qt::TopEdge ? margin : parentWidget()->height() - margin - height;
    const QRect place((parentWidget()->width() - width) / 2, y, width, height);
    setGeometry(free_place(place, others_, edge_, margin));
    raise();
}

}  // namespace hadal::ui
