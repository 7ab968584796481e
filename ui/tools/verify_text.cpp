#include "ui/tools/verify_text.hpp"

#include <QStringList>

#include "ui/text/number_text.hpp"
#include "ui/text/time_text.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

QString verify_text(const VerifyResult& result) {
    const int64_t compared = result.pixels - result.unsure;
    QStringList lines;
    if (compared == 0) {
        lines << tr("No pixel could be checked.");
    } else if (result.differences.empty()) {
        lines << tr("Right: all %1 pixels checked have the count of direct iteration in %2 bits.")
                     .arg(count_text(compared), count_text(result.bits));
    } else {
        lines << tr("%1 of %2 pixels checked differ from direct iteration in %3 bits.")
                     .arg(count_text(int64_t(result.differences.size())), count_text(compared),
                          count_text(result.bits));
        if (result.largest > 0) lines << tr("By %1 at most.").arg(count_text(result.largest));
        if (result.opposite > 0)
            lines << tr("%1 are inside in one way of counting only.")
                         .arg(count_text(result.opposite));
    }
    if (result.unsure > 0) {
        lines << tr("%1 are too chaotic to be checked in the digits there are.")
                     .arg(count_text(result.unsure));
    }
    lines << tr("This took %1.").arg(time_text(result.seconds));
    QString text = lines.takeFirst();
    for (const QString& line : lines)
        text = tr("%1 %2", "a sentence after another").arg(text, line);
    return text;
}

}  // namespace hadal::ui
