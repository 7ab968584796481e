// Which commands a few letters mean.
#pragma once

#include "ui/commands/commands.hpp"

namespace hadal::ui {

/// Those with every word in name, menu or tip, or all letters of a single word
/// in their order in the name; the best first: names that begin with the words,
/// names that have them, others. Without words, all as they are.
QList<Command> search(const QList<Command>& commands, const QString& words);

}  // namespace hadal::ui
