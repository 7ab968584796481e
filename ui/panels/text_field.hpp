// A number of any length to be typed: says at once, below itself, when it is none.
#pragma once

#include <QWidget>
#include <functional>
#include <string>

class QLabel;
class QLineEdit;

namespace hadal::ui {

/// Holds the number as files have it, with a point before decimals, and takes what number_typed()
/// makes one of. Enter or leaving the field commits, Esc gives the old text back.
class TextField : public QWidget {
    Q_OBJECT

  public:
    /// Takes the text over; throws hadal::Error, whose message is then shown below the field.
    using Commit = std::function<void(const std::string&)>;

    TextField(const QString& accessible_name, Commit commit, QWidget* parent = nullptr);

    /// What the model holds. Does not disturb the user who is just typing.
    void set_text(const std::string& text);
    QLineEdit* line() const { return line_; }
    QString error() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void commit();
    void revert();
    void show_error(const QString& message);

    Commit commit_;
    QString model_text_;
    QLineEdit* line_;
    QLabel* error_;
};

}  // namespace hadal::ui
