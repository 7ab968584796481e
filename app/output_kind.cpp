#include "output_kind.hpp"

#include <QFileInfo>

#include "base/error.hpp"
#include "translate.hpp"

namespace hadal {

OutputKind output_kind(const QString& file) {
    const QString extension = QFileInfo(file).suffix().toLower();
    if (extension == QLatin1String("png")) return OutputKind::picture;
    if (extension == QLatin1String("npy")) return OutputKind::counts;
    if (extension == QLatin1String("json")) return OutputKind::statistics;
    throw Error(ErrorCode::invalid_argument,
                tr("the output file '%1' must end in .png, .npy or .json").arg(file).toStdString());
}

}  // namespace hadal
