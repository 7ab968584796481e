// Lines of coordinates.
#pragma once

#include "location/grid_lines.hpp"
#include "ui/overlays/computed_overlay.hpp"

namespace hadal::ui {

class GridOverlay : public ComputedOverlay {
    Q_OBJECT

  public:
    /// Labels keep clear of `cover`, a child of the canvas, while it is to be seen.
    GridOverlay(const Navigator& navigator, Canvas& canvas, QWidget& cover, QAction& action);

    const GridLines& lines() const { return lines_; }

  protected:
    Order order(const View& view, QPoint pixel) override;
    void draw(QPainter& painter, const QTransform& map, const QRectF& area) const override;
    void forget() override { lines_ = {}; }
    QString words_at_work() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QPointer<QWidget> cover_;  ///< may go first
    GridLines lines_;
};

}  // namespace hadal::ui
