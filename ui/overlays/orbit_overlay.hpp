// The orbit of the point under the cursor.
#pragma once

#include "study/orbit_trace.hpp"
#include "ui/overlays/computed_overlay.hpp"

namespace hadal::ui {

class OrbitOverlay : public ComputedOverlay {
    Q_OBJECT

  public:
    OrbitOverlay(const Navigator& navigator, Canvas& canvas, QAction& action);

    const OrbitTrace& trace() const { return trace_; }

  protected:
    Order order(const View& view, QPoint pixel) override;
    void draw(QPainter& painter, const QTransform& map, const QRectF& area) const override;
    void forget() override { trace_ = {}; }
    QString words_at_work() const override;

  private:
    OrbitTrace trace_;
};

}  // namespace hadal::ui
