#include "ui/tools/tool_strip.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace hadal::ui {

namespace {
constexpr int progress_steps = 1000;
constexpr int margin = 10;  ///< logical pixels to the edges of the picture
constexpr int most_width = 520;
constexpr int usual_text_width = 360;
constexpr int room_for_buttons = 300;
}  // namespace

ToolStrip::ToolStrip(QWidget* over)
    : QFrame(over),
      text_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      action_(new QPushButton(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("tool_strip"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation);
    text_->setObjectName(QStringLiteral("tool_text"));
    text_->setAccessibleName(tr("What the tool tells"));
    text_->setWordWrap(true);
    text_->setMaximumWidth(most_width);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setTextFormat(Qt::PlainText);
    progress_->setObjectName(QStringLiteral("tool_progress"));
    progress_->setAccessibleName(tr("Progress of the tool"));
    progress_->setRange(0, progress_steps);
    progress_->setFixedWidth(120);
    progress_->setTextVisible(false);
    action_->setObjectName(QStringLiteral("tool_action"));
    action_->setAccessibleName(tr("Act on what the tool found"));
    close_->setObjectName(QStringLiteral("tool_close"));
    close_->setAccessibleName(tr("Close what the tool tells"));
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::TabFocus);

    auto* row = new QHBoxLayout(this);
    row->addWidget(text_, 1);
    row->addWidget(progress_);
    row->addWidget(action_);
    row->addWidget(close_);
    connect(action_, &QPushButton::clicked, this, &ToolStrip::acted);
    connect(close_, &QToolButton::clicked, this, &ToolStrip::closed);
    over->installEventFilter(this);
    hide();
}

void ToolStrip::show_work(const QString& text) {
    text_->setText(text);
    progress_->setValue(0);
    progress_->show();
    action_->hide();
    close_->setText(tr("Cancel"));
    close_->setAccessibleName(tr("Cancel the tool"));
    settle();
}

void ToolStrip::set_progress(double share) {
    progress_->setValue(int(share * progress_steps));
}

void ToolStrip::show_result(const QString& text, const QString& action) {
    text_->setText(text);
    progress_->hide();
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    close_->setText(tr("Close"));
    close_->setAccessibleName(tr("Close what the tool tells"));
    settle();
}

bool ToolStrip::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) settle();
    return QFrame::eventFilter(watched, event);
}

void ToolStrip::settle() {
    show();
    layout()->activate();
    const int room = parentWidget()->width() - 2 * margin;
    // Labels that wrap would rather be narrow and high.
    text_->setMinimumWidth(std::clamp(room - room_for_buttons, 0, usual_text_width));
    const int width = std::min(sizeHint().width(), room);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry((parentWidget()->width() - width) / 2, margin, width, height);
    raise();
}

}  // namespace hadal::ui
