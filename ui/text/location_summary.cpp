#include "ui/text/location_summary.hpp"

#include "formula/catalogue.hpp"
#include "ui/text/core_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

QString location_summary(const Location& location) {
    const QString formula = core_text(info(location.formula).title);
    const QString text =
        location.julia ? tr("Julia set of %1, zoom %2, %3") : tr("%1, zoom %2, %3");
    return text.arg(formula, short_number(location.zoom), short_complex_text(location.centre));
}

}  // namespace hadal::ui
