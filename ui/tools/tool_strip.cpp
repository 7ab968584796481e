#include "ui/tools/tool_strip.hpp"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/work/share_bar.hpp"

namespace hadal::ui {

ToolStrip::ToolStrip(QWidget* over)
    : OverlayStrip(over, Qt::TopEdge, QStringLiteral("tool"), tr("What the tool tells"),
                   tr("Act on what the tool found"), tr("Close what the tool tells")),
      progress_(new ShareBar("tool_progress", tr("Progress of the tool"), this)) {
    progress_->setFixedWidth(120);
    row_->insertWidget(1, progress_);
}

void ToolStrip::show_work(const QString& text) {
    progress_->rest_at(0);
    progress_->set_share(0);
    progress_->show();
    close_->setText(tr("Cancel"));
    close_->setAccessibleName(tr("Cancel the tool"));
    show_text(text);
}

void ToolStrip::set_progress(double share) {
    progress_->set_share(share);
}

void ToolStrip::show_result(const QString& text, const QString& action) {
    progress_->rest_at(0);
    progress_->hide();
    close_->setText(tr("Close"));
    close_->setAccessibleName(tr("Close what the tool tells"));
    show_text(text, action);
}

}  // namespace hadal::ui
