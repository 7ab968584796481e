// Antialiasing at rest: once a picture is complete and stays, it is made again with more samples.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "ui/model/session.hpp"
#include "ui/work/latest_work.hpp"

namespace hadal::ui {

/// Works on a thread of its own; whatever starts the renderer ends it.
class RestingPicture : public QObject {
    Q_OBJECT

  public:
    explicit RestingPicture(Session& session, QObject* parent = nullptr);

    /// Along each side of a pixel; 1: off. And what it may take.
    void set(int samples, const RenderResources& resources);

  Q_SIGNALS:
    /// The newest complete picture, smoother.
    void frame_ready(const hadal::ui::Frame& frame);

  private:
    void see(const Frame& frame);
    void begin();
    void show(const QImage& image);
    void give_up();

    Session& session_;
    int samples_ = 1;
    RenderResources resources_;
    std::optional<Frame> seen_;
    QTimer rest_;
    LatestWork work_;
};

}  // namespace hadal::ui
