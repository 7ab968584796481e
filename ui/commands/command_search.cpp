#include "ui/commands/command_search.hpp"

#include <QAction>
#include <QStringList>
#include <algorithm>
#include <optional>
#include <vector>

#include "ui/text/search_words.hpp"

namespace hadal::ui {

namespace {

bool in_order(const QString& letters, const QString& text) {
    qsizetype from = 0;
    for (const QChar letter : letters) {
        from = text.indexOf(letter, from, Qt::CaseInsensitive) + 1;
        if (from == 0) return false;
    }
    return true;
}

/// Lower is better; nothing: it is not meant.
std::optional<int> rank_of(const Command& command, const QStringList& words) {
    const QString name = plain_name(*command.action);
    if (name.startsWith(words.join(QLatin1Char(' ')), Qt::CaseInsensitive)) return 0;
    if (has_all(name, words)) return 1;
    const QString with_menu = name + QLatin1Char(' ') + command.menu;
    if (has_all(with_menu, words)) return 2;
    if (has_all(with_menu + QLatin1Char(' ') + command.action->statusTip(), words)) return 3;
    if (words.size() == 1 && in_order(words.front(), name)) return 4;
    return std::nullopt;
}

}  // namespace

QList<Command> search(const QList<Command>& commands, const QString& words) {
    const QStringList split = search_words(words);
    if (split.isEmpty()) return commands;
    std::vector<std::pair<int, Command>> found;
    for (const Command& command : commands) {
        if (const auto rank = rank_of(command, split)) found.emplace_back(*rank, command);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<Command> sorted;
    for (const auto& [rank, command] : found)
        sorted << command;
    return sorted;
}

}  // namespace hadal::ui
