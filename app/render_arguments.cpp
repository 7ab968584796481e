#include "render_arguments.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <cmath>
#include <fstream>

#include "base/error.hpp"
#include "formula/catalogue.hpp"
#include "location/navigate.hpp"
#include "number/big_float.hpp"
#include "output_kind.hpp"
#include "poster/location_file.hpp"

namespace hadal {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("render_arguments", text);
}

template <class List>
QString names_of(const List& list) {
    QStringList names;
    for (const auto& entry : list)
        names += QString::fromUtf8(entry.name.data(), static_cast<qsizetype>(entry.name.size()));
    return names.join(QStringLiteral(", "));
}

QString isa_names() {
    QStringList names{QStringLiteral("auto")};
    for (const Isa isa : available_isas()) {
        const std::string_view text = name(isa);
        names += QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return names.join(QStringLiteral(", "));
}

/// The values of options that were given, checked; errors name the option.
class Values {
  public:
    explicit Values(const QCommandLineParser& parser) : parser_(parser) {}

    bool has(const char* option) const { return parser_.isSet(QLatin1String(option)); }
    QString text(const char* option) const { return parser_.value(QLatin1String(option)); }
    QStringList texts(const char* option) const { return parser_.values(QLatin1String(option)); }
    std::string utf8(const char* option) const { return text(option).toStdString(); }

    [[noreturn]] void reject(const char* option, const QString& problem) const {
        throw invalid_field(field(option), utf8(option), problem.toStdString());
    }

    /// Decimal text of any length.
    void read_decimal(const char* option, std::string& target) const {
        if (!has(option)) return;
        BigFloat::from_text(utf8(option), field(option));
        target = utf8(option);
    }

    void read_number(const char* option, double& target) const {
        if (!has(option)) return;
        bool good = false;
        target = text(option).toDouble(&good);
        if (!good || !std::isfinite(target)) reject(option, tr("must be a number"));
    }

    template <class Integer>
    void read_integer(const char* option, Integer least, Integer most, Integer& target) const {
        if (!has(option)) return;
        bool good = false;
        const qlonglong value = text(option).toLongLong(&good);
        if (!good || value < qlonglong{least} || value > qlonglong{most}) {
            reject(option, tr("must be a whole number from %1 to %2").arg(least).arg(most));
        }
        target = static_cast<Integer>(value);
    }

    PointText point(const char* option) const {
        const QStringList parts = text(option).split(u',');
        if (parts.size() != 2) reject(option, tr("must be two numbers RE,IM"));
        PointText point{parts[0].toStdString(), parts[1].toStdString()};
        BigFloat::from_text(point.re, field(option));
        BigFloat::from_text(point.im, field(option));
        return point;
    }

  private:
    static std::string field(const char* option) { return std::string("--") + option; }

    const QCommandLineParser& parser_;
};

Location start_of(const Values& values) {
    if (!values.has("location")) return home(FormulaId{});
    const QString path = values.text("location");
    std::ifstream file(path.toLocal8Bit().constData(), std::ios::binary);
    if (!file || QFileInfo(path).isDir()) {
        throw Error(ErrorCode::io, tr("%1 cannot be read").arg(path).toStdString());
    }
    return read_location(file, path.toStdString());
}

Location location_of(const Values& values) {
    Location location = start_of(values);
    if (values.has("formula") || values.has("julia")) {
        // Another fractal: the place in the old one means nothing.
        if (values.has("formula")) location.formula = formula_named(values.utf8("formula"));
        if (values.has("julia")) location.julia = values.point("julia");
        location = home(location.formula, location.julia);
    }
    values.read_decimal("re", location.centre.re);
    values.read_decimal("im", location.centre.im);
    values.read_decimal("zoom", location.zoom);
    values.read_number("rotate", location.rotation);
    values.read_number("radius", location.radius);
    if (values.has("iterations")) {
        values.read_integer("iterations", int64_t{0}, most_iterations, location.iterations);
    } else if (!values.has("location")) {
        validate(location);
        location.iterations = suggested_iterations(location);
    }
    return location;
}

void read_size(const Values& values, Request& request) {
    if (!values.has("size")) {
        throw Error(ErrorCode::invalid_argument, tr("--size=WxH is missing").toStdString());
    }
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

Shading shading_of(const Values& values) {
    Shading shading;
    shading.palette = &builtin_palettes().front();
    if (values.has("palette")) shading.palette = &palette_named(values.utf8("palette"));
    values.read_number("density", shading.density);
    if (!(shading.density > 0)) values.reject("density", tr("must be above 0"));
    values.read_number("offset", shading.offset);
    return shading;
}

QStringList files_of(const Values& values) {
    const QStringList files = values.texts("output");
    if (files.isEmpty()) {
        throw Error(ErrorCode::invalid_argument, tr("-o FILE is missing").toStdString());
    }
    QSet<QString> seen;
    for (const QString& file : files) {
        output_kind(file);
        QFileInfo info(file);
        if (info.isSymLink()) info.setFile(info.symLinkTarget());
        const QString whole = info.dir().canonicalPath() + u'/' + info.fileName();
        if (seen.contains(whole)) {
            throw Error(ErrorCode::invalid_argument,
                        tr("the output file %1 is given twice").arg(file).toStdString());
        }
        seen += whole;
    }
    return files;
}

}  // namespace

void add_render_options(QCommandLineParser& parser) {
    const auto add = [&parser](const QStringList& names, const QString& description,
                               const char* value) {
        parser.addOption({names, description, QLatin1String(value)});
    };
    add({"o", "output"},
        tr("File to write; give it several times for several files. .png: the picture; .npy: the "
           "iteration counts, int64, -1 where the point did not escape; .json: the statistics."),
        "FILE");
    add({"size"}, tr("Pixels, each side up to %1.").arg(most_poster_side), "WxH");
    add({"location"}, tr("Start from the location in a PNG made by Hadal or in a text file."),
        "FILE");
    add({"formula"}, tr("One of %1.").arg(names_of(formulas())), "NAME");
    add({"julia"}, tr("The Julia set of this seed."), "RE,IM");
    add({"re"}, tr("Centre, real part."), "X");
    add({"im"}, tr("Centre, imaginary part."), "Y");
    add({"zoom"}, tr("2 / half of the height of the picture in the plane."), "Z");
    add({"rotate"}, tr("Turn the picture counter-clockwise."), "DEGREES");
    add({"iterations"}, tr("Iteration limit. Without it, one that suits the zoom."), "N");
    add({"radius"}, tr("Escape radius."), "R");
    add({"palette"}, tr("One of %1.").arg(names_of(builtin_palettes())), "NAME");
    add({"density"}, tr("Factor on the frequency of the colours."), "D");
    add({"offset"}, tr("Where the palette starts, 0 to 1."), "T");
    add({"samples"},
        tr("Samples along each side of a pixel of the picture, 1 to %1.").arg(most_samples), "N");
    add({"threads"}, tr("Threads to use; 0, as many as the machine has."), "N");
    add({"isa"}, tr("Instruction set, one of %1.").arg(isa_names()), "NAME");
}

RenderArguments render_arguments(const QCommandLineParser& parser) {
    const Values values(parser);
    RenderArguments arguments;
    arguments.files = files_of(values);
    Poster& poster = arguments.poster;
    read_size(values, poster.request);
    values.read_integer("samples", 1, most_samples, poster.samples);
    poster.request.location = location_of(values);
    poster.shading = shading_of(values);
    values.read_integer("threads", 0, most_threads, arguments.options.threads);
    if (values.has("isa")) arguments.options.isa = isa_named(values.utf8("isa"), "--isa");
    resolve(arguments.options.isa);
    validate(poster);
    return arguments;
}

}  // namespace hadal
