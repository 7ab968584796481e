// Nuclei in view, with their periods and atom domains.
#pragma once

#include <QTransform>

#include "study/nuclei_in_view.hpp"
#include "ui/overlays/computed_overlay.hpp"
#include "ui/overlays/covers.hpp"

namespace hadal::ui {

class NucleiOverlay : public ComputedOverlay {
    Q_OBJECT

  public:
    NucleiOverlay(const Navigator& navigator, Canvas& canvas, const Covers& covers,
                  QAction& action);

    const std::vector<NucleusInView>& nuclei() const { return nuclei_; }

  protected:
    Order order(const View& view, QPoint pixel) override;
    void draw(QPainter& painter, const QTransform& map, const QRectF& area) const override;
    void forget() override { nuclei_.clear(); }
    QString words_at_work() const override;

  private:
    const Covers& covers_;  ///< labels keep clear of them
    std::vector<NucleusInView> nuclei_;
    QTransform round_;  ///< from the plane, in pixels, to the view they were found in: stretched
};

}  // namespace hadal::ui
