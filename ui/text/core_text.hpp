// The words of the core in the language of the window.
#pragma once

#include <QString>
#include <string_view>

namespace hadal::ui {

/// What the core calls a formula, a palette, a featured place or its note, an
/// arithmetic or why it was chosen, in the language that is spoken. Words that
/// have no translation, such as those of users, stay as they are.
QString core_text(std::string_view words);

}  // namespace hadal::ui
