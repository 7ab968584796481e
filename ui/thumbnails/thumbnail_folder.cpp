#include "ui/thumbnails/thumbnail_folder.hpp"

#include <QDir>
#include <QSaveFile>

namespace hadal::ui {

namespace {

void thin_out(const QString& path) {
    QDir folder(path);
    const QStringList files = folder.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Time);
    for (qsizetype i = ThumbnailFolder::most_files; i < files.size(); ++i)
        folder.remove(files[i]);
}

}  // namespace

ThumbnailFolder::ThumbnailFolder(const QString& path) : path_(path) {
    writer_.setMaxThreadCount(1);
    writer_.start([path] { thin_out(path); });
}

ThumbnailFolder::~ThumbnailFolder() {
    writer_.waitForDone();
}

QImage ThumbnailFolder::read(const QString& name) const {
    return QImage(file_of(name), "PNG");
}

void ThumbnailFolder::write(const QString& name, const QImage& image) {
    writer_.start([folder = path_, file = file_of(name), image] {
        if (!QDir().mkpath(folder)) return;
        QSaveFile out(file);
        if (out.open(QIODevice::WriteOnly) && image.save(&out, "PNG")) out.commit();
    });
}

QString ThumbnailFolder::file_of(const QString& name) const {
    return path_ + QLatin1Char('/') + name + QStringLiteral(".png");
}

}  // namespace hadal::ui
