// A file of the program's own: what it remembers, saved as one goes.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>

namespace hadal::ui {

/// Gives a file that cannot be read another name, beside it, in the place of one put aside before.
/// Returns that name.
QString put_aside(const QString& path);

/// Written a second after anything changed, whole or not at all, on a thread of its own.
class KeptFile : public QObject {
    Q_OBJECT

  public:
    /// Called in the window's thread; what it returns is called on the writer's thread and gives
    /// the bytes of the file. So it has to hold copies.
    using Snapshot = std::function<std::function<QByteArray()>()>;

    /// `title` is what people call what is in it, as in "The history".
    KeptFile(const QString& path, const QString& title, Snapshot snapshot,
             QObject* parent = nullptr);
    /// Saves what is not saved yet.
    ~KeptFile() override;

    /// Hands over what is in the file, if it is there. `take` throws hadal::Error for bytes that
    /// make no sense; the file is then put aside, under another name.
    void load(const std::function<void(const QByteArray&)>& take);

    void save_soon();
    /// Saves now what is not saved yet, and waits for it.
    void flush();

  Q_SIGNALS:
    /// The file cannot be read or written. Told once until it can be again.
    void failed(const QString& reason);

  private:
    void save();
    void tell_result(const QString& problem);

    QString path_;
    QString title_;
    Snapshot snapshot_;
    QTimer timer_;
    QThreadPool writer_;
    bool told_ = false;
};

}  // namespace hadal::ui
