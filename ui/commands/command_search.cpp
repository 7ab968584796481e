#include "ui/commands/command_search.hpp"

#include <QAction>
#include <QStringList>
#include <algorithm>
#include <optional>
#include <vector>

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
    const auto all_in = [&](const QString& text) {
        return std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    };
    if (name.startsWith(words.join(QLatin1Char(' ')), Qt::CaseInsensitive)) return 0;
    if (all_in(name)) return 1;
    if (all_in(name + QLatin1Char(' ') + command.menu)) return 2;
    if (all_in(name + QLatin1Char(' ') + command.menu + QLatin1Char(' ') +
               command.action->statusTip()))
        return 3;
    if (words.size() == 1 && in_order(words.front(), name)) return 4;
    return std::nullopt;
}

}  // namespace

QList<Command> search(const QList<Command>& commands, const QString& words) {
    const QStringList split = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
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
