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
    // Unbuffered: every byte is with the system when write() returns, so a full disk is told before
    // anything is replaced.
    if (!file_.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) fail(file_.errorString());
}

void FileOutput::write(std::span<const std::byte> bytes) {
    // A write that is cut short gives no reason; the one for the rest does.
    while (!bytes.empty()) {
        const qint64 written = file_.write(reinterpret_cast<const char*>(bytes.data()),
                                           static_cast<qint64>(bytes.size()));
        if (written <= 0) fail(file_.errorString());
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void FileOutput::commit() {
    if (!file_.commit()) fail(file_.errorString());
}

void FileOutput::fail(const QString& reason) const {
    throw Error(ErrorCode::io,
                tr("%1 cannot be written: %2").arg(file_.fileName(), reason).toStdString());
}

void write_file(const QString& path, const QByteArray& bytes) {
    FileOutput file(path);
    file.write(std::as_bytes(std::span(bytes)));
    file.commit();
}

}  // namespace hadal::ui
