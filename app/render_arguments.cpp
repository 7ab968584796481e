#include "render_arguments.hpp"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include "base/error.hpp"
#include "machine_arguments.hpp"
#include "option_values.hpp"
#include "output_kind.hpp"
#include "place_arguments.hpp"
#include "size_argument.hpp"
#include "translate.hpp"

namespace hadal {

namespace {

Shading shading_of(const OptionValues& values) {
    Shading shading;
    shading.palette = &builtin_palettes().front();
    if (values.has("palette")) shading.palette = &palette_named(values.utf8("palette"));
    shading.density = values.number("density", shading.density);
    if (!(shading.density > 0)) values.reject("density", tr("must be above 0"));
    shading.offset = values.number("offset", shading.offset);
    return shading;
}

QStringList files_of(const OptionValues& values) {
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
    add_size_argument(parser);
    add_place_arguments(parser);
    add({"palette"}, tr("One of %1.").arg(names_of(builtin_palettes())), "NAME");
    add({"density"}, tr("Factor on the frequency of the colours."), "D");
    add({"offset"}, tr("Where the palette starts, 0 to 1."), "T");
    add({"samples"},
        tr("Samples along each side of a pixel of the picture, 1 to %1.").arg(most_samples), "N");
    add_machine_arguments(parser);
}

RenderArguments render_arguments(const QCommandLineParser& parser) {
    const OptionValues values(parser);
    RenderArguments arguments;
    arguments.files = files_of(values);
    Poster& poster = arguments.poster;
    if (!values.has("size"))
        throw Error(ErrorCode::invalid_argument, tr("--size=WxH is missing").toStdString());
    read_size(values, poster.request);
    poster.samples = static_cast<int>(values.integer("samples", 1, most_samples, poster.samples));
    poster.request.location = place_argument(parser);
    poster.shading = shading_of(values);
    const MachineArguments machine = machine_arguments(parser);
    arguments.options.threads = machine.threads;
    arguments.options.isa = machine.isa;
    validate(poster);
    return arguments;
}

}  // namespace hadal
