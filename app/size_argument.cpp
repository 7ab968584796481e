#include "size_argument.hpp"

#include <QCommandLineParser>
#include <QRegularExpression>

#include "option_values.hpp"
#include "poster/poster.hpp"
#include "translate.hpp"

namespace hadal {

void add_size_argument(QCommandLineParser& parser, const char* otherwise) {
    QString description = tr("Pixels, each side up to %1.").arg(most_poster_side);
    if (otherwise) description += u' ' + tr("Without it, %1.").arg(QLatin1String(otherwise));
    parser.addOption({QStringLiteral("size"), description, QStringLiteral("WxH")});
}

void read_size(const OptionValues& values, Request& request) {
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]+)x([0-9]+)")));
    const QRegularExpressionMatch match = form.match(values.text("size"));
    request.width = match.captured(1).toInt();
    request.height = match.captured(2).toInt();
    const auto good = [](int side) { return side >= 1 && side <= most_poster_side; };
    if (!good(request.width) || !good(request.height)) {
        values.reject("size", tr("must be WIDTHxHEIGHT, each from 1 to %1").arg(most_poster_side));
    }
}

}  // namespace hadal
