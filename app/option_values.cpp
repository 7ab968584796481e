#include "option_values.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/whole_number.hpp"

namespace hadal {

void OptionValues::reject(const char* option, const QString& problem) const {
    throw invalid_field(shown(option), utf8(option), problem.toStdString());
}

double OptionValues::number(const char* option, double otherwise) const {
    if (!has(option)) return otherwise;
    bool good = false;
    const double value = text(option).toDouble(&good);
    if (!good || !std::isfinite(value)) reject(option, tr("must be a number"));
    return value;
}

int64_t OptionValues::integer(const char* option, int64_t least, int64_t most,
                              int64_t otherwise) const {
    return has(option) ? whole_number(utf8(option), shown(option), least, most) : otherwise;
}

}  // namespace hadal
