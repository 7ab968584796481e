#include "ui/canvas/picture_stack.hpp"

#include <QRegion>
#include <algorithm>
#include <cmath>

namespace hadal::ui {

namespace {

constexpr std::size_t most_kept = 4;
constexpr double rung_ratio = 3;

/// Pixels of one view for a pixel of another.
double scale_between(const View& from, const View& to) {
    return scale_of(pixel_map(from, to));
}

bool alike(const Frame& a, const Frame& b) {
    return same_plane(a.view.location, b.view.location) && a.colours == b.colours;
}

}  // namespace

void PictureStack::add(const Frame& frame) {
    if (newest_ && newest_->serial != frame.serial) retire(std::move(*newest_));
    newest_ = frame;
    if (!frame.opaque) return;
    // What shows another fractal or has other colours only serves until there is something better.
    if (unfinished_ && !alike(*unfinished_, frame)) unfinished_.reset();
    std::erase_if(complete_, [&](const Frame& old) { return !alike(old, frame); });
    if (frame.complete) unfinished_.reset();
}

void PictureStack::retire(Frame&& frame) {
    if (!frame.opaque && frame.reused == 0) return;
    frame.planes.reset();  // only those of the newest picture are read
    if (!frame.complete) {
        unfinished_ = std::move(frame);
        return;
    }
    thin_out(frame.view);
    complete_.push_back(std::move(frame));
}

void PictureStack::thin_out(const View& next) {
    std::erase_if(complete_, [&](const Frame& old) {
        // Moved on at the same magnification: the younger instead of the older.
        const double scale = scale_between(old.view, next);
        return same_plane(old.view.location, next.location) && std::abs(scale - 1) < 1e-9;
    });
    // Otherwise a ladder of magnifications: of two close rungs, the one that shows more stays.
    for (auto rung = complete_.begin(); complete_.size() > 1 && rung != complete_.end() - 1;
         ++rung) {
        const double scale = scale_between(rung->view, complete_.back().view);
        if (scale > rung_ratio || scale < 1 / rung_ratio) continue;
        complete_.erase(scale >= 1 ? complete_.end() - 1 : rung);
        break;
    }
    if (complete_.size() >= most_kept) complete_.erase(complete_.begin());
}

std::vector<Layer> PictureStack::layers(const View& shown, const QRectF& visible) const {
    std::vector<Layer> layers;
    if (backdrop_ && same_plane(backdrop_->view.location, shown.location))
        layers.emplace_back(*backdrop_, shown, visible);
    for (const Frame& frame : complete_)
        layers.emplace_back(frame, shown, visible);
    if (unfinished_) layers.emplace_back(*unfinished_, shown, visible);
    layers.emplace_back(*newest_, shown, visible);
    std::erase_if(layers, [](const Layer& layer) { return layer.fit() == Fit::apart; });

    const auto at_bottom = [&](const Layer& layer) {
        return layer.fit() == Fit::stretched || !alike(layer.frame(), *newest_);
    };
    std::stable_sort(layers.begin(), layers.end(), [&](const Layer& a, const Layer& b) {
        if (at_bottom(a) != at_bottom(b)) return at_bottom(a);
        return a.bluntness() > b.bluntness();
    });
    // What a layer above hides entirely need not be painted.
    auto lowest = layers.end();
    while (lowest != layers.begin()) {
        --lowest;
        if (lowest->covers(visible)) break;
    }
    layers.erase(layers.begin(), lowest);
    return layers;
}

/// Scaling a picture to the size of a screen takes milliseconds: of each only what those above
/// leave.
void PictureStack::paint_seen(QPainter& painter, const std::vector<Layer>& from_below,
                              const QRect& view, bool smooth) {
    std::vector<QRegion> seen;
    QRegion left = view;
    for (auto layer = from_below.rbegin(); layer != from_below.rend(); ++layer) {
        seen.push_back(left);
        left -= layer->hides();
    }
    painter.save();
    for (const Layer& layer : from_below) {
        painter.setClipRegion(seen.back());
        if (!seen.back().isEmpty()) layer.paint(painter, smooth);
        seen.pop_back();
    }
    painter.restore();
}

void PictureStack::paint(QPainter& painter, const View& shown, const QRectF& visible,
                         bool smooth) const {
    if (!newest_) return;
    const std::vector<Layer> from_below = layers(shown, visible);
    if (from_below.empty()) return;
    paint_seen(painter, from_below, visible.toAlignedRect(), smooth);
    // Where an older picture hides a coarse new one, the new one shows through tile by tile.
    const Layer& top = from_below.back();
    const Layer newest(*newest_, shown, visible);
    if (&top.frame() != &*newest_ && newest.fit() == Fit::mapped) {
        newest.paint_sharp_tiles(painter, top.bluntness());
    }
}

}  // namespace hadal::ui
