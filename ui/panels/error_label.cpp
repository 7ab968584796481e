#include "ui/panels/error_label.hpp"

#include <QEvent>
#include <QLabel>

namespace hadal::ui {

namespace {

class ErrorLabel : public QLabel {
  public:
    explicit ErrorLabel(QWidget* parent) : QLabel(parent) {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        setVisible(false);
        follow_scheme();
    }

  protected:
    void changeEvent(QEvent* event) override {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange) follow_scheme();
    }

  private:
    void follow_scheme() {
        const bool dark = palette().color(QPalette::Window).lightness() < 128;
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, dark ? QColor(255, 138, 128) : QColor(176, 0, 32));
        setPalette(colours);
    }
};

}  // namespace

QLabel* make_error_label(QWidget* parent) {
    return new ErrorLabel(parent);
}

}  // namespace hadal::ui
