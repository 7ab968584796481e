#include "ui/export/default_path.hpp"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace hadal::ui {

QString default_export_path() {
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    if (!folder.exists()) folder = QDir::home();
    QString name = QStringLiteral("hadal.png");
    for (int n = 2; folder.exists(name); ++n)
        name = QStringLiteral("hadal-%1.png").arg(n);
    return folder.filePath(name);
}

QString with_png_suffix(const QString& path) {
    const QString trimmed = path.trimmed();
    const bool has_suffix =
        QFileInfo(trimmed).suffix().compare(QStringLiteral("png"), Qt::CaseInsensitive) == 0;
    return trimmed.isEmpty() || has_suffix ? trimmed : trimmed + QStringLiteral(".png");
}

}  // namespace hadal::ui
