// A file that is replaced whole or not at all.
#pragma once

#include <QCoreApplication>
#include <QSaveFile>
#include <cstddef>
#include <span>

namespace hadal::ui {

/// One output file. Until commit() the bytes are in a temporary file beside it, which goes when the
/// object does. Errors are Error(io), with the file's name and the system's reason.
class FileOutput {
    Q_DECLARE_TR_FUNCTIONS(FileOutput)

  public:
    /// Opens it: a missing or unwritable folder is found here. Only regular files are replaced.
    explicit FileOutput(const QString& path);

    /// Hands the bytes to the system; many at a time is quicker.
    void write(std::span<const std::byte> bytes);

    /// Puts the file in its place.
    void commit();

  private:
    [[noreturn]] void fail(const QString& reason) const;

    QSaveFile file_;
};

/// Writes a whole file. Throws as FileOutput does.
void write_file(const QString& path, const QByteArray& bytes);

}  // namespace hadal::ui
