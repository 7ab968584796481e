#include "ui/text/arithmetic_text.hpp"

#include <QLocale>
#include <QStringList>

#include "ui/text/core_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/time_text.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

QStringList reference_lines(const DeepStatistics& deep) {
    QStringList lines;
    const QString length = count_text(deep.reference_length);
    lines << (deep.reused
                  ? tr("Reference orbit: %1 iterations, kept from an earlier picture").arg(length)
                  : tr("Reference orbit: %1 iterations at full precision, %2")
                        .arg(length, time_text(deep.reference_seconds)));
    if (deep.period > 0)
        lines << tr("A cycle of period %1 is in view").arg(count_text(deep.period));
    lines << (deep.table_seconds > 0
                  ? tr("Tables to skip iterations: %1").arg(time_text(deep.table_seconds))
                  : tr("Tables to skip iterations: kept from an earlier picture"));
    lines << tr("Memory: %1").arg(memory_text(deep.bytes));
    return lines;
}

QStringList step_lines(const PerturbationTally& steps, int64_t pixels) {
    QStringList lines;
    if (pixels == 0) return lines;
    const auto each = [pixels](int64_t sum) {
        return QLocale().toString(double(sum) / double(pixels), 'f', 1);
    };
    lines << tr("A pixel took %1 long steps and %2 single ones on average")
                 .arg(each(steps.skips), each(steps.plain));
    return lines;
}

}  // namespace

QString arithmetic_name(const RenderStatistics& statistics) {
    return core_text(statistics.arithmetic);
}

QString arithmetic_details(const RenderStatistics& statistics, int64_t computed_pixels) {
    QStringList lines;
    lines << tr("Arithmetic: %1, because %2")
                 .arg(arithmetic_name(statistics), core_text(statistics.arithmetic_reason));
    if (statistics.deep.reference_length > 0)
        lines << reference_lines(statistics.deep)
              << step_lines(statistics.deep.steps, computed_pixels);
    const PerturbationTally& steps = statistics.deep.steps;
    if (steps.doubtful > 0) {
        lines << tr("Decided in twice the digits: %1 pixels, at full precision: %2")
                     .arg(count_text(steps.doubtful), count_text(steps.wide + steps.direct));
    }
    return lines.join(QLatin1Char('\n'));
}

QString memory_text(int64_t bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

}  // namespace hadal::ui
