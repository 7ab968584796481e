#include "ui/panels/text_field.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/panels/error_label.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

TextField::TextField(const QString& accessible_name, Commit commit, QWidget* parent)
    : QWidget(parent),
      commit_(std::move(commit)),
      line_(new QLineEdit(this)),
      error_(make_error_label(this)) {
    line_->setAccessibleName(accessible_name);
    line_->setMaxLength(1 << 20);
    line_->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(line_);
    column->addWidget(error_);
    setFocusProxy(line_);
    connect(line_, &QLineEdit::editingFinished, this, &TextField::commit);
    connect(line_, &QLineEdit::textEdited, this, [this] { show_error({}); });
}

void TextField::set_text(const std::string& text) {
    const QString shown = QString::fromStdString(text);
    if (shown == model_text_) return;
    model_text_ = shown;
    const bool typing = line_->hasFocus() && line_->isModified();
    if (!typing) revert();
}

QString TextField::error() const {
    return error_->text();
}

bool TextField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const bool escape = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
        if (escape && line_->isModified()) {
            if (event->type() == QEvent::KeyPress) revert();
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TextField::commit() {
    if (!line_->isModified()) return;
    try {
        commit_(number_typed(line_->text(), locale()).toStdString());
        line_->setModified(false);
        revert();
    } catch (const Error& error) {
        show_error(error_text(error));
    }
}

void TextField::revert() {
    line_->setText(model_text_);
    line_->setCursorPosition(0);
    show_error({});
}

void TextField::show_error(const QString& message) {
    error_->setText(message);
    error_->setVisible(!message.isEmpty());
    line_->setAccessibleDescription(message);
}

}  // namespace hadal::ui
