// The external ray through the point under the cursor, and its angle.
#pragma once

#include "study/external_ray.hpp"
#include "ui/overlays/computed_overlay.hpp"

namespace hadal::ui {

class RayOverlay : public ComputedOverlay {
    Q_OBJECT

  public:
    RayOverlay(const Navigator& navigator, Canvas& canvas, QAction& action);

    const std::optional<ExternalRay>& ray() const { return ray_; }

  protected:
    Order order(const View& view, QPoint pixel) override;
    void draw(QPainter& painter, const QTransform& map, const QRectF& area) const override;
    void forget() override { ray_.reset(); }
    QString words_at_work() const override;

  private:
    std::optional<ExternalRay> ray_;
};

}  // namespace hadal::ui
