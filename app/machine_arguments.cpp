#include "machine_arguments.hpp"

#include <QCommandLineParser>

#include "option_values.hpp"
#include "render/render.hpp"
#include "translate.hpp"

namespace hadal {

namespace {

QString isa_names() {
    QStringList names{QStringLiteral("auto")};
    for (const Isa isa : available_isas()) {
        const std::string_view text = name(isa);
        names += QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace

void add_machine_arguments(QCommandLineParser& parser) {
    parser.addOption({QStringLiteral("threads"),
                      tr("Threads to use; 0, as many as the machine has."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("isa"), tr("Instruction set, one of %1.").arg(isa_names()),
                      QStringLiteral("NAME")});
}

MachineArguments machine_arguments(const QCommandLineParser& parser) {
    const OptionValues values(parser);
    MachineArguments arguments;
    arguments.threads =
        static_cast<int>(values.integer("threads", 0, most_threads, arguments.threads));
    if (values.has("isa")) arguments.isa = isa_named(values.utf8("isa"), "--isa");
    resolve(arguments.isa);
    return arguments;
}

}  // namespace hadal
