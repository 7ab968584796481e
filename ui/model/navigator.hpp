// Where we are, how we got here, and every way to go elsewhere.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QSize>
#include <optional>
#include <vector>

#include "location/navigate.hpp"
#include "ui/model/auto_limit.hpp"
#include "ui/model/history.hpp"

namespace hadal::ui {

/// Kinds of steps. Steps of one kind that follow each other quickly are one entry of the history.
enum class Motion { jump, pan, zoom, turn, limit };

/// All coordinates are pixels of view(). Functions that take values from outside throw
/// hadal::Error, and change nothing, when the values cannot be shown.
class Navigator : public QObject {
    Q_OBJECT

  public:
    explicit Navigator(QObject* parent = nullptr);

    const Location& location() const { return place_.location; }
    bool auto_limit() const { return place_.auto_limit; }
    int limit_raises() const { return auto_limit_.raises(); }
    const View& view() const { return view_; }

    /// The size of the picture in physical pixels. Until it is known there is nothing to render.
    void set_size(QSize size);
    bool has_size() const { return has_size_; }

    void pan(double dx, double dy);
    /// Steps that together make 2, 4 or 8 times as close or as far keep the samples they have in
    /// common, for which what is under the pixel may move by half a pixel.
    void zoom(QPointF about, double factor) { zoom(about, about, factor); }
    /// The same with what is under pixel `from` going under pixel `to`.
    void zoom(QPointF from, QPointF to, double factor);
    void zoom_centre(double factor);
    void centre_on(QPointF point);
    /// A box turned by so many degrees counter-clockwise.
    void box(QPointF middle, double height, double degrees = 0);
    void turn(double degrees);
    void home();
    void enter_julia(QPointF seed);
    /// To a view of a Julia set, from where set_julia(false) leads back to this parameter plane.
    void enter_julia(const Location& julia_set);

    /// Starts here: nothing to undo yet.
    void open_with(const Location& location, bool auto_limit);
    /// The history of an earlier session goes on here.
    void adopt_history(History history);
    void go_to(const Location& location, bool auto_limit = false);
    void set_centre(const PointText& centre);
    void set_zoom(const std::string& zoom);
    void set_rotation(double degrees);
    /// See Location: so many times longer along the direction, about the middle of the picture.
    void set_stretch(double factor, double degrees);
    /// Neither turned nor stretched.
    void set_upright();
    void set_formula(FormulaId formula);
    void set_seed(const PointText& seed);
    /// On: the Julia set of the picture's centre. Off: back to the parameter plane we came from.
    void set_julia(bool on);
    void set_iterations(int64_t iterations);
    void set_auto_limit(bool on);

    /// What a finished picture of the current view tells about the limit.
    void learn(const RenderStatistics& statistics);

    /// Everything until end_gesture() is one entry of the history.
    void begin_gesture();
    void end_gesture();

    void undo();
    void redo();
    bool can_undo() const { return history_.can_undo(); }
    bool can_redo() const { return history_.can_redo(); }
    const History& history() const { return history_; }
    /// To any visit of the history.
    void return_to(int64_t visit);
    void forget_branch(int64_t visit);
    void clear_history();

  Q_SIGNALS:
    /// The view is another one. `focus`: the pixel that the user looks at, if known.
    void changed(std::optional<QPointF> focus);
    void history_changed();
    /// Something for the status bar.
    void notice(const QString& text);

  private:
    /// What a change of place is to the history.
    enum class Entry { visit, revised, none };

    void step(Location next, Motion motion, std::optional<QPointF> focus = std::nullopt);
    void enter(const Place& place, Entry entry, std::optional<QPointF> focus = std::nullopt);
    void jump_to(const Place& place, Entry entry);
    void take_up_visit();
    void remember_zoom();
    Entry entry_of(Motion motion);
    void check(const Location& location) const;

    Place place_;
    View view_;
    std::vector<View> zooms_;  ///< the last one at each of the zooms seen last, the newest in front
    bool has_size_ = false;
    AutoLimit auto_limit_;
    History history_;
    std::optional<Location> parameter_plane_;  ///< what we left for a Julia set
    std::optional<Place> gesture_start_;
    Motion last_motion_ = Motion::jump;
    QElapsedTimer since_motion_;
};

}  // namespace hadal::ui
