// A few words over the picture for somebody who is new here.
#pragma once

#include <QLabel>

class QToolButton;

namespace hadal::ui {

/// Words on a dark ground, readable over any picture in a light and in a dark window. Mouse, wheel
/// and touch go through to what lies beneath, but for the button that closes it.
class Hint : public QLabel {
    Q_OBJECT

  public:
    /// Hidden at first. `name` is that of the object; the button is called `name`_close.
    Hint(const QString& name, const QString& text, QWidget& over);

    /// Words and button.
    QSize whole_size() const;
    /// Shows it with its left upper corner there, and as wide as that.
    void show_at(QPoint corner, int width);
    void put_away();

  Q_SIGNALS:
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QToolButton* close_;  ///< beside, not inside: what lets the mouse through takes no clicks
};

}  // namespace hadal::ui
