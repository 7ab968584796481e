// The size of a picture on a command line.
#pragma once

class QCommandLineParser;

namespace hadal {

class OptionValues;
struct Request;

/// Gives `parser` the option --size; `otherwise` is what applies without it, or null.
void add_size_argument(QCommandLineParser& parser, const char* otherwise = nullptr);

/// Sets the size of the request to that of --size, which must be given. Throws
/// Error(invalid_argument) naming it and its value.
void read_size(const OptionValues& values, Request& request);

}  // namespace hadal
