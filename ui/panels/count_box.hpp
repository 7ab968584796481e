// A number box for iteration counts: QSpinBox ends at 2^31, counts do not.
#pragma once

#include <QAbstractSpinBox>
#include <cstdint>
#include <optional>

namespace hadal::ui {

/// Whole numbers from 1 to a most value up to 2^62, shown in the digits and with the group
/// separators of the locale; while they are edited, without separators: those that are typed must
/// stand between groups of three digits, or as the locale has them, for "1,5" is no whole number in
/// any. ASCII digits are taken everywhere.
class CountBox : public QAbstractSpinBox {
    Q_OBJECT

  public:
    CountBox(int64_t most, QWidget* parent = nullptr);

    int64_t value() const { return value_; }
    /// Shows a value without telling anyone.
    void set_value(int64_t value);

    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
    QSize sizeHint() const override;

  Q_SIGNALS:
    /// The user chose a value, by typing and Enter or leaving, or by stepping.
    void chosen(qint64 value);

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    StepEnabled stepEnabled() const override;

  private:
    /// The number of a text; none if it has something else, or groups of other than three.
    std::optional<int64_t> parse(const QString& text) const;
    /// Without minding how the groups are.
    std::optional<int64_t> parse_digits(const QString& text) const;
    /// With ASCII digits in place of those of the locale.
    QString in_ascii(QString text) const;
    QString format(int64_t value) const;
    void choose(int64_t value);
    void take_text();

    int64_t most_;
    int64_t value_ = 1;
    bool edited_ = false;  ///< has the focus
};

}  // namespace hadal::ui
