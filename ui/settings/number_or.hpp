// Numbers among the settings, which anyone may have edited.
#pragma once

#include <QSettings>
#include <type_traits>

namespace hadal::ui {

/// The number saved under the key, if it is one from `least` to `most`. Number is int or double.
template <class Number>
Number number_or(const QSettings& settings, const char* key, Number least, Number most,
                 Number otherwise) {
    bool good = false;
    const QVariant saved = settings.value(QLatin1String(key));
    Number value;
    if constexpr (std::is_same_v<Number, int>) {
        value = saved.toInt(&good);
    } else {
        value = saved.toDouble(&good);
    }
    return good && value >= least && value <= most ? value : otherwise;
}

}  // namespace hadal::ui
