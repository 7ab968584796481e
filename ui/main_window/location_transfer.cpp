#include "ui/main_window/location_transfer.hpp"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <fstream>

#include "base/error.hpp"
#include "location/location_text.hpp"
#include "poster/location_file.hpp"

namespace hadal::ui {

LocationTransfer::LocationTransfer(Navigator& navigator, QObject* parent)
    : QObject(parent), navigator_(navigator) {}

void LocationTransfer::copy() const {
    QGuiApplication::clipboard()->setText(QString::fromStdString(to_text(navigator_.location())));
    Q_EMIT told(tr("The location is on the clipboard"));
}

void LocationTransfer::paste() {
    take_text(QGuiApplication::clipboard()->text());
}

void LocationTransfer::take_text(const QString& text) {
    if (text.trimmed().isEmpty()) {
        Q_EMIT told(tr("There is no text on the clipboard"));
        return;
    }
    try {
        navigator_.go_to(location_from_text(text.toStdString()));
    } catch (const Error& error) {
        Q_EMIT told(tr("This text is no location: %1").arg(QString::fromUtf8(error.what())));
    }
}

void LocationTransfer::open(QWidget* asker) {
    const QString path = QFileDialog::getOpenFileName(
        asker, tr("Open location"), {},
        tr("Pictures and locations (*.png *.toml *.txt);;All files (*)"));
    if (!path.isEmpty()) open_file(path);
}

void LocationTransfer::open_file(const QString& path) {
    try {
        std::ifstream file(QFile::encodeName(path).constData(), std::ios::binary);
        const QString name = QFileInfo(path).fileName();
        if (!file) throw Error(ErrorCode::io, tr("%1 cannot be read").arg(name).toStdString());
        navigator_.go_to(read_location(file, name.toStdString()));
    } catch (const Error& error) {
        Q_EMIT told(QString::fromUtf8(error.what()));
    }
}

bool LocationTransfer::understands(const QMimeData& data) {
    return data.hasText() || (data.hasUrls() && data.urls().front().isLocalFile());
}

void LocationTransfer::take(const QMimeData& data) {
    if (data.hasUrls() && data.urls().front().isLocalFile()) {
        open_file(data.urls().front().toLocalFile());
    } else {
        take_text(data.text());
    }
}

}  // namespace hadal::ui
