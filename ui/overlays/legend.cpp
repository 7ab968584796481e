#include "ui/overlays/legend.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPixmap>
#include <algorithm>

#include "ui/canvas/outlined.hpp"

namespace hadal::ui {

namespace {

constexpr int margin = 10;  ///< logical pixels to the edges of the picture
constexpr int most_width = 460;
constexpr int swatch_size = 10;

QPixmap swatch_of(const QColor& colour, double ratio) {
    QPixmap pixmap((QSizeF(swatch_size, swatch_size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw_dot(painter, {swatch_size / 2.0, swatch_size / 2.0}, (swatch_size - 1) / 2.0, colour);
    return pixmap;
}

}  // namespace

Legend::Legend(Canvas& over, const QList<ComputedOverlay*>& overlays) : QFrame(&over) {
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(tr("Legend of the overlays"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setColumnStretch(1, 1);
    for (ComputedOverlay* overlay : overlays) {
        const Row row{overlay, new QLabel(this), new QLabel(this)};
        row.swatch->setPixmap(swatch_of(overlay->colour(), devicePixelRatioF()));
        row.words->setWordWrap(true);
        row.words->setTextFormat(Qt::PlainText);
        grid->addWidget(row.swatch, int(rows_.size()), 0, Qt::AlignTop);
        grid->addWidget(row.words, int(rows_.size()), 1);
        rows_ << row;
        connect(overlay, &ComputedOverlay::changed, this, &Legend::refresh);
    }
    over.installEventFilter(this);
    hide();
}

QString Legend::text() const {
    QStringList lines;
    for (const Row& row : rows_) {
        if (row.overlay->on()) lines << row.words->text();
    }
    return lines.join(QLatin1Char('\n'));
}

void Legend::refresh() {
    bool any = false;
    for (const Row& row : rows_) {
        const bool on = row.overlay->on();
        row.words->setText(row.overlay->words());
        row.swatch->setVisible(on);
        row.words->setVisible(on);
        any |= on;
    }
    setAccessibleDescription(text());
    setVisible(any);
    if (any) settle();
}

bool Legend::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) settle();
    return QFrame::eventFilter(watched, event);
}

void Legend::settle() {
    layout()->activate();
    const int room = parentWidget()->width() - 2 * margin;
    const int width = std::min(most_width, room);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry(margin, parentWidget()->height() - margin - height, width, height);
    raise();
}

}  // namespace hadal::ui
