// What a tool has to say, on a strip over the picture: nothing to click away before going on.
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hadal::ui {

/// Lies at the top of its parent, as wide as its words. Hidden until there are some.
class ToolStrip : public QFrame {
    Q_OBJECT

  public:
    explicit ToolStrip(QWidget* over);

    /// Work is going on; the close button cancels it.
    void show_work(const QString& text);
    void set_progress(double share);
    /// A result, with a button to act on it if `action` is not empty.
    void show_result(const QString& text, const QString& action = {});

  Q_SIGNALS:
    void acted();
    void closed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void settle();

    QLabel* text_;
    QProgressBar* progress_;
    QPushButton* action_;
    QToolButton* close_;
};

}  // namespace hadal::ui
