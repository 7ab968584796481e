// A strip of words over the picture: nothing to click away before going on.
#pragma once

#include <QFrame>
#include <QPointer>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace hadal::ui {

/// Lies at an edge of its parent, as wide as its words. Hidden until there are some.
class OverlayStrip : public QFrame {
    Q_OBJECT

  public:
    /// At the top or the bottom. The objects' names begin with `name`; assistive technology calls
    /// what it says `text_name`, and its buttons likewise.
    OverlayStrip(QWidget* over, Qt::Edge edge, const QString& name, const QString& text_name,
                 const QString& action_name, const QString& close_name);

    /// It stays further from its edge than something else over its parent.
    void keep_clear_of(QWidget& other);
    /// With a button to act on it if `action` is not empty.
    void show_text(const QString& text, const QString& action = {});

  Q_SIGNALS:
    void acted();
    void closed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Shows it where its words have room.
    void settle();

    QHBoxLayout* row_;
    QLabel* text_;
    QPushButton* action_;
    QToolButton* close_;

  private:
    Qt::Edge edge_;
    std::vector<QPointer<QWidget>> others_;
};

}  // namespace hadal::ui
