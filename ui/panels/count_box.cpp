#include "ui/panels/count_box.hpp"

#include <QFocusEvent>
#include <QLineEdit>
#include <algorithm>
#include <iterator>
#include <utility>

namespace hadal::ui {

namespace {

constexpr int group = 3;

/// Of one locale or another: counts have no fractions.
bool is_separator(QChar c) {
    constexpr QChar apostrophe(0x2019);
    constexpr QChar arabic(0x066C);
    constexpr QChar adlam(0x2E41);
    return c.isSpace() || c == u',' || c == u'.' || c == u'\'' || c == apostrophe || c == arabic ||
           c == adlam;
}

/// Whether separators, if there are any, are alike and stand between groups of three, of which the
/// first may be shorter.
bool in_groups(const QString& text) {
    QChar separator;
    bool grouped = false;
    int digits = 0;
    for (const QChar c : text) {
        if (!is_separator(c)) {
            ++digits;
            continue;
        }
        if (digits == 0 || digits > group || (grouped && digits < group)) return false;
        if (std::exchange(grouped, true) && c != separator) return false;
        separator = c;
        digits = 0;
    }
    return !grouped || digits == group;
}

}  // namespace

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
    // A separator that were not let in would leave another number than is typed.
    if (std::all_of(text.begin(), text.end(), is_separator)) return QValidator::Intermediate;
    if (!parse_digits(text)) return QValidator::Invalid;
    // What is typed next may make a group of three.
    return parse(text).value_or(0) == 0 ? QValidator::Intermediate : QValidator::Acceptable;
}

void CountBox::fixup(QString& text) const {
    text = format(value_);
}

QSize CountBox::sizeHint() const {
    QSize hint = QAbstractSpinBox::sizeHint();
    hint.setWidth(fontMetrics().horizontalAdvance(locale().toString(1'000'000'000)) + 40);
    return hint;
}

QAbstractSpinBox::StepEnabled CountBox::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (value_ < most_) enabled |= StepUpEnabled;
    if (value_ > 1) enabled |= StepDownEnabled;
    return enabled;
}

void CountBox::focusInEvent(QFocusEvent* event) {
    // A digit more or less would leave the separators at wrong places.
    if (!std::exchange(edited_, true)) lineEdit()->setText(format(value_));
    QAbstractSpinBox::focusInEvent(event);
}

void CountBox::focusOutEvent(QFocusEvent* event) {
    // A menu that pops up gives the focus back.
    if (event->reason() != Qt::PopupFocusReason) edited_ = false;
    QAbstractSpinBox::focusOutEvent(event);
}

std::optional<int64_t> CountBox::parse(const QString& text) const {
    const auto value = parse_digits(text);
    // Some locales write other groups.
    return in_groups(in_ascii(text.trimmed())) ||
                   (value && text == locale().toString(qlonglong(*value)))
               ? value
               : std::nullopt;
}

std::optional<int64_t> CountBox::parse_digits(const QString& text) const {
    const QString ascii = in_ascii(text);
    QString digits;
    std::copy_if(ascii.begin(), ascii.end(), std::back_inserter(digits),
                 [](QChar c) { return !is_separator(c); });
    bool good = false;
    const qlonglong value = digits.toLongLong(&good);
    if (!good || value < 0 || value > most_) return std::nullopt;
    return value;
}

QString CountBox::in_ascii(QString text) const {
    const char32_t zero = locale().zeroDigit().toUcs4().value(0, U'0');
    for (char32_t digit = 0; zero != U'0' && digit < 10; ++digit) {
        const char32_t theirs = zero + digit;
        text.replace(QString::fromUcs4(&theirs, 1), QString(QChar(U'0' + digit)));
    }
    return text;
}

QString CountBox::format(int64_t value) const {
    QLocale shown = locale();
    if (edited_) shown.setNumberOptions(QLocale::OmitGroupSeparator);
    return shown.toString(qlonglong(value));
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
