#include "ui/export/file_output.hpp"

#include <QDir>
#include <QFileInfo>

#include "base/error.hpp"

namespace hadal::ui {

FileOutput::FileOutput(const QString& path) : file_(path) {
    const QFileInfo info(path);
    if (!info.dir().exists()) fail(tr("there is no folder '%1'").arg(info.path()));
    // A rename would put a file in the place of a device or a pipe.
    if (info.exists() && !info.isFile()) fail(tr("this is not a regular file"));
    if (!file_.open(QIODevice::WriteOnly)) fail(file_.errorString());
}

void FileOutput::write(std::span<const std::byte> bytes) {
    const auto size = static_cast<qint64>(bytes.size());
    if (file_.write(reinterpret_cast<const char*>(bytes.data()), size) != size) {
        fail(file_.errorString());
    }
}

void FileOutput::flush() {
    if (!file_.flush()) fail(file_.errorString());
}

void FileOutput::commit() {
    if (!file_.commit()) fail(file_.errorString());
}

void FileOutput::fail(const QString& reason) const {
    throw Error(ErrorCode::io,
                tr("%1 cannot be written: %2").arg(file_.fileName(), reason).toStdString());
}

}  // namespace hadal::ui
