// Which keys do what, as the user has it.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

#include "ui/commands/commands.hpp"

namespace hadal::ui {

/// Keys that differ from those the actions were made with are kept in
/// QSettings. A key belongs to one action at most.
class KeyBindings : public QObject {
    Q_OBJECT

  public:
    /// Gives the actions the keys in the settings. The actions must outlive this.
    explicit KeyBindings(const QList<Command>& commands, QObject* parent = nullptr);

    const QList<Command>& commands() const { return commands_; }

    /// The action that has the key; null if none has.
    QAction* owner_of(const QKeySequence& key) const;

    /// One more key for the action. Whichever had it has it no longer.
    void add(QAction* action, const QKeySequence& key);
    void remove_all(QAction* action);

    QList<QKeySequence> defaults_of(QAction* action) const { return defaults_[action]; }
    bool is_default(QAction* action) const;
    /// The keys it was made with; whichever had them has them no longer.
    void reset(QAction* action);
    void reset_all();

  Q_SIGNALS:
    void changed();

  private:
    void restore();
    void set(QAction* action, const QList<QKeySequence>& keys);
    void take_from_others(QAction* action, const QList<QKeySequence>& keys);
    void save(QAction* action) const;

    QList<Command> commands_;
    QHash<QAction*, QList<QKeySequence>> defaults_;
};

}  // namespace hadal::ui
