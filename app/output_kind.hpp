// What is written into an output file, by its name.
#pragma once

#include <QString>

namespace hadal {

enum class OutputKind { picture, counts, statistics };

/// By the extension .png, .npy or .json, in any case. Throws Error(invalid_argument) naming the
/// file.
OutputKind output_kind(const QString& file);

}  // namespace hadal
