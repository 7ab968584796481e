#include "ui/commands/key_bindings.hpp"

#include <QAction>
#include <QSettings>

namespace hadal::ui {

namespace {

QString setting_of(const QAction* action) {
    return QStringLiteral("keys/") + action->objectName();
}

QList<QKeySequence> keys_from(const QStringList& texts) {
    QList<QKeySequence> keys;
    for (const QString& text : texts) {
        const auto key = QKeySequence::fromString(text, QKeySequence::PortableText);
        const bool known = !key.isEmpty() && key[0].key() != Qt::Key_unknown;
        if (known && !keys.contains(key)) keys << key;
    }
    return keys;
}

}  // namespace

KeyBindings::KeyBindings(const QList<Command>& commands, QObject* parent)
    : QObject(parent), commands_(commands) {
    for (const Command& command : commands_)
        defaults_[command.action] = command.action->shortcuts();
    restore();
}

void KeyBindings::restore() {
    const QSettings settings;
    for (const Command& command : commands_) {
        if (!settings.contains(setting_of(command.action))) continue;
        const auto keys = keys_from(settings.value(setting_of(command.action)).toStringList());
        for (const Command& other : commands_) {
            if (other.action == command.action) continue;
            QList<QKeySequence> left = other.action->shortcuts();
            left.removeIf([&](const QKeySequence& key) { return keys.contains(key); });
            if (left != other.action->shortcuts()) other.action->setShortcuts(left);
        }
        command.action->setShortcuts(keys);
    }
}

QAction* KeyBindings::owner_of(const QKeySequence& key) const {
    for (const Command& command : commands_) {
        if (command.action->shortcuts().contains(key)) return command.action;
    }
    return nullptr;
}

void KeyBindings::add(QAction* action, const QKeySequence& key) {
    if (key.isEmpty() || owner_of(key) == action) return;
    set(action, action->shortcuts() << key);
}

void KeyBindings::remove_all(QAction* action) {
    set(action, {});
}

bool KeyBindings::is_default(QAction* action) const {
    return action->shortcuts() == defaults_of(action);
}

void KeyBindings::reset(QAction* action) {
    set(action, defaults_of(action));
}

void KeyBindings::reset_all() {
    for (const Command& command : commands_) {
        command.action->setShortcuts(defaults_of(command.action));
        save(command.action);
    }
    Q_EMIT changed();
}

void KeyBindings::set(QAction* action, const QList<QKeySequence>& keys) {
    take_from_others(action, keys);
    action->setShortcuts(keys);
    save(action);
    Q_EMIT changed();
}

void KeyBindings::take_from_others(QAction* action, const QList<QKeySequence>& keys) {
    for (const QKeySequence& key : keys) {
        QAction* owner = owner_of(key);
        if (!owner || owner == action) continue;
        QList<QKeySequence> left = owner->shortcuts();
        left.removeAll(key);
        owner->setShortcuts(left);
        save(owner);
    }
}

void KeyBindings::save(QAction* action) const {
    QSettings settings;
    if (is_default(action)) return settings.remove(setting_of(action));
    QStringList texts;
    for (const QKeySequence& key : action->shortcuts())
        texts << key.toString(QKeySequence::PortableText);
    settings.setValue(setting_of(action), texts);
}

}  // namespace hadal::ui
