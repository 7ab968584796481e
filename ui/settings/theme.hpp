// Dark, light, or as the desktop has it.
#pragma once

#include <QString>

namespace hadal::ui {

enum class Theme { system, light, dark };

/// How a theme is called in the settings. Unknown names are `system`.
QString theme_name(Theme theme);
Theme theme_from(const QString& name);

/// Gives all windows of the program the theme, those that are open too.
void apply_theme(Theme theme);

}  // namespace hadal::ui
