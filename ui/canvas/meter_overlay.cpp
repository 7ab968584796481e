#include "ui/canvas/meter_overlay.hpp"

#include <QLocale>
#include <algorithm>

#include "ui/canvas/canvas.hpp"
#include "ui/canvas/over_picture.hpp"
#include "ui/text/arithmetic_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

constexpr qint64 refresh_ms = 250;
constexpr auto most_frames = std::size_t{60};
constexpr int away = 8;  ///< from the corner, in logical pixels

QString ms_text(double ms) {
    if (ms < 0) return QStringLiteral("\u2013");
    return tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
}

}  // namespace

MeterOverlay::MeterOverlay(Session& session, Canvas& canvas) : QLabel(&canvas), session_(session) {
    setObjectName(QStringLiteral("meter"));
    setAccessibleName(tr("Speed of rendering"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::PlainText);
    setContentsMargins(8, 6, 8, 6);
    setAutoFillBackground(true);
    colour_for_any_picture(*this);
    move(away, away);
    hide();
    since_shown_.start();
    connect(&canvas, &Canvas::painted, this, &MeterOverlay::note_frame);
    connect(&session.controller(), &RenderController::finished, this,
            [this](const RenderStatistics& statistics) {
                statistics_ = statistics;
                show_figures();
            });
}

void MeterOverlay::showEvent(QShowEvent*) {
    show_figures();
}

void MeterOverlay::note_frame(double ms) {
    frames_.push_back(ms);
    if (frames_.size() > most_frames) frames_.erase(frames_.begin());
    if (isVisible() && since_shown_.elapsed() >= refresh_ms) show_figures();
}

void MeterOverlay::show_figures() {
    since_shown_.start();
    const RenderMeter& meter = session_.controller().meter();
    const double worst = frames_.empty() ? -1 : *std::max_element(frames_.begin(), frames_.end());
    const double share = meter.pixels > 0 ? 100.0 * double(meter.reused) / double(meter.pixels) : 0;
    const QStringList lines{
        tr("frame: %1, worst of %2: %3")
            .arg(ms_text(frames_.empty() ? -1 : frames_.back()))
            .arg(frames_.size())
            .arg(ms_text(worst)),
        tr("first pixel: %1").arg(ms_text(meter.first_pixel_ms)),
        tr("last pixel: %1").arg(ms_text(meter.last_pixel_ms)),
        tr("pixels reused: %1 of %2 (%3 %)")
            .arg(count_text(meter.reused), count_text(meter.pixels),
                 QLocale().toString(share, 'f', 1)),
        tr("arithmetic: %1")
            .arg(statistics_.threads > 0 ? arithmetic_name(statistics_) : QStringLiteral("\u2013")),
        tr("threads: %1").arg(statistics_.threads),
    };
    setText(lines.join(QLatin1Char('\n')));
    adjustSize();
}

}  // namespace hadal::ui
