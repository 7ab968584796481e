#include "ui/main_window/status_line.hpp"

#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/text/arithmetic_text.hpp"
#include "ui/text/core_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/time_text.hpp"
#include "ui/work/share_bar.hpp"

namespace hadal::ui {

namespace {

constexpr int told_for_ms = 6000;

QLabel* make_label(const char* name, const QString& accessible_name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setAccessibleName(accessible_name);
    label->setContentsMargins(6, 0, 6, 0);
    return label;
}

}  // namespace

StatusLine::StatusLine(Session& session, const Canvas& canvas, QWidget* parent)
    : QStatusBar(parent),
      session_(session),
      canvas_(canvas),
      position_(make_label("status_position", tr("Point under the cursor"), this)),
      count_(make_label("status_count", tr("Iteration count under the cursor"), this)),
      zoom_(make_label("status_zoom", tr("Zoom"), this)),
      arithmetic_(make_label("status_arithmetic", tr("Arithmetic"), this)),
      time_(make_label("status_time", tr("Rendering time"), this)),
      progress_(new ShareBar("status_progress", tr("Rendering progress"), this)),
      stop_(new QToolButton(this)) {
    progress_->setMaximumWidth(120);
    progress_->setMinimumWidth(24);
    progress_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    progress_->setMaximumHeight(fontMetrics().height());
    stop_->setObjectName(QStringLiteral("status_stop"));
    stop_->setText(tr("Stop"));
    stop_->setAccessibleName(tr("Stop rendering"));
    stop_->setToolTip(tr("Stop rendering and keep what is there (Esc)"));
    stop_->setAutoRaise(true);
    stop_->setFocusPolicy(Qt::TabFocus);
    stop_->setEnabled(false);
    position_->setMinimumWidth(1);
    for (const QString& words : {tr("preparing"), tr("rendering")}) {
        const int margins = time_->minimumSizeHint().width();
        const int width = margins + time_->fontMetrics().horizontalAdvance(words);
        time_->setMinimumWidth(std::max(time_->minimumWidth(), width));
    }
    // Words that grow must not widen the window: the picture in it would be another one.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    arithmetic_->setFrameShape(QFrame::StyledPanel);
    arithmetic_->hide();
    addWidget(position_, 1);
    addPermanentWidget(count_);
    addPermanentWidget(zoom_);
    addPermanentWidget(arithmetic_);
    addPermanentWidget(time_);
    addPermanentWidget(progress_);
    addPermanentWidget(stop_);

    RenderController& controller = session.controller();
    connect(stop_, &QToolButton::clicked, &controller, &RenderController::stop);
    connect(&controller, &RenderController::started, this, [this] {
        stop_->setEnabled(true);
        show_progress(0, false);
    });
    connect(&controller, &RenderController::progressed, this, &StatusLine::show_progress);
    connect(&controller, &RenderController::finished, this, &StatusLine::show_statistics);
    connect(&controller, &RenderController::stopped, this, [this] { show_end(tr("stopped")); });
    connect(&controller, &RenderController::failed, this, [this] { show_end(tr("failed")); });
    connect(&session.navigator(), &Navigator::changed, this, &StatusLine::show_zoom);
    connect(&session.navigator(), &Navigator::notice, this, &StatusLine::tell);
    connect(&canvas, &Canvas::cursor_moved, this, &StatusLine::show_cursor);
    show_zoom();
}

void StatusLine::tell(const QString& text) {
    showMessage(text, told_for_ms);
}

void StatusLine::show_cursor() {
    const auto pixel = canvas_.cursor();
    if (!pixel) {
        position_->clear();
        count_->clear();
        return;
    }
    const PointText point = point_at(session_.navigator().view(), pixel->x(), pixel->y());
    position_->setText(short_complex_text(point));
    count_->setText(count_under(*pixel));
}

QString StatusLine::count_under(QPointF pixel) const {
    const Frame* frame = canvas_.pictures().newest();
    if (!frame || !frame->planes || frame->view != session_.navigator().view()) return {};
    const int x = int(std::floor(pixel.x()));
    const int y = int(std::floor(pixel.y()));
    if (x < 0 || y < 0 || x >= frame->view.width || y >= frame->view.height) return {};
    const int64_t count = frame->planes->counts().row(y)[x];
    if (count < 0) return tr("inside");
    return tr("n = %1").arg(count_text(count));
}

void StatusLine::show_zoom() {
    zoom_->setText(tr("zoom %1").arg(short_number(session_.navigator().location().zoom)));
}

void StatusLine::show_progress(double share, bool preparing) {
    progress_->set_share(share);
    time_->setText(preparing ? tr("preparing") : tr("rendering"));
    // What is told of the picture before is not true.
    const std::string& arithmetic = session_.controller().arithmetic();
    if (!arithmetic.empty()) show_arithmetic(core_text(arithmetic), {});
}

void StatusLine::show_arithmetic(const QString& name, const QString& details) {
    arithmetic_->setText(name);
    arithmetic_->setToolTip(details);
    arithmetic_->setAccessibleDescription(details);
    arithmetic_->show();
}

void StatusLine::show_statistics(const RenderStatistics& statistics) {
    show_end(time_text(statistics.seconds));
    const RenderMeter& meter = session_.controller().meter();
    show_arithmetic(arithmetic_name(statistics),
                    arithmetic_details(statistics, meter.pixels - meter.reused));
    show_cursor();
}

void StatusLine::show_end(const QString& time) {
    stop_->setEnabled(false);
    progress_->rest_at(0);
    time_->setText(time);
}

}  // namespace hadal::ui
