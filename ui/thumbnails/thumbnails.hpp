// Thumbnails of scenes: kept, found again, or rendered while nothing else is.
#pragma once

#include <QCache>
#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <deque>

#include "ui/render/render_controller.hpp"
#include "ui/thumbnails/render_thumbnail.hpp"
#include "ui/thumbnails/thumbnail_folder.hpp"
#include "ui/work/background_work.hpp"

namespace hadal::ui {

/// Lives in the window's thread and never makes it wait. Renders one thumbnail at a time, on one
/// thread, the one asked for last first, and only while the picture itself is at rest.
class Thumbnails : public QObject {
    Q_OBJECT

  public:
    Thumbnails(RenderController& controller, const QString& folder, QObject* parent = nullptr);
    ~Thumbnails() override;

    /// The thumbnail if there is one, in memory or on the disk. Otherwise null, and it is rendered
    /// when there is time; ready() tells.
    QImage find(const Scene& scene);
    /// A picture of the scene, of any size, serves as its thumbnail.
    void keep(const Scene& scene, const QImage& picture);

    /// Whether everything asked for is there, or was given up because it took too long.
    bool idle() const { return waiting_.empty() && !work_; }

  Q_SIGNALS:
    /// Another scene has a thumbnail now: its fingerprint().
    void ready(const QString& name);

  private:
    struct Order {
        QString name;
        Scene scene;
    };

    void start_next();
    void take(const QString& name, const QImage& image);
    void postpone();
    void give_up_if_slow();

    RenderController& controller_;
    ThumbnailFolder folder_;
    QCache<QString, QImage> images_;
    std::deque<Order> waiting_;  ///< the last one is next
    QSet<QString> given_up_;
    Order at_work_;
    QElapsedTimer working_;
    QTimer pause_;
    BackgroundWork* work_ = nullptr;  ///< a child; null: none is at work
};

}  // namespace hadal::ui
