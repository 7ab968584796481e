// The window's side of rendering: the newest request wins.
#pragma once

#include <QObject>
#include <QPointF>
#include <memory>
#include <optional>
#include <string>

#include "ui/render/colours.hpp"
#include "ui/render/render_resources.hpp"
#include "ui/render/report.hpp"

namespace hadal::ui {

class RenderWorker;

/// Lives in the window's thread; none of its functions waits, save the destructor (some 20 ms).
class RenderController : public QObject {
    Q_OBJECT

  public:
    explicit RenderController(QObject* parent = nullptr);
    ~RenderController() override;

    /// Asks for a picture. `focus`: the pixel whose surroundings are wanted first.
    void render(const View& view, std::optional<QPointF> focus = std::nullopt);
    /// Colours what is computed, and what will be, anew. Never iterates.
    void set_colours(const Colours& colours);
    /// Holds from the next render on; no picture changes by it.
    void set_resources(const RenderResources& resources);
    /// Ends the render at work and keeps what there is.
    void stop();

    bool busy() const { return busy_; }
    quint64 newest_serial() const { return serial_; }
    /// How many renders were asked for; recolouring is not one.
    quint64 renders() const { return serial_; }
    /// Of the newest picture.
    const RenderMeter& meter() const { return meter_; }
    /// What the newest picture is computed with, as the core calls it; empty: not known yet.
    const std::string& arithmetic() const { return arithmetic_; }
    /// Of the newest complete picture.
    const std::optional<CountRange>& usual_counts() const { return usual_counts_; }
    /// Pixels computed for the pictures finished so far; those reused are not.
    int64_t computed_pixels() const { return computed_pixels_; }

  Q_SIGNALS:
    void started();
    void frame_ready(const hadal::ui::Frame& frame);
    /// A wider picture to lie beneath the frames.
    void backdrop_ready(const hadal::ui::Frame& frame);
    /// `preparing`: no pixel is there yet.
    void progressed(double share, bool preparing);
    void finished(const hadal::RenderStatistics& statistics);
    void stopped();
    void failed(const QString& message);

  private:
    void deliver();

    quint64 serial_ = 0;
    quint64 colours_ = 0;
    quint64 shown_ = 0;
    bool busy_ = false;
    RenderMeter meter_;
    std::string arithmetic_;
    std::optional<CountRange> usual_counts_;
    int64_t computed_pixels_ = 0;
    std::unique_ptr<RenderWorker> worker_;
};

}  // namespace hadal::ui
