// Lines of coordinates.
#pragma once

#include "location/grid_lines.hpp"
#include "ui/overlays/computed_overlay.hpp"
#include "ui/overlays/covers.hpp"

namespace hadal::ui {

class GridOverlay : public ComputedOverlay {
    Q_OBJECT

  public:
    GridOverlay(const Navigator& navigator, Canvas& canvas, const Covers& covers, QAction& action);

    const GridLines& lines() const { return lines_; }

  protected:
    Order order(const View& view, QPoint pixel) override;
    void draw(QPainter& painter, const QTransform& map, const QRectF& area) const override;
    void forget() override { lines_ = {}; }
    QString words_at_work() const override;

  private:
    const Covers& covers_;  ///< labels keep clear of them
    GridLines lines_;
};

}  // namespace hadal::ui
