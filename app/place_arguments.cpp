#include "place_arguments.hpp"

#include <QCommandLineParser>
#include <QFile>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "location/formats/fields.hpp"
#include "location/navigate.hpp"
#include "option_values.hpp"
#include "poster/location_file.hpp"
#include "translate.hpp"

namespace hadal {

namespace {

/// What sets a field on the command line.
struct FieldOption {
    const char* field;
    const char* option;
    const char* value;
    QString description;
};

std::vector<FieldOption> field_options() {
    return {
        {"formula", "formula", "NAME", tr("One of %1.").arg(names_of(formulas()))},
        {"julia", "julia", "RE,IM", tr("The Julia set of this seed.")},
        {"re", "re", "X", tr("Centre, real part.")},
        {"im", "im", "Y", tr("Centre, imaginary part.")},
        {"zoom", "zoom", "Z", tr("2 / half of the height of the picture in the plane.")},
        {"rotation", "rotate", "DEGREES", tr("Turn the picture counter-clockwise.")},
        {"stretch", "stretch", "F",
         tr("Show everything F times longer along a direction and shorter across it.")},
        {"stretch_angle", "stretch-angle", "DEGREES",
         tr("That direction, counter-clockwise from the real axis, before turning.")},
        {"iterations", "iterations", "N",
         tr("Iteration limit. Without it, the file's, or one that suits the zoom.")},
        {"radius", "radius", "R", tr("Escape radius.")},
    };
}

/// The file that the place comes from; empty: none.
QString file_of(const OptionValues& values) {
    const QStringList files = values.others() + values.texts("location");
    if (files.size() > 1) {
        throw Error(
            ErrorCode::invalid_argument,
            tr("one file names the place, '%1' is one too many").arg(files[1]).toStdString());
    }
    return files.value(0);
}

}  // namespace

void add_place_arguments(QCommandLineParser& parser) {
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        tr("The place: a location that Hadal saved, a .kfr of Kalles Fraktaler, or a PNG made by "
           "Hadal. Options change it. Without a file, the whole set."),
        QStringLiteral("[FILE]"));
    parser.addOption({QStringLiteral("location"), tr("The same as FILE."), QStringLiteral("FILE")});
    for (const FieldOption& row : field_options())
        parser.addOption({QLatin1String(row.option), row.description, QLatin1String(row.value)});
}

Location place_argument(const QCommandLineParser& parser) {
    const OptionValues values(parser);
    const QString file = file_of(values);
    const bool from_file = !values.others().isEmpty() || values.has("location");
    const Location start =
        from_file ? read_location_file(QFile::encodeName(file).toStdString(), file.toStdString())
                  : home(FormulaId{});
    const std::vector<FieldOption> options = field_options();
    Location location = with_fields(start, [&](std::string_view field) -> std::optional<GivenText> {
        for (const FieldOption& row : options) {
            if (row.field == field && values.has(row.option))
                return GivenText{values.utf8(row.option), OptionValues::shown(row.option)};
        }
        return std::nullopt;
    });
    if (!from_file && !values.has("iterations"))
        location.iterations = suggested_iterations(location);
    return location;
}

}  // namespace hadal
