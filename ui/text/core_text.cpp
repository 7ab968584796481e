#include "ui/text/core_text.hpp"

#include <QCoreApplication>

namespace hadal::ui {

namespace {

/// For translators only; the words of resources/palettes and resources/places are read from there.
[[maybe_unused]] constexpr const char* words_of_the_core[] = {
    QT_TRANSLATE_NOOP("Core", "Mandelbrot"),
    QT_TRANSLATE_NOOP("Core", "Multibrot 3"),
    QT_TRANSLATE_NOOP("Core", "Multibrot 4"),
    QT_TRANSLATE_NOOP("Core", "Multibrot 5"),
    QT_TRANSLATE_NOOP("Core", "Multibrot 6"),
    QT_TRANSLATE_NOOP("Core", "Multibrot 7"),
    QT_TRANSLATE_NOOP("Core", "Multibrot 8"),
    QT_TRANSLATE_NOOP("Core", "Burning Ship"),
    QT_TRANSLATE_NOOP("Core", "Celtic"),
    QT_TRANSLATE_NOOP("Core", "Buffalo"),
    QT_TRANSLATE_NOOP("Core", "Perpendicular Burning Ship"),
    QT_TRANSLATE_NOOP("Core", "perturbation"),
    QT_TRANSLATE_NOOP("Core", "double"),
    QT_TRANSLATE_NOOP("Core", "asked for"),
    QT_TRANSLATE_NOOP("Core",
                      "neighbouring pixels are so close that rounding in plain doubles would leave "
                      "many counts in doubt"),
    QT_TRANSLATE_NOOP("Core", "neighbouring pixels are too close for plain doubles to tell apart"),
    QT_TRANSLATE_NOOP("Core", "neighbouring pixels are far apart for double precision"),
    QT_TRANSLATE_NOOP("Core", "neighbouring pixels are at least two units in the last place apart"),
    QT_TRANSLATE_NOOP("Core", "Tricorn"),
    QT_TRANSLATE_NOOP("Core", "location"),
    QT_TRANSLATE_NOOP("Core", "place"),
};

}  // namespace

QString core_text(std::string_view words) {
    const QByteArray text(words.data(), qsizetype(words.size()));
    return QCoreApplication::translate("Core", text.constData());
}

}  // namespace hadal::ui
