// What moves between the views that navigation goes to: smooth zooms, and the zoom that is held.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

#include "location/navigate.hpp"

namespace hadal::ui {

/// Knows where the pixels of the view navigated to are shown on the screen. The view itself is
/// always the one that is wanted in the end, so that its picture is already being made.
///
/// All positions are physical pixels. Those of the screen and those of the view are the same while
/// nothing moves.
class Flight : public QObject {
    Q_OBJECT

  public:
    explicit Flight(QObject* parent = nullptr);

    /// Off: zooms are shown at once, and a held zoom ends when it is released. Holding zooms all
    /// the same, for that is what it was asked to do.
    void set_animated(bool animated);
    bool animated() const { return animated_; }

    /// From pixels of the view to pixels of the screen.
    const Similarity& shown() const { return shown_; }
    bool moving() const { return timer_.isActive(); }
    bool holding() const { return direction_ != 0; }

    /// The pixel of the view that is seen there now.
    QPointF seen_at(QPointF screen) const;

    /// The view is another one: after a zoom it comes up smoothly, or else at once.
    void follow(const View& from, const View& to, bool zoomed);
    /// Shows the view as it is.
    void land();
    /// Navigates to what is shown, and stays there.
    void stop_here();
    /// Ends what is left of a held zoom.
    void catch_hold();

    /// Flies towards the point under the pixel (or away from it) until released. `steer` may follow
    /// the cursor meanwhile.
    void hold(QPointF screen, bool in);
    void steer(QPointF screen) { aim_ = {screen.x(), screen.y()}; }
    void release();

  Q_SIGNALS:
    /// shown() changed.
    void moved();
    /// The view shown has become so much another one that it is to be navigated to: `factor` times
    /// closer about a pixel of the view.
    void arrived(QPointF about, double factor);
    /// A held zoom begins, and is over: everything between is one step.
    void took_off();
    void landed();

  private:
    void start();
    void advance();
    void advance_hold(double seconds);
    void go_there();
    void go_there(double factor);
    void end_hold();

    QTimer timer_;
    QElapsedTimer since_tick_;
    bool animated_ = true;
    Similarity shown_;
    Similarity glide_from_;
    QElapsedTimer glide_;  ///< since a smooth zoom began; invalid: there is none
    PixelPoint aim_;
    int direction_ = 0;  ///< 1 in, -1 out
    double speed_ = 0;   ///< octaves a second
    bool in_the_air_ = false;
    bool arriving_ = false;
};

}  // namespace hadal::ui
