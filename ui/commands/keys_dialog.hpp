// The list of keys, where they can be changed.
#pragma once

#include <QDialog>

#include "ui/commands/key_bindings.hpp"

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace hadal::ui {

/// Changes apply at once. A key that is taken is told by whom before it changes
/// hands.
class KeysDialog : public QDialog {
    Q_OBJECT

  public:
    KeysDialog(KeyBindings& bindings, QWidget* parent);

  private:
    void build();
    void fill();
    void refresh();
    void add_key();
    QAction* current() const;

    KeyBindings& bindings_;
    QLineEdit* search_;
    QTreeWidget* list_;
    QKeySequenceEdit* key_;
    QPushButton* add_;
    QPushButton* none_;
    QPushButton* reset_;
    QPushButton* reset_all_;
    QLabel* taken_;
};

}  // namespace hadal::ui
