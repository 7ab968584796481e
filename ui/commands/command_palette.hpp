// Every command by typing a part of its name.
#pragma once

#include <QDialog>

#include "ui/commands/commands.hpp"

class QLineEdit;
class QTreeWidget;

namespace hadal::ui {

/// Up and Down choose, Enter does it, Esc leaves. Made anew each time it is
/// opened.
class CommandPalette : public QDialog {
    Q_OBJECT

  public:
    CommandPalette(const QList<Command>& commands, QWidget* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill(const QString& words);
    void run_current();
    void place_over_parent();

    QList<Command> commands_;
    QLineEdit* line_;
    QTreeWidget* list_;
};

}  // namespace hadal::ui
