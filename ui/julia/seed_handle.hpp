// The seed as a point that can be taken by the mouse.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/canvas/canvas.hpp"
#include "ui/julia/julia_link.hpp"

namespace hadal::ui {

/// A ring on a canvas that shows the parameter plane. Elsewhere, and while it is not wanted, it is
/// neither seen nor felt.
class SeedHandle : public QObject, public Overlay {
    Q_OBJECT

  public:
    SeedHandle(JuliaLink& link, const Navigator& shown, Canvas& canvas, QObject* parent = nullptr);
    ~SeedHandle() override;

    void set_wanted(bool wanted);
    bool seen() const;
    /// In logical pixels of the canvas.
    QPointF position() const { return position_; }

    void paint(QPainter& painter, const View& shown, double ratio) const override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refresh();
    bool reaches(QPointF logical) const;
    void drag_to(QPointF logical);

    JuliaLink& link_;
    const Navigator& shown_;
    QPointer<Canvas> canvas_;  ///< may go first
    bool wanted_ = false;
    bool held_ = false;
    bool hovered_ = false;
    QPointF grip_;  ///< from the mouse to the seed
    QPointF position_;
};

}  // namespace hadal::ui
