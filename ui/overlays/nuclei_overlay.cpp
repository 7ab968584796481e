#include "ui/overlays/nuclei_overlay.hpp"

#include <QPainterPath>
#include <cmath>
#include <memory>

#include "location/axes.hpp"
#include "ui/canvas/outlined.hpp"
#include "ui/overlays/labels.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

namespace {

constexpr std::size_t most_nuclei = 24;
constexpr double dot_radius = 3;  ///< logical pixels
constexpr double least_ring = 6;
constexpr double most_ring = 1e4;

}  // namespace

NucleiOverlay::NucleiOverlay(const Navigator& navigator, Canvas& canvas, const Covers& covers,
                             QAction& action)
    : ComputedOverlay(navigator, canvas, action, Subject::view, QColor(255, 140, 220)),
      covers_(covers) {}

ComputedOverlay::Order NucleiOverlay::order(const View& view, QPoint) {
    const auto found = std::make_shared<std::vector<NucleusInView>>();
    return {[view, found](const RenderHooks& hooks) {
                *found = nuclei_in_view(view, most_nuclei, hooks);
            },
            [this, found, on = axes(view.location)] {
                // Pixels go down, the plane's imaginary axis up.
                round_ = {on.right_re, -on.up_re, on.right_im, -on.up_im, 0, 0};
                nuclei_ = std::move(*found);
                set_words(nuclei_.empty()
                              ? tr("Nuclei: none in view within the iteration limit")
                              : tr("Nuclei: %n with their periods, lowest first; rings are atom "
                                   "domains",
                                   nullptr, int(nuclei_.size())));
            }};
}

QString NucleiOverlay::words_at_work() const {
    return tr("Nuclei: searching");
}

void NucleiOverlay::draw(QPainter& painter, const QTransform& map, const QRectF& area) const {
    const double scale = std::sqrt(std::abs(map.determinant()));
    QTransform along = round_ * map;  // their directions alone
    along.setMatrix(along.m11(), along.m12(), 0, along.m21(), along.m22(), 0, 0, 0, 1);
    const auto place = [&](const NucleusInView& nucleus) {
        return map.map(QPointF(nucleus.at.x, nucleus.at.y));
    };
    painter.setOpacity(0.8);
    painter.setBrush(Qt::NoBrush);
    draw_outlined(painter, colour(), 1, [&] {
        QPen dashed = painter.pen();
        dashed.setStyle(Qt::DashLine);
        painter.setPen(dashed);
        for (const NucleusInView& nucleus : nuclei_) {
            const double radius = nucleus.atom_radius * scale;
            if (!(radius >= least_ring && radius < most_ring)) continue;
            QPainterPath ring;
            ring.addEllipse(QPointF(), nucleus.atom_radius, nucleus.atom_radius);
            painter.drawPath(along.map(ring).translated(place(nucleus)));
        }
    });
    painter.setOpacity(1);
    // Those of lower periods first.
    Labels labels(painter, area);
    for (const QRectF& covered : covers_.areas())
        labels.keep_clear_of(covered);
    for (const NucleusInView& nucleus : nuclei_) {
        const QPointF at = place(nucleus);
        if (!area.contains(at)) continue;
        draw_dot(painter, at, dot_radius, colour());
        labels.draw(at + QPointF(dot_radius + 2, -dot_radius - 2), count_text(nucleus.period));
    }
}

}  // namespace hadal::ui
