#include "ui/overlays/computed_overlay.hpp"

#include <cmath>

#include "ui/canvas/transform.hpp"

namespace hadal::ui {

namespace {

/// From pixels of one view to those of another; null if that is beyond what can be drawn.
std::optional<QTransform> map_between(const View& from, const View& to) {
    if (!same_plane(from.location, to.location)) return {};
    if (from == to) return QTransform();
    const Affine map = pixel_map(from, to);
    const double scale = scale_of(map);
    if (!std::isfinite(map.dx) || !std::isfinite(map.dy) || !(scale > 1e-6 && scale < 1e6))
        return {};
    return transform_of(map);
}

}  // namespace

ComputedOverlay::ComputedOverlay(const Navigator& navigator, Canvas& canvas, QAction& action,
                                 Subject subject, const QColor& colour)
    : navigator_(navigator), canvas_(&canvas), action_(action), subject_(subject), colour_(colour) {
    action_.setCheckable(true);
    canvas.add_overlay(*this);
    connect(&action_, &QAction::toggled, this, &ComputedOverlay::refresh);
    connect(&navigator_, &Navigator::changed, this, &ComputedOverlay::refresh);
    if (subject_ == Subject::point)
        connect(&canvas, &Canvas::cursor_moved, this, &ComputedOverlay::refresh);
}

ComputedOverlay::~ComputedOverlay() {
    if (canvas_) canvas_->remove_overlay(*this);
}

/// With the mouse elsewhere it is the middle that one looks at.
QPoint ComputedOverlay::pixel() const {
    if (subject_ == Subject::view) return {};
    const View& view = navigator_.view();
    const QPointF middle(view.width / 2.0, view.height / 2.0);
    const QPointF at = canvas_->cursor().value_or(middle);
    return {int(std::floor(at.x())), int(std::floor(at.y()))};
}

void ComputedOverlay::refresh() {
    if (!canvas_) return;
    if (!on()) {
        if (!ordered_) return;
        work_.drop();
        ordered_.reset();
        of_.reset();
        stale_ = false;
        words_.clear();
        forget();
        canvas_->update();
        Q_EMIT changed();
        return;
    }
    if (!navigator_.has_size()) return;
    const std::pair wanted(navigator_.view(), pixel());
    if (ordered_ == wanted) return;
    ordered_ = wanted;
    stale_ = true;
    Order next = order(wanted.first, wanted.second);
    if (words_.isEmpty()) set_words(words_at_work());
    const auto settle = [this, wanted] {
        of_ = wanted.first;
        stale_ = ordered_ != wanted;
        if (canvas_) canvas_->update();
    };
    work_.order(
        std::move(next.work),
        [settle, then = std::move(next.then)] {
            settle();
            then();
        },
        [this, settle](const QString& error) {
            forget();
            settle();
            set_words(error);
        });
}

void ComputedOverlay::set_words(const QString& words) {
    if (words == words_) return;
    words_ = words;
    Q_EMIT changed();
}

void ComputedOverlay::paint(QPainter& painter, const View& shown, double ratio) const {
    if (!on() || !of_) return;
    const auto map = map_between(*of_, shown);
    if (!map) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(0, 0, shown.width / ratio, shown.height / ratio);
    painter.setClipRect(area);
    draw(painter, *map * QTransform::fromScale(1 / ratio, 1 / ratio), area);
}

}  // namespace hadal::ui
