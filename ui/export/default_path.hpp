// Names for exported files.
#pragma once

#include <QString>

namespace hadal::ui {

/// A name in the user's picture folder that is not taken yet.
QString default_export_path();

/// The path, ending in .png; empty stays empty.
QString with_png_suffix(const QString& path);

}  // namespace hadal::ui
