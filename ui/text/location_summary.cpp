#include "ui/text/location_summary.hpp"

#include <QCoreApplication>

#include "formula/catalogue.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

QString location_summary(const Location& location) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("LocationSummary", text);
    };
    const std::string_view title = info(location.formula).title;
    const QString formula = QString::fromUtf8(title.data(), qsizetype(title.size()));
    const QString text =
        location.julia ? tr("Julia set of %1, zoom %2, %3") : tr("%1, zoom %2, %3");
    return text.arg(formula, short_number(location.zoom), short_complex_text(location.centre));
}

}  // namespace hadal::ui
