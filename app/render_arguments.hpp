// What `hadal render` is asked to do, from its command line.
#pragma once

#include <QStringList>

#include "poster/poster.hpp"

class QCommandLineParser;

namespace hadal {

struct RenderArguments {
    Poster poster;
    PosterOptions options;
    QStringList files;  ///< each ends in .png, .npy or .json; at least one, no two the same
};

/// Gives `parser` the arguments of `hadal render` and their descriptions.
void add_render_options(QCommandLineParser& parser);

/// Reads the options that `parser` has parsed. Throws Error: invalid_argument or unsupported naming
/// the option and its value, io when the file of the place cannot be read.
RenderArguments render_arguments(const QCommandLineParser& parser);

}  // namespace hadal
