#include "ui/commands/commands.hpp"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <functional>

#include "ui/text/left_to_right.hpp"

namespace hadal::ui {

namespace {

QString without_mnemonic(QString text) {
    // "&&" is an ampersand, "&" alone underlines what follows. Where the script has no such
    // letters, one is added behind in brackets.
    static const QRegularExpression added(QStringLiteral("\\s*\\(&[A-Z]\\)"));
    text.remove(added);
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && ++i == text.size()) break;
        plain += text[i];
    }
    return plain;
}

}  // namespace

QList<Command> commands_of(const QMainWindow& window) {
    QList<Command> commands;
    QSet<QAction*> seen;
    const std::function<void(const QList<QAction*>&, const QString&)> take =
        [&](const QList<QAction*>& actions, const QString& menu) {
            for (QAction* action : actions) {
                if (action->menu())
                    take(action->menu()->actions(), without_mnemonic(action->text()));
                if (action->objectName().isEmpty() || seen.contains(action)) continue;
                seen << action;
                commands << Command{action, menu};
            }
        };
    if (window.menuWidget()) take(window.menuWidget()->actions(), {});
    take(window.actions(), {});
    if (window.centralWidget()) take(window.centralWidget()->actions(), {});
    return commands;
}

QString plain_name(const QAction& action) {
    QString name = without_mnemonic(action.text());
    const QString dots = QStringLiteral("...");
    if (name.endsWith(dots)) name.chop(dots.size());
    return name;
}

QString keys_text(const QAction& action) {
    const QString keys = QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText)
                             .replace(QStringLiteral("; "), QStringLiteral(", "));
    return left_to_right(keys);
}

}  // namespace hadal::ui
