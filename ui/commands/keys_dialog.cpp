#include "ui/commands/keys_dialog.hpp"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/commands/command_search.hpp"

namespace hadal::ui {

namespace {

enum Column { NameColumn, KeysColumn, MenuColumn };

QPushButton* make_button(const char* name, const QString& text, const QString& accessible_name,
                         QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(accessible_name);
    button->setToolTip(accessible_name);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

KeysDialog::KeysDialog(KeyBindings& bindings, QWidget* parent)
    : QDialog(parent),
      bindings_(bindings),
      search_(new QLineEdit(this)),
      list_(new QTreeWidget(this)),
      key_(new QKeySequenceEdit(this)),
      add_(make_button("keys_add", tr("&Add"), tr("Give the command this key"), this)),
      none_(make_button("keys_none", tr("&None"), tr("Leave the command without keys"), this)),
      reset_(make_button("keys_reset", tr("&Default"), tr("Give the command its own keys again"),
                         this)),
      reset_all_(make_button("keys_reset_all", tr("All de&faults"),
                             tr("Give every command its own keys again"), this)),
      taken_(new QLabel(this)) {
    setObjectName(QStringLiteral("keys_dialog"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(search_, &QLineEdit::textChanged, this, &KeysDialog::fill);
    connect(list_, &QTreeWidget::currentItemChanged, this, &KeysDialog::refresh);
    connect(key_, &QKeySequenceEdit::keySequenceChanged, this, &KeysDialog::refresh);
    connect(add_, &QPushButton::clicked, this, &KeysDialog::add_key);
    connect(none_, &QPushButton::clicked, this, [this] { bindings_.remove_all(current()); });
    connect(reset_, &QPushButton::clicked, this, [this] { bindings_.reset(current()); });
    connect(reset_all_, &QPushButton::clicked, &bindings_, &KeyBindings::reset_all);
    connect(&bindings_, &KeyBindings::changed, this, &KeysDialog::fill);
    fill();
    resize(640, 520);
}

void KeysDialog::build() {
    search_->setObjectName(QStringLiteral("keys_search"));
    search_->setAccessibleName(tr("Search keys"));
    search_->setPlaceholderText(tr("Search"));
    search_->setClearButtonEnabled(true);
    list_->setObjectName(QStringLiteral("keys_list"));
    list_->setAccessibleName(tr("Commands and their keys"));
    list_->setHeaderLabels({tr("Command"), tr("Keys"), tr("Menu")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    key_->setObjectName(QStringLiteral("keys_key"));
    key_->setAccessibleName(tr("New key"));
    // What has the focus is the line in it.
    for (QLineEdit* line : key_->findChildren<QLineEdit*>())
        line->setAccessibleName(key_->accessibleName());
    taken_->setObjectName(QStringLiteral("keys_taken"));
    taken_->setWordWrap(true);

    auto* label = new QLabel(tr("New &key"), this);
    label->setBuddy(key_);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(key_, 1);
    for (QPushButton* button : {add_, none_, reset_})
        row->addWidget(button);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(reset_all_, QDialogButtonBox::ResetRole);
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setAccessibleName(tr("Close the list of keys"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addLayout(row);
    column->addWidget(taken_);
    column->addWidget(buttons);
}

void KeysDialog::fill() {
    const QAction* before = current();
    list_->clear();
    for (const Command& command : search(bindings_.commands(), search_->text())) {
        auto* item = new QTreeWidgetItem(
            list_, {plain_name(*command.action), keys_text(*command.action), command.menu});
        item->setData(NameColumn, Qt::UserRole, QVariant::fromValue(command.action));
        item->setToolTip(NameColumn, command.action->statusTip());
        QFont font = item->font(KeysColumn);
        font.setBold(!bindings_.is_default(command.action));
        item->setFont(KeysColumn, font);
        if (command.action == before) list_->setCurrentItem(item);
    }
    if (!list_->currentItem()) list_->setCurrentItem(list_->topLevelItem(0));
    refresh();
}

QAction* KeysDialog::current() const {
    const QTreeWidgetItem* item = list_->currentItem();
    return item ? item->data(NameColumn, Qt::UserRole).value<QAction*>() : nullptr;
}

void KeysDialog::refresh() {
    QAction* action = current();
    const QAction* owner = bindings_.owner_of(key_->keySequence());
    const bool taken = owner && owner != action;
    taken_->setText(
        taken ? tr("%1 belongs to %2 now.")
                    .arg(key_->keySequence().toString(QKeySequence::NativeText), plain_name(*owner))
              : QString());
    add_->setText(taken ? tr("T&ake over") : tr("&Add"));
    add_->setEnabled(action && !key_->keySequence().isEmpty() && owner != action);
    none_->setEnabled(action && !action->shortcuts().isEmpty());
    reset_->setEnabled(action && !bindings_.is_default(action));
}

void KeysDialog::add_key() {
    QAction* action = current();
    const QKeySequence key = key_->keySequence();
    key_->clear();
    if (action) bindings_.add(action, key);
}

}  // namespace hadal::ui
