#include "ui/canvas/picture_stack.hpp"

#include <QRegion>
#include <algorithm>
#include <cmath>
#include <limits>

namespace hadal::ui {

namespace {

constexpr std::size_t most_kept = 4;
constexpr std::size_t most_beneath = 6;
constexpr double rung_ratio = 3;

/// Pixels of one view for a pixel of another.
double scale_between(const View& from, const View& to) {
    return scale_of(pixel_map(from, to));
}

bool alike(const Frame& a, const Frame& b) {
    return same_plane(a.view.location, b.view.location) && a.colours == b.colours;
}

}  // namespace

void PictureStack::add_backdrop(const Frame& frame) {
    std::erase_if(backdrops_, [&](const Frame& old) {
        if (!same_plane(old.view.location, frame.view.location)) return true;
        const double scale = scale_between(old.view, frame.view);
        return scale < rung_ratio && scale > 1 / rung_ratio;
    });
    backdrops_.push_back(frame);
    if (backdrops_.size() > most_beneath) backdrops_.erase(backdrops_.begin());
}

void PictureStack::add(const Frame& frame) {
    if (newest_ && newest_->serial != frame.serial) retire(std::move(*newest_));
    newest_ = frame;
    if (partial_ && !alike(*partial_, frame)) partial_.reset();
    if (!frame.opaque) return;
    // What shows another fractal or has other colours only serves until there is something better.
    if (unfinished_ && !alike(*unfinished_, frame)) unfinished_.reset();
    std::erase_if(complete_, [&](const Frame& old) { return !alike(old, frame); });
    if (!frame.complete) return;
    unfinished_.reset();
    partial_.reset();
}

void PictureStack::retire(Frame&& frame) {
    frame.planes.reset();  // only those of the newest picture are read
    if (!frame.opaque) {
        if (!frame.tiles.empty()) partial_ = std::move(frame);
        return;
    }
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
    for (const Frame& frame : backdrops_) {
        if (same_plane(frame.view.location, shown.location))
            layers.emplace_back(frame, shown, visible);
    }
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
    // Where older pictures hide newer ones in the making, these show through tile by tile.
    const auto show_through = [&](const Frame& frame) {
        const Layer layer(frame, shown, visible);
        if (layer.fit() == Fit::mapped)
            paint_tiles(painter, layer, from_below, visible.toAlignedRect());
    };
    if (partial_) show_through(*partial_);
    if (&from_below.back().frame() != &*newest_) show_through(*newest_);
}

/// Where the tiles are at least as sharp as what is seen.
void PictureStack::paint_tiles(QPainter& painter, const Layer& of,
                               const std::vector<Layer>& from_below, const QRect& view) {
    QRegion left = view;
    painter.save();
    for (auto layer = from_below.rbegin(); layer != from_below.rend(); ++layer) {
        const QRegion seen = left & layer->about();
        left -= seen;
        if (seen.isEmpty()) continue;
        painter.setClipRegion(seen);
        of.paint_sharp_tiles(painter, layer->bluntness());
    }
    if (!left.isEmpty()) {
        painter.setClipRegion(left);
        of.paint_sharp_tiles(painter, std::numeric_limits<double>::infinity());
    }
    painter.restore();
}

}  // namespace hadal::ui
