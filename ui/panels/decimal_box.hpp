// A number with decimals to be typed or stepped.
#pragma once

#include <QDoubleSpinBox>

namespace hadal::ui {

/// Takes the decimal point in every locale: Qt leaves it out where it goes between thousands, and
/// of "1.5" in a German session makes 15. It shows no thousands apart.
class DecimalBox : public QDoubleSpinBox {
    Q_OBJECT

  public:
    using QDoubleSpinBox::QDoubleSpinBox;

    /// A point becomes what the locale has in its place, as it is typed.
    QValidator::State validate(QString& text, int& cursor) const override;
};

}  // namespace hadal::ui
