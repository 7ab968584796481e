#include "ui/text/number_text.hpp"

#include <QLocale>

#include "number/long/big_float.hpp"

namespace hadal::ui {

namespace {

template <class Shown>
QString complex_text(const PointText& point, Shown shown) {
    const bool negative = point.im.starts_with('-');
    const QString im = QString::fromStdString(negative ? point.im.substr(1) : point.im);
    return QStringLiteral("%1 %2 %3 i")
        .arg(shown(QString::fromStdString(point.re)), negative ? QChar(0x2212) : QLatin1Char('+'),
             shown(im));
}

}  // namespace

QString number_typed(const QString& text, const QLocale& locale) {
    QString number = text.trimmed();
    number.replace(QChar(0x2212), u'-');
    const bool comma = locale.decimalPoint() == u"," && number.count(u',') == 1;
    if (comma && !number.contains(u'.')) number.replace(u',', u'.');
    return number;
}

QString count_text(int64_t count) {
    return QLocale().toString(qlonglong(count));
}

QString short_number(const std::string& decimal) {
    constexpr int digits = 4;
    const BigFloat value = BigFloat::from_text(decimal, "number");
    const double near = value.to_double();
    if (near > 0.001 && near < 1e6) return QString::number(near, 'g', 6);
    // Written plainly, as to_text() does up to 1e21, these would be rows of zeros to be counted.
    if (near >= 1e10 && near < 1e21) return QString::number(near, 'g', digits).remove(u'+');
    return QString::fromStdString(value.to_text(digits));
}

QString complex_text(const PointText& point) {
    return complex_text(point, [](const QString& part) { return part; });
}

QString short_complex_text(const PointText& point) {
    constexpr int first_digits = 12;
    constexpr int last_digits = 8;
    return complex_text(point, [](const QString& part) {
        if (part.size() <= 2 * (first_digits + last_digits)) return part;
        return part.left(first_digits) + QChar(0x2026) + part.right(last_digits);
    });
}

}  // namespace hadal::ui
