// Thumbnails on the disk: a cache that may go at any time.
#pragma once

#include <QImage>
#include <QString>
#include <QThreadPool>

namespace hadal::ui {

/// One PNG for each name. Nothing here fails: what cannot be read or written is not there.
class ThumbnailFolder {
  public:
    /// More files than this, and those that were not written for longest go, when it is opened.
    static constexpr int most_files = 2000;

    explicit ThumbnailFolder(const QString& path);
    /// Waits for what is being written.
    ~ThumbnailFolder();

    /// Null if there is none.
    QImage read(const QString& name) const;
    /// Written by a thread of its own, whole or not at all.
    void write(const QString& name, const QImage& image);

  private:
    QString file_of(const QString& name) const;

    QString path_;
    QThreadPool writer_;
};

}  // namespace hadal::ui
