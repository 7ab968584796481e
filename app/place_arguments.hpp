// A place on the command line: a file, options that change it, or options alone. The same for every
// command that works on a place.
#pragma once

#include <QString>

#include "location/location.hpp"

class QCommandLineParser;

namespace hadal {

/// Gives `parser` the argument FILE and the options --formula, --julia, --re, --im, --zoom,
/// --rotate,
/// --iterations and --radius, with their descriptions.
void add_place_arguments(QCommandLineParser& parser);

/// The place that the parsed command line names: that of the file, or the whole set, with what the
/// options say. Another formula or seed begins at its home view; without a file and without
/// --iterations, the limit suits the zoom. Throws Error: io when the file cannot be read,
/// invalid_argument or unsupported naming the file, or the option, and the value.
Location place_argument(const QCommandLineParser& parser);

/// Names as help texts list them, "a, b, c", of the rows of a catalogue.
template <class List>
QString names_of(const List& list) {
    QString names;
    for (const auto& entry : list) {
        if (!names.isEmpty()) names += QLatin1String(", ");
        names += QString::fromUtf8(entry.name.data(), static_cast<qsizetype>(entry.name.size()));
    }
    return names;
}

}  // namespace hadal
