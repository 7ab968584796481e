#include "ui/tools/tool_strip.hpp"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace hadal::ui {

namespace {
constexpr int progress_steps = 1000;
}

ToolStrip::ToolStrip(QWidget* over)
    : OverlayStrip(over, Qt::TopEdge, QStringLiteral("tool"), tr("What the tool tells"),
                   tr("Act on what the tool found"), tr("Close what the tool tells")),
      progress_(new QProgressBar(this)) {
    progress_->setObjectName(QStringLiteral("tool_progress"));
    progress_->setAccessibleName(tr("Progress of the tool"));
    progress_->setRange(0, progress_steps);
    progress_->setFixedWidth(120);
    progress_->setTextVisible(false);
    row_->insertWidget(1, progress_);
}

void ToolStrip::show_work(const QString& text) {
    progress_->setValue(0);
    progress_->show();
    close_->setText(tr("Cancel"));
    close_->setAccessibleName(tr("Cancel the tool"));
    show_text(text);
}

void ToolStrip::set_progress(double share) {
    progress_->setValue(int(share * progress_steps));
}

void ToolStrip::show_result(const QString& text, const QString& action) {
    progress_->hide();
    close_->setText(tr("Close"));
    close_->setAccessibleName(tr("Close what the tool tells"));
    show_text(text, action);
}

}  // namespace hadal::ui
