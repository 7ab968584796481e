#include "ui/text/time_text.hpp"

#include <QLocale>

#include "ui/text/translate.hpp"

namespace hadal::ui {

QString time_text(double seconds) {
    const QLocale locale;
    if (seconds < 0.9995) return tr("%1 ms").arg(qRound(seconds * 1000));
    if (seconds < 10) return tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const qint64 whole = qRound64(seconds);
    if (whole < 60) return tr("%1 s").arg(whole);
    if (whole < 3600) return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

}  // namespace hadal::ui
