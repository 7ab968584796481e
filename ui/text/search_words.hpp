// What people type into a field to search.
#pragma once

#include <QString>
#include <QStringList>

namespace hadal::ui {

/// The words of what was typed.
QStringList search_words(const QString& typed);

/// Whether the text has every word, in any case.
bool has_all(const QString& text, const QStringList& words);

}  // namespace hadal::ui
