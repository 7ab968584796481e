// Everything the window can be told to do, in one list.
#pragma once

#include <QList>
#include <QString>

class QAction;
class QMainWindow;

namespace hadal::ui {

/// An action of the window and where it is found.
struct Command {
    QAction* action = nullptr;
    QString menu;  ///< the title of its menu; empty: in none
};

/// Every named action of the window, its docks and its picture, in the order of
/// the menus.
QList<Command> commands_of(const QMainWindow& window);

/// What an action is called where nothing is underlined: "Open location".
QString plain_name(const QAction& action);

/// Its keys as people write them: "Ctrl+Z, Alt+Left".
QString keys_text(const QAction& action);

}  // namespace hadal::ui
