#include "ui/settings/kept_file.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "ui/export/file_output.hpp"
#include "ui/text/error_text.hpp"

namespace hadal::ui {

namespace {

constexpr int save_ms = 1000;

QString write_whole(const QString& path, const QByteArray& bytes) {
    try {
        QDir().mkpath(QFileInfo(path).path());
        write_file(path, bytes);
        return {};
    } catch (const Error& error) {
        return error_text(error);
    }
}

}  // namespace

QString put_aside(const QString& path) {
    const QString aside = path + QStringLiteral(".broken");
    QFile::remove(aside);
    QFile::rename(path, aside);
    return aside;
}

KeptFile::KeptFile(const QString& path, const QString& title, Snapshot snapshot, QObject* parent)
    : QObject(parent), path_(path), title_(title), snapshot_(std::move(snapshot)) {
    timer_.setSingleShot(true);
    timer_.setInterval(save_ms);
    writer_.setMaxThreadCount(1);
    connect(&timer_, &QTimer::timeout, this, &KeptFile::save);
}

KeptFile::~KeptFile() {
    flush();
}

void KeptFile::load(const std::function<void(const QByteArray&)>& take) {
    QFile file(path_);
    if (!file.exists()) return;
    if (!file.open(QIODevice::ReadOnly))
        return tell_result(tr("%1 cannot be read: %2: %3").arg(title_, path_, file.errorString()));
    try {
        take(file.readAll());
    } catch (const Error&) {
        // Kept, in case it is worth anything to anyone.
        file.close();
        tell_result(tr("%1 could not be read, so Hadal starts anew. The file is kept as %2.")
                        .arg(title_, put_aside(path_)));
    }
}

void KeptFile::save_soon() {
    if (!timer_.isActive()) timer_.start();
}

void KeptFile::flush() {
    if (timer_.isActive()) save();
    writer_.waitForDone();
}

void KeptFile::save() {
    timer_.stop();
    writer_.start([this, path = path_, bytes = snapshot_()] {
        const QString problem = write_whole(path, bytes());
        QMetaObject::invokeMethod(
            this, [this, problem] { tell_result(problem); }, Qt::QueuedConnection);
    });
}

void KeptFile::tell_result(const QString& problem) {
    if (problem.isEmpty()) {
        told_ = false;
    } else if (!std::exchange(told_, true)) {
        Q_EMIT failed(problem);
    }
}

}  // namespace hadal::ui
