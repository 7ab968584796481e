#include "ui/canvas/picture_stack.hpp"

#include <algorithm>

namespace hadal::ui {

namespace {

constexpr std::size_t most_kept = 4;
constexpr double octave = 2;

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
    if (!frame.opaque) return;
    frame.planes.reset();  // only those of the newest picture are read
    if (!frame.complete) {
        unfinished_ = std::move(frame);
        return;
    }
    // One picture for each octave of magnification, the younger instead of the older.
    std::erase_if(complete_, [&](const Frame& old) {
        if (!same_plane(old.view.location, frame.view.location)) return false;
        const double scale = Layer(old, frame.view).scale();
        return scale < octave && scale > 1 / octave;
    });
    if (complete_.size() == most_kept) complete_.erase(complete_.begin());
    complete_.push_back(std::move(frame));
}

std::vector<Layer> PictureStack::layers(const View& shown) const {
    std::vector<Layer> layers;
    for (const Frame& frame : complete_)
        layers.emplace_back(frame, shown);
    if (unfinished_) layers.emplace_back(*unfinished_, shown);
    layers.emplace_back(*newest_, shown);
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
        if (lowest->covers(shown)) break;
    }
    layers.erase(layers.begin(), lowest);
    return layers;
}

void PictureStack::paint(QPainter& painter, const View& shown) const {
    if (!newest_) return;
    const std::vector<Layer> from_below = layers(shown);
    for (const Layer& layer : from_below)
        layer.paint(painter);
    if (from_below.empty()) return;
    // Where an older picture hides a coarse new one, the new one shows through tile by tile.
    const Layer& top = from_below.back();
    const Layer newest(*newest_, shown);
    if (&top.frame() != &*newest_ && newest.fit() == Fit::mapped) {
        newest.paint_sharp_tiles(painter, top.bluntness());
    }
}

}  // namespace hadal::ui
