#include "ui/commands/command_palette.hpp"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/commands/command_search.hpp"

namespace hadal::ui {

namespace {

constexpr QSize most_size(560, 420);
enum Column { NameColumn, MenuColumn, KeysColumn };

}  // namespace

CommandPalette::CommandPalette(const QList<Command>& commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      commands_(commands),
      line_(new QLineEdit(this)),
      list_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("command_palette"));
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    line_->setObjectName(QStringLiteral("command_line"));
    line_->setAccessibleName(tr("Search commands"));
    line_->setPlaceholderText(tr("What do you want to do?"));
    line_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("command_list"));
    list_->setAccessibleName(tr("Commands found"));
    list_->setColumnCount(3);
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(line_);
    column->addWidget(list_);
    connect(line_, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(list_, &QTreeWidget::itemClicked, this, &CommandPalette::run_current);
    fill({});
    place_over_parent();
}

void CommandPalette::place_over_parent() {
    const QWidget* over = parentWidget();
    resize(most_size.boundedTo(over->size()));
    const QPoint top(over->rect().center().x() - width() / 2, over->height() / 10);
    move(over->mapToGlobal(top));
}

void CommandPalette::fill(const QString& words) {
    list_->clear();
    for (const Command& command : search(commands_, words)) {
        const QAction& action = *command.action;
        auto* item =
            new QTreeWidgetItem(list_, {plain_name(action), command.menu, keys_text(action)});
        item->setData(NameColumn, Qt::UserRole, QVariant::fromValue(command.action));
        item->setToolTip(NameColumn, action.statusTip());
        item->setTextAlignment(KeysColumn, Qt::AlignTrailing | Qt::AlignVCenter);
        if (action.isCheckable() && action.isChecked())
            item->setCheckState(NameColumn, Qt::Checked);
        // Grey, but what Enter means is the best match all the same, not the one after it.
        if (!action.isEnabled()) {
            for (const int column : {NameColumn, MenuColumn, KeysColumn})
                item->setForeground(column, palette().brush(QPalette::Disabled, QPalette::Text));
        }
    }
    list_->setCurrentItem(list_->topLevelItem(0));
}

void CommandPalette::run_current() {
    const QTreeWidgetItem* item = list_->currentItem();
    if (!item) return;
    auto* action = item->data(NameColumn, Qt::UserRole).value<QAction*>();
    if (!action->isEnabled()) return;
    accept();
    // Once this is closed, so that what the command opens is not behind it.
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(list_, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run_current();
            return true;
        default:
            return QDialog::eventFilter(watched, event);
    }
}

}  // namespace hadal::ui
