// Keeps the history from one session to the next, and its thumbnails.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "ui/history/history_file.hpp"
#include "ui/model/session.hpp"
#include "ui/settings/kept_file.hpp"
#include "ui/thumbnails/thumbnails.hpp"

namespace hadal::ui {

class HistoryKeeper : public QObject {
    Q_OBJECT

  public:
    /// The file need not be there. The session and the thumbnails must outlive this.
    HistoryKeeper(Session& session, Thumbnails& thumbnails, const QString& path,
                  QObject* parent = nullptr);

    /// Goes on with the history in the file, if there is any.
    void load();

    /// The picture of a visit there is: in the colours it was last seen in, or those of now.
    Scene scene_of(const Visit& visit) const;

  Q_SIGNALS:
    /// See KeptFile.
    void failed(const QString& reason);

  private:
    void see(const Frame& frame);
    void keep_thumbnail();
    std::function<QByteArray()> snapshot();

    Session& session_;
    Thumbnails& thumbnails_;
    VisitColours colours_;
    std::optional<Frame> seen_;  ///< the newest complete picture
    QTimer rest_;                ///< since it was seen
    KeptFile file_;              ///< last: saves what is above
};

}  // namespace hadal::ui
