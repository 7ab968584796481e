#include "ui/panels/count_box.hpp"

#include <QLineEdit>
#include <algorithm>

namespace hadal::ui {

CountBox::CountBox(int64_t most, QWidget* parent) : QAbstractSpinBox(parent), most_(most) {
    connect(this, &QAbstractSpinBox::editingFinished, this, &CountBox::take_text);
    set_value(1);
}

void CountBox::set_value(int64_t value) {
    value_ = std::clamp<int64_t>(value, 1, most_);
    lineEdit()->setText(format(value_));
}

void CountBox::stepBy(int steps) {
    // One unit of the leading digit: 1000, 2000, ... 9000, 10000, 20000. Downwards likewise.
    int64_t value = parse(lineEdit()->text()).value_or(value_);
    for (; steps != 0; steps -= steps > 0 ? 1 : -1) {
        const int64_t below = steps < 0 ? 1 : 0;
        int64_t unit = 1;
        while (unit <= (value - below) / 10)
            unit *= 10;
        if (steps > 0) {
            value = value > most_ - unit ? most_ : (value / unit + 1) * unit;
        } else {
            value = std::max<int64_t>(1, (value - 1) / unit * unit);
        }
    }
    choose(value);
    selectAll();
}

QValidator::State CountBox::validate(QString& text, int&) const {
    if (text.trimmed().isEmpty()) return QValidator::Intermediate;
    const auto value = parse(text);
    if (!value) return QValidator::Invalid;
    return *value == 0 ? QValidator::Intermediate : QValidator::Acceptable;
}

void CountBox::fixup(QString& text) const {
    text = format(value_);
}

QSize CountBox::sizeHint() const {
    QSize hint = QAbstractSpinBox::sizeHint();
    hint.setWidth(fontMetrics().horizontalAdvance(QStringLiteral("1,000,000,000")) + 40);
    return hint;
}

QAbstractSpinBox::StepEnabled CountBox::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (value_ < most_) enabled |= StepUpEnabled;
    if (value_ > 1) enabled |= StepDownEnabled;
    return enabled;
}

std::optional<int64_t> CountBox::parse(const QString& text) const {
    QString digits;
    for (const QChar c : text) {
        if (c.isSpace() || c == QLatin1Char(',') || c == QLatin1Char('.') ||
            c == QLatin1Char('\'') || c == QChar(0x2019)) {
            continue;  // group separators of one locale or another: counts have no fractions
        }
        digits += c;
    }
    bool good = false;
    const qlonglong value = digits.toLongLong(&good);
    if (!good || value < 0 || value > most_) return std::nullopt;
    return value;
}

QString CountBox::format(int64_t value) const {
    return locale().toString(qlonglong(value));
}

void CountBox::choose(int64_t value) {
    const bool other = value != value_;
    set_value(value);
    if (other) Q_EMIT chosen(value_);
}

void CountBox::take_text() {
    choose(parse(lineEdit()->text()).value_or(value_));
}

}  // namespace hadal::ui
