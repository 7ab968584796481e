// The options of a command line, checked.
#pragma once

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <string>

namespace hadal {

/// The values of options that were given. Errors are Error(invalid_argument) that names the option
/// and the value. The parser must have parsed, and outlive this.
class OptionValues {
    Q_DECLARE_TR_FUNCTIONS(OptionValues)

  public:
    explicit OptionValues(const QCommandLineParser& parser) : parser_(parser) {}

    bool has(const char* option) const { return parser_.isSet(QLatin1String(option)); }
    QString text(const char* option) const { return parser_.value(QLatin1String(option)); }
    QStringList texts(const char* option) const { return parser_.values(QLatin1String(option)); }
    std::string utf8(const char* option) const { return text(option).toStdString(); }

    /// What follows the command and is no option.
    QStringList others() const { return parser_.positionalArguments(); }

    /// The option as it is typed and as errors call it: "--zoom".
    static std::string shown(const char* option) { return std::string("--") + option; }

    [[noreturn]] void reject(const char* option, const QString& problem) const;

    /// A finite number, if the option was given; `otherwise`, if not.
    double number(const char* option, double otherwise) const;

    /// A whole number within bounds, if the option was given; `otherwise`, if not.
    int64_t integer(const char* option, int64_t least, int64_t most, int64_t otherwise) const;

  private:
    const QCommandLineParser& parser_;
};

}  // namespace hadal
