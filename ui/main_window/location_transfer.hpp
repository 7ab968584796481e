// Locations in and out: clipboard, files, things dropped on the window.
#pragma once

#include <QObject>
#include <QStringList>

#include "ui/model/navigator.hpp"

class QMimeData;
class QWidget;

namespace hadal {
struct LoosePlace;
}

namespace hadal::ui {

class LocationTransfer : public QObject {
    Q_OBJECT

  public:
    explicit LocationTransfer(Navigator& navigator, QObject* parent = nullptr);

    /// Puts the location on the clipboard as text, and the picture of it unless it is null.
    void copy(const QImage& picture) const;
    void paste();
    /// Asks for a file, then opens it.
    void open(QWidget* asker);
    void open_file(const QString& path) { open_files({path}); }
    /// Goes to the first that can be read, and tells of those before it and how many are left.
    void open_files(const QStringList& paths);
    /// Asks for a file, then saves into it.
    void save(QWidget* asker);
    /// Writes a .kfr if the name ends so, and else the text that copy() copies.
    void save_file(const QString& path) const;

    static bool understands(const QMimeData& data);
    void take(const QMimeData& data);

  Q_SIGNALS:
    /// A place is about to be gone to, which brings no colours.
    void going();
    void told(const QString& text) const;
    /// Nothing came of it, or not of all of it, and why.
    void failed(const QString& reason) const;

  private:
    bool take_from(const QMimeData& data);
    bool go_to_file(const QString& path, QString& why);
    void take_text(const QString& text);
    void go_to(const Location& place, bool auto_limit = false);
    void go_to(const LoosePlace& place);

    Navigator& navigator_;
};

}  // namespace hadal::ui
