// A little picture beside the large one, with a view of its own.
#pragma once

#include <QWidget>

#include "ui/canvas/canvas.hpp"
#include "ui/model/session.hpp"

namespace hadal::ui {

/// A canvas on a session of its own: moved and zoomed as the large one is, rendered on a thread of
/// its own, where the newest request wins. Renders nothing while it is hidden.
class LinkedPicture : public QWidget {
    Q_OBJECT

  public:
    /// The objects' names begin with `name`; assistive technology calls the picture `title`.
    LinkedPicture(const QString& name, const QString& title, QWidget* parent = nullptr);
    ~LinkedPicture() override;

    /// Goes to the Julia set of that seed. The view stays where it is if it was a Julia set of the
    /// same formula that somebody had moved in; else it is the home view.
    void show_julia(FormulaId formula, const PointText& seed);
    /// Goes to the parameter plane of the formula.
    void show_plane(FormulaId formula);
    /// What a larger picture would show instead: the home view unless somebody has moved.
    Location destination() const;

    Session& session() { return session_; }
    Canvas& canvas() { return *canvas_; }

    QSize sizeHint() const override { return {320, 240}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void open(const Location& home_view);
    void go(const Location& place);
    bool moved() const;
    const Location& here() const;

    Session session_;
    Canvas* canvas_;
    std::optional<Location> waiting_;  ///< for when it is seen
    std::optional<Location> opened_with_;
};

}  // namespace hadal::ui
