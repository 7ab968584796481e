#include "ui/panels/decimal_box.hpp"

namespace hadal::ui {

QValidator::State DecimalBox::validate(QString& text, int& cursor) const {
    const QString decimal = locale().decimalPoint();
    if (text.count(u'.') == 1 && !text.contains(decimal)) text.replace(u'.', decimal);
    return QDoubleSpinBox::validate(text, cursor);
}

}  // namespace hadal::ui
