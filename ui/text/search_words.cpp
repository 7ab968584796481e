#include "ui/text/search_words.hpp"

#include <algorithm>

namespace hadal::ui {

QStringList search_words(const QString& typed) {
    return typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool has_all(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

}  // namespace hadal::ui
